import Markdown

func document(_ text: String, options: MarkdownOptions = .init()) -> MarkdownDocument {
  MarkdownDocument(parsing: Array(text.utf8)[...], options: options)
}

/// The HTML of a text with its slots filled as without templates.
func plainHTML(_ text: String, options: MarkdownOptions = .init()) -> String {
  String(decoding: document(text, options: options).plainHTML, as: UTF8.self)
}

extension MarkdownDocument {
  /// The HTML with every slot filled as a page without templates would fill it.
  var plainHTML: [UInt8] {
    var output: [UInt8] = []
    html.append(to: &output) { appendDefaultHTML(of: $0, to: &$1) }
    return output
  }

  func string(of run: Run) -> String { String(decoding: text[run.text], as: UTF8.self) }
}

extension SlottedHTML {
  /// Appends the HTML to `output`, and in each slot what `fill` appends.
  func append(to output: inout [UInt8], fill: (Slot, inout [UInt8]) -> Void) {
    var start = 0
    for slot in slots {
      output.append(contentsOf: bytes[start..<slot.offset])
      fill(slot, &output)
      start = slot.offset
    }
    output.append(contentsOf: bytes[start...])
  }
}

extension PlainWords {
  /// Words of the text alone; none of an empty string.
  init(_ words: String) { self.init(words.isEmpty ? [] : [.words(words)]) }
}
