internal import CMark
internal import CMarkArena

/// A syntax tree in the arena of the thread that parses it, which this value gives back.
///
/// It cannot be copied, so that is done once.
struct Tree: ~Copyable {
  private let root: OpaquePointer

  /// Parses `text` as CommonMark, which every text is.
  ///
  /// What is no text becomes U+FFFD, be it bytes that are not UTF-8 or a character that is asked for
  /// by its number, so nothing that the tree holds is a byte of a ``Marker``.
  init(parsing text: [UInt8]) {
    cmark_arena_enter()
    // libcmark looks at each byte, Swift at eight of ASCII at once.
    let options = isUTF8(text) ? CMARK_OPT_DEFAULT : CMARK_OPT_VALIDATE_UTF8
    let parser = cmark_parser_new_with_mem(options, cmark_arena_memory())
    defer { cmark_parser_free(parser) }
    text.withUnsafeBytes { bytes in
      cmark_parser_feed(parser, bytes.bindMemory(to: CChar.self).baseAddress, bytes.count)
    }
    root = cmark_parser_finish(parser)
    if mayReferToCharacters(text) { replaceWhatIsNoText() }
  }

  /// Puts U+FFFD in the place of what libcmark read from references such as `&#1;`.
  ///
  /// It writes the bytes 0xFF and 0xFE for U+FFFF and U+FFFE, and control characters as they are.
  private borrowing func replaceWhatIsNoText() {
    walk { node, _ in
      switch node.kind {
      case .text: node.literal.replacingWhatIsNoText().map(node.setLiteral)
      case .codeBlock: node.fenceInfo.replacingWhatIsNoText().map(node.setFenceInfo)
      case .link, .image:
        node.destination.replacingWhatIsNoText().map(node.setDestination)
        node.title.replacingWhatIsNoText().map(node.setTitle)
      default: break
      }
    }
  }

  /// The nodes lie in the arena, and need not be freed one by one.
  deinit { cmark_arena_leave() }

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
    // It lies in the arena, as the tree does.
    body(bytes(of: UnsafePointer(cmark_render_html(root, CMARK_OPT_UNSAFE))))
  }
}

private func isUTF8(_ text: [UInt8]) -> Bool {
  do {
    _ = try UTF8Span(validating: text.span)
    return true
  } catch {
    return false
  }
}

/// Whether a text may refer to a character by its number, as in `&#8212;`.
func mayReferToCharacters(_ text: [UInt8]) -> Bool {
  var start = 0
  while let found = offset(of: UInt8(ascii: "&"), in: text, start..<text.count) {
    start = found + 1
    if start < text.count, text[start] == UInt8(ascii: "#") { return true }
  }
  return false
}

/// The bytes of a C string without its end, good while the string is.
func bytes(of string: UnsafePointer<CChar>?) -> UnsafeBufferPointer<UInt8> {
  guard let string else { return UnsafeBufferPointer(start: nil, count: 0) }
  let raw = UnsafeRawBufferPointer(start: string, count: strlen(string))
  return raw.bindMemory(to: UInt8.self)
}
