import Kit

/// The footnotes of a text: which are defined, and where they are used.
struct Footnotes {
  let definitions: FootnoteDefinitions

  /// The index of the first definition of every label.
  let indexes: [[UInt8]: Int]

  /// The indexes of the definitions that are used, in the order of their numbers.
  var used: [Int] = []

  /// The number of every definition, counted from 1, or 0 if it is not used.
  var numbers: [Int]

  /// How often every definition is used.
  var occurrences: [Int]

  /// The list items that hold the definitions; `nil` where libcmark found no item.
  var items: [Node?]

  init(_ definitions: FootnoteDefinitions) {
    self.definitions = definitions
    numbers = Array(repeating: 0, count: definitions.all.count)
    occurrences = numbers
    items = numbers.map { _ in nil }
    var indexes: [[UInt8]: Int] = [:]
    for (index, definition) in definitions.all.enumerated() where indexes[definition.label] == nil {
      indexes[definition.label] = index
    }
    self.indexes = indexes
  }

  /// Counts a use of a definition, and returns its number and how often it was used by now.
  mutating func use(_ index: Int) -> (number: Int, occurrence: Int) {
    if numbers[index] == 0 {
      used.append(index)
      numbers[index] = used.count
    }
    occurrences[index] += 1
    return (numbers[index], occurrences[index])
  }
}

extension DocumentReader {
  /// Puts a slot in the place of a reference that has a definition.
  ///
  /// - Returns: The node that now stands for it.
  mutating func readFootnoteReference(_ node: Node, _ piece: TextPiece, _ bytes: [UInt8]) -> Node {
    let label = bytes[piece.range]
    guard openLinks.isEmpty, let index = footnotes.indexes[label.map(\.lowercased)] else {
      appendRun(.text, label, at: piece.offset)
      if openLinks.isEmpty { reportUndefined(label) }
      return node
    }
    appendRun(.markup, label, at: piece.offset)
    let (number, occurrence) = footnotes.use(index)
    let custom = Node.custom(
      .customInline,
      entering: slot(.footnoteReference(footnote: number, occurrence: occurrence)))
    custom.insert(before: node)
    node.remove()
    return custom
  }

  private mutating func reportUndefined(_ label: ArraySlice<UInt8>) {
    let text = String(decoding: label, as: UTF8.self)
    let start = runs.last?.position ?? source.position(of: 0)
    report(
      .undefinedFootnote, text, at: SourceRange(start: start, length: text.unicodeScalars.count))
  }

  mutating func closeItem(_ node: Node) {
    changeDepth(isExit: true, at: node)
    if blockDepth == 0 { isInFootnote = false }
    if let index = footnotes.definitions.indexes[node.startLine - 1] {
      footnotes.items[index] = node
    }
  }
}

extension DocumentReader {
  /// Moves the footnotes that are used to the end of the page, and takes out the others.
  mutating func placeFootnotes(in tree: borrowing Tree) {
    guard !footnotes.definitions.all.isEmpty else { return }
    reportUnusedFootnotes()
    if !footnotes.used.isEmpty {
      let section = tree.appendBlock(
        entering: slot(.footnotesStart), exiting: slot(.footnotesEnd))
      for index in footnotes.used { place(footnote: index, in: section) }
    }
    for item in footnotes.items { remove(item) }
  }

  private mutating func place(footnote index: Int, in section: Node) {
    let number = footnotes.numbers[index]
    let footnote = Node.custom(
      .customBlock, entering: Array("<li id=\"fn-\(number)\">".utf8), exiting: Array("</li>".utf8))
    footnote.append(to: section)
    footnotes.items[index]?.moveChildren(to: footnote)
    let last = footnote.last
    let paragraph = last?.kind == .paragraph ? last : nil
    let target = paragraph ?? Node.paragraph()
    if paragraph == nil { target.append(to: footnote) }
    for occurrence in 1...footnotes.occurrences[index] {
      if target.first != nil { Node.text([0x20]).append(to: target) }
      let backlink = slot(.footnoteBacklink(footnote: number, occurrence: occurrence))
      Node.custom(.customInline, entering: backlink).append(to: target)
    }
  }

  private mutating func reportUnusedFootnotes() {
    for (index, definition) in footnotes.definitions.all.enumerated()
    where footnotes.numbers[index] == 0 {
      let labelEnd = definition.start + definition.label.count
      let isFirst = footnotes.indexes[definition.label] == index
      report(
        isFirst ? .unusedFootnote : .duplicateFootnote,
        String(decoding: source.bytes[definition.start..<labelEnd], as: UTF8.self),
        at: source.sourceRange(of: definition.start..<labelEnd))
    }
  }

  /// Takes an item out of the tree, and its list if that holds no other.
  private func remove(_ item: Node?) {
    guard let item else { return }
    let list = item.parent
    item.remove()
    if let list, list.first == nil { list.remove() }
  }
}
