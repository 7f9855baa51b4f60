import CCMarkGFM

extension MarkdownNode.Kind {
  /// Whether nodes of this kind have no children.
  var isLeaf: Bool {
    switch self {
    case .text, .softBreak, .lineBreak, .code, .htmlInline, .codeBlock, .htmlBlock, .thematicBreak: true
    default: false
    }
  }

  init(of node: OpaquePointer) {
    self =
      switch cmark_node_get_type(node) {
      case CMARK_NODE_TEXT: .text
      case CMARK_NODE_SOFTBREAK: .softBreak
      case CMARK_NODE_LINEBREAK: .lineBreak
      case CMARK_NODE_PARAGRAPH: .paragraph
      case CMARK_NODE_LINK: .link
      case CMARK_NODE_EMPH: .emphasis
      case CMARK_NODE_STRONG: .strong
      case CMARK_NODE_HEADING: .heading
      case CMARK_NODE_LIST: .list
      case CMARK_NODE_ITEM: Self.isTask(node) ? .taskItem : .item
      case CMARK_NODE_CODE: .code
      case CMARK_NODE_IMAGE: .image
      case CMARK_NODE_THEMATIC_BREAK: .thematicBreak
      case CMARK_NODE_CODE_BLOCK: .codeBlock
      case CMARK_NODE_HTML_BLOCK: .htmlBlock
      case CMARK_NODE_HTML_INLINE: .htmlInline
      case CMARK_NODE_BLOCK_QUOTE: .blockQuote
      default: Self.extensionKind(of: node)
      }
  }

  private static func isTask(_ node: OpaquePointer) -> Bool {
    cmark_node_get_syntax_extension(node) != nil && typeName(of: node) == "tasklist"
  }

  private static func extensionKind(of node: OpaquePointer) -> MarkdownNode.Kind {
    switch typeName(of: node) {
    case "table": .table
    case "table_row", "table_header": .tableRow
    case "table_cell": .tableCell
    default: .other
    }
  }

  private static func typeName(of node: OpaquePointer) -> String {
    cmark_node_get_type_string(node).map { String(cString: $0) } ?? ""
  }
}
