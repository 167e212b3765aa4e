internal import CMark
internal import CMarkArena

/// A borrowed view of a node, good while its tree is.
struct Node {
  private let pointer: OpaquePointer

  init(pointer: OpaquePointer) {
    self.pointer = pointer
  }

  private init?(_ pointer: OpaquePointer?) {
    guard let pointer else { return nil }
    self.pointer = pointer
  }
}

extension Node {
  /// The kinds of node, in the order of `cmark_node_type`.
  enum Kind: UInt32, CaseIterable {
    case none, document, blockQuote, list, item, codeBlock, htmlBlock, customBlock, paragraph
    case heading, thematicBreak, text, softBreak, lineBreak, code, htmlInline, customInline
    case emphasis, strong, link, image
  }

  var kind: Kind { Kind(rawValue: cmark_node_get_type(pointer).rawValue) ?? .none }

  var parent: Node? { Node(cmark_node_parent(pointer)) }
  var first: Node? { Node(cmark_node_first_child(pointer)) }
  var last: Node? { Node(cmark_node_last_child(pointer)) }
  var next: Node? { Node(cmark_node_next(pointer)) }
  var previous: Node? { Node(cmark_node_previous(pointer)) }
}

extension Node {
  /// The line on which the node starts, counted from 1; right for blocks.
  var startLine: Int { Int(cmark_node_get_start_line(pointer)) }

  /// The byte of that line with which the node starts, counted from 1; right for blocks.
  var startColumn: Int { Int(cmark_node_get_start_column(pointer)) }

  /// The line on which the node ends, counted from 1; right for blocks that hold text.
  var endLine: Int { Int(cmark_node_get_end_line(pointer)) }

  /// 1 to 6, or 0 if this is no heading.
  var headingLevel: Int { Int(cmark_node_get_heading_level(pointer)) }

  /// The number with which an ordered list starts, or `nil` if this is none.
  var listStart: Int? {
    cmark_node_get_list_type(pointer) == CMARK_ORDERED_LIST
      ? Int(cmark_node_get_list_start(pointer)) : nil
  }

  /// What a leaf holds; good until the node changes.
  var literal: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_literal(pointer)) }

  /// What follows the opening fence of a code block; good until the node changes.
  var fenceInfo: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_fence_info(pointer)) }

  /// The destination of a link or image; good until the node changes.
  var destination: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_url(pointer)) }

  /// The title of a link or image; good until the node changes.
  var title: UnsafeBufferPointer<UInt8> { bytes(of: cmark_node_get_title(pointer)) }
}

extension Node {
  /// A node that writes HTML as it stands around what it holds; it must be put into a tree.
  static func custom(_ kind: Kind, entering: [UInt8], exiting: [UInt8] = []) -> Node {
    let node = new(cmark_node_type(rawValue: kind.rawValue))
    withString(entering) { _ = cmark_node_set_on_enter(node.pointer, $0) }
    if !exiting.isEmpty { withString(exiting) { _ = cmark_node_set_on_exit(node.pointer, $0) } }
    return node
  }

  /// A text node; it must be put into a tree.
  static func text(_ bytes: some Collection<UInt8>) -> Node {
    let node = new(CMARK_NODE_TEXT)
    node.setLiteral(bytes)
    return node
  }

  static func paragraph() -> Node { new(CMARK_NODE_PARAGRAPH) }

  /// A node in the arena in which its tree is, as libcmark frees all nodes of a tree in one way.
  private static func new(_ type: cmark_node_type) -> Node {
    Node(pointer: cmark_node_new_with_mem(type, cmark_arena_memory()))
  }

  func setLiteral(_ bytes: some Collection<UInt8>) {
    withString(Array(bytes)) { _ = cmark_node_set_literal(pointer, $0) }
  }

  func setDestination(_ bytes: [UInt8]) {
    withString(bytes) { _ = cmark_node_set_url(pointer, $0) }
  }

  func setTitle(_ bytes: [UInt8]) {
    withString(bytes) { _ = cmark_node_set_title(pointer, $0) }
  }

  func setFenceInfo(_ bytes: [UInt8]) {
    withString(bytes) { _ = cmark_node_set_fence_info(pointer, $0) }
  }
}

extension Node {
  func insert(before other: Node) { keep(cmark_node_insert_before(other.pointer, pointer)) }
  func insert(after other: Node) { keep(cmark_node_insert_after(other.pointer, pointer)) }
  func append(to parent: Node) { keep(cmark_node_append_child(parent.pointer, pointer)) }
  func prepend(to parent: Node) { keep(cmark_node_prepend_child(parent.pointer, pointer)) }

  /// Takes this node out of its tree and frees it with all that it holds.
  func remove() {
    cmark_node_free(pointer)
  }

  /// Moves all that this node holds to the end of `other`.
  func moveChildren(to other: Node) {
    while let child = first { child.append(to: other) }
  }

  /// Frees this node if libcmark found no place for it.
  private func keep(_ isPlaced: Int32) {
    if isPlaced == 0 { cmark_node_free(pointer) }
  }
}

/// Calls `body` with `bytes` as a C string.
private func withString(_ bytes: [UInt8], _ body: (UnsafePointer<CChar>?) -> Void) {
  withUnsafeTemporaryAllocation(of: CChar.self, capacity: bytes.count + 1) { string in
    for index in bytes.indices { string[index] = CChar(bitPattern: bytes[index]) }
    string[bytes.count] = 0
    body(UnsafePointer(string.baseAddress))
  }
}
