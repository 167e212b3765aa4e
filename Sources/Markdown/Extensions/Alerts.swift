import Kit

extension Alert {
  /// The alert that a label such as `[!NOTE]` names, in any case.
  init?(label: UnsafeBufferPointer<UInt8>) {
    guard label.count > 3, label.starts(with: "[!"), label.last == UInt8(ascii: "]") else {
      return nil
    }
    let name = label[2..<label.count - 1].map(\.lowercased)
    self.init(rawValue: String(decoding: name, as: UTF8.self))
  }
}

extension DocumentReader {
  /// Takes a label such as `[!NOTE]`, alone on the first line of a block quote.
  ///
  /// - Returns: Whether the text was such a label.
  mutating func readAlertLabel(_ node: Node, start: Int) -> Bool {
    let next = node.next?.kind
    guard !openQuotes.isEmpty, next == nil || next == .softBreak || next == .lineBreak,
      let alert = Alert(label: node.literal)
    else { return false }
    openQuotes[openQuotes.count - 1].alert = alert
    skipsNextBreak = next != nil
    appendRun(.markup, node.literal, at: start)
    return true
  }

  /// Takes the label out of the paragraph that begins with it, and out of the tree a paragraph that
  /// holds nothing else.
  func removeAlertLabel(from paragraph: Node) {
    guard openQuotes.last?.alert != nil, paragraph.previous == nil,
      paragraph.parent?.kind == .blockQuote, let label = paragraph.first,
      label.kind == .text, Alert(label: label.literal) != nil
    else { return }
    label.next?.remove()
    label.remove()
    if paragraph.first == nil { paragraph.remove() }
  }

  mutating func closeAlert(_ node: Node, _ quote: OpenQuote) {
    guard let alert = quote.alert else { return }
    let custom = Node.custom(
      .customBlock, entering: slot(.alertStart(alert)), exiting: slot(.alertEnd(alert)))
    custom.insert(before: node)
    node.moveChildren(to: custom)
    node.remove()
  }
}
