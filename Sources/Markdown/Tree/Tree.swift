internal import CMark

/// A syntax tree that libcmark allocated and this value frees.
///
/// It cannot be copied, so it is freed once.
struct Tree: ~Copyable {
  private let root: OpaquePointer

  /// Parses `text` as CommonMark, which every text is.
  ///
  /// Bytes that are not UTF-8 become U+FFFD, so the marks of ``Marker`` are never in the text.
  init(parsing text: [UInt8]) {
    let parser = cmark_parser_new(CMARK_OPT_VALIDATE_UTF8)
    defer { cmark_parser_free(parser) }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    root = cmark_parser_finish(parser)
  }

  deinit {
    cmark_node_free(root)
  }

  /// Visits every node in the order of the text, containers before and after what they hold.
  ///
  /// At the exit of a container, and at a leaf, `visit` may change the node, what it holds and what
  /// stands before it; it may put nodes after it, which are not visited.
  borrowing func walk(_ visit: (Node, _ isExit: Bool) -> Void) {
    let iterator = cmark_iter_new(root)
    defer { cmark_iter_free(iterator) }
    while true {
      let step = cmark_iter_next(iterator)
      if step == CMARK_EVENT_DONE { return }
      visit(Node(pointer: cmark_iter_get_node(iterator)), step == CMARK_EVENT_EXIT)
    }
  }

  /// The first block of the document, or `nil` if it is empty.
  var firstBlock: Node? { Node(pointer: root).first }

  /// Adds a block at the end that writes `html`, as it stands, around what it will hold.
  borrowing func appendBlock(entering html: [UInt8], exiting: [UInt8] = []) -> Node {
    let node = Node.custom(.customBlock, entering: html, exiting: exiting)
    node.append(to: Node(pointer: root))
    return node
  }

  /// Calls `body` with the HTML that libcmark renders, raw HTML and all destinations included.
  borrowing func withHTML<Result>(_ body: (UnsafeBufferPointer<UInt8>) -> Result) -> Result {
    let html = cmark_render_html(root, CMARK_OPT_UNSAFE)
    defer { free(html) }
    return body(bytes(of: UnsafePointer(html)))
  }
}

/// The bytes of a C string without its end, good while the string is.
func bytes(of string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
  guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
  let raw = UnsafeRawBufferPointer(start: string, count: strlen(string))
  return raw.bindMemory(to: UInt8.self)
}
