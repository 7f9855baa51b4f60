import ArgumentParser
import Schema

/// A length of time on a command line: `2 weeks`, `10 jours`.
struct SpanArgument: ExpressibleByArgument {
  let span: Span

  init?(argument: String) {
    guard let span = Span(parsing: argument) else { return nil }
    self.span = span
  }
}
