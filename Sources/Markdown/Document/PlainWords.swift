/// Words without markup, in which facts may speak for themselves.
///
/// What a fact says is known only beside the facts; here stand the addresses of those that are to
/// say it.
package struct PlainWords: Hashable, Sendable {
  package enum Part: Hashable, Sendable {
    case words(String)

    /// What a link without words of its own says, by the target of the link.
    case ownWords(String)
  }

  package private(set) var parts: [Part]

  package init(_ parts: [Part] = []) { self.parts = parts }

  var isEmpty: Bool { parts.isEmpty }

  mutating func append(_ words: some Collection<UInt8>) {
    // Nothing stands before the first words, such as a picture, that a space could part from them.
    let start = parts.isEmpty ? words.firstIndex { $0 != 0x20 } ?? words.endIndex : words.startIndex
    if start == words.endIndex { return }
    let words = String(decoding: words[start...], as: UTF8.self)
    guard case .words(var all)? = parts.last else {
      parts.append(.words(words))
      return
    }
    // Taken out first, so that the words grow in place: a paragraph may have a run for each line.
    parts.removeLast()
    all += words
    parts.append(.words(all))
  }

  /// Appends a block of a text, given the text's runs, bytes and references.
  mutating func append(
    _ block: Prose, of runs: [Run], _ text: [UInt8], _ references: [Reference]
  ) {
    for run in runs[block.runs] where run.isReadable {
      if run.kind == .ownWords, let reference = run.reference {
        parts.append(.ownWords(String(references[reference].target)))
      } else {
        append(text[run.text])
      }
    }
  }

  /// The words, with those of the facts in their places, which `ownWords` gives for the target of a link.
  package func text(saying ownWords: (String) -> String) -> String {
    parts.map { part in
      switch part {
      case .words(let words): words
      case .ownWords(let target): ownWords(target)
      }
    }.joined()
  }
}
