import Cadence
import Editorial
import Presentation
import Strategy
import Wording

/// The colours of statuses on a terminal. The meaning of each colour is also shown by a mark or a word.
extension PostStatus {
  var role: Style.Role? {
    switch self {
    case .published: .success
    case .scheduled: .settled
    case .approved: .accent
    case .review: .warning
    case .draft, .idea: nil
    case .cancelled: .faint
    }
  }
}

extension Mention.Sentiment {
  var role: Style.Role {
    switch self {
    case .negative: .error
    case .positive: .success
    case .neutral: .faint
    }
  }
}

extension CadenceVerdict {
  var role: Style.Role {
    switch kind {
    case .tooMany: time == .past ? .warning : .error
    case .tooFew: time == .future ? .warning : .error
    case .stillOpen, .nothingDue: .faint
    case .met: .success
    }
  }
}

extension StrategyOverview.Row {
  var role: Style.Role {
    switch state {
    case .answered: isStale ? .warning : .success
    case .draft: .warning
    case .open, .missing: .accent
    }
  }
}
