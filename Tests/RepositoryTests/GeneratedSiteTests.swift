import Foundation
import Testing

/// The folder `templates/site/` and the Swift file that embeds it in the program.
@Suite("The site's files in the program")
struct GeneratedSiteTests {
  @Test("match the folder")
  func areCurrent() throws {
    let root = GeneratedFile.root.appendingPathComponent("templates/site")
    let names = try FileManager.default.subpathsOfDirectory(atPath: root.path).sorted()
    func read(_ name: String) throws -> String {
      try String(contentsOf: root.appendingPathComponent(name), encoding: .utf8)
    }
    // Files that only a served site has are stored under their request path.
    let served = try names.filter { $0.hasPrefix("_edito/") }.map { ($0, try read($0)) }
    let own = names.filter { !$0.hasPrefix("_edito/") }
    let templates = try own.filter { $0.hasSuffix(".mustache") }.map { (String($0.dropLast(9)), try read($0)) }
    let assets = try own.filter { $0.hasSuffix(".js") || $0.hasSuffix(".svg") }.map { ($0, try read($0)) }
    let style = try own.filter { $0.hasSuffix(".css") }.map(read).joined(separator: "\n")
    #expect(!templates.isEmpty && !assets.isEmpty && !served.isEmpty && !style.isEmpty)
    try GeneratedFile(
      path: "Sources/Output/Website/Generated/SiteFiles.swift",
      content: Self.source(templates: templates, assets: assets + [("style.css", style)], served: served)
    ).verify()
  }

  private static func source(templates: [(String, String)], assets: [(String, String)], served: [(String, String)])
    -> String
  {
    func entries(_ files: [(String, String)]) -> String {
      files.map { name, text in
        let mark = GeneratedTemplatesTests.mark(for: text)
        return "    (\n      name: \"\(name)\",\n      text: \(mark)\"\"\"\n\(text)\n\"\"\"\(mark)\n    ),\n"
      }.joined()
    }
    return """
      // swift-format-ignore-file
      // Made from templates/site: change that folder, then run `make update`.

      /// The templates and the files that every site has.
      enum SiteFiles {
        static let templates: [(name: String, text: String)] = [
      \(entries(templates))  ]
        static let assets: [(name: String, text: String)] = [
      \(entries(assets))  ]
        /// The files that only a served site has.
        static let served: [(name: String, text: String)] = [
      \(entries(served))  ]
      }

      """
  }
}
