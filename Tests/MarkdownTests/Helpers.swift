import Markdown

func document(_ text: String, options: MarkdownOptions = .init()) -> MarkdownDocument {
  MarkdownDocument(parsing: Array(text.utf8)[...], options: options)
}

/// The HTML of a text with its slots filled as without templates.
func plainHTML(_ text: String, options: MarkdownOptions = .init()) -> String {
  String(decoding: document(text, options: options).plainHTML, as: UTF8.self)
}
