extension String {
  /// The text in quotation marks; those in it become single ones, as they stand within others.
  package var inQuotationMarks: String { "“\(withInnerMarks)”" }

  /// The text with single quotation marks, as it stands within double ones.
  package var withInnerMarks: String {
    // By scalars: a mark may have a combining sign behind it, and is one then too.
    var inner = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      inner.append(scalar == "“" ? "‘" : scalar == "”" ? "’" : scalar)
    }
    return String(inner)
  }

  /// The text with a full stop at its end, unless it ends as a sentence does already, between
  /// quotation marks or not.
  package var asSentence: String {
    let closing: Set<Unicode.Scalar> = ["”", "’", "\"", "'", "»", "\u{2069}"]
    let ends: Set<Unicode.Scalar> = [".", "!", "?", "…", "؟", "۔", "。", "！", "？"]
    let last = unicodeScalars.last { !closing.contains($0) }
    return last.map(ends.contains) ?? false ? self : "\(self)."
  }
}
