import Kit

extension Citation {
  /// The citation as an entry of a BibTeX file, in UTF-8.
  var bibTeX: String {
    var fields = [("title", "{\(titleWithRemarks.asBibTeX)}")]
    // Braces around a name keep BibTeX from taking it apart.
    let names = authors.isEmpty ? [publisher ?? container] : authors
    fields.append(("author", names.map { "{\($0.asBibTeX)}" }.joined(separator: " and ")))
    let place = source.map { "in \($0.words); recorded by \(container)" } ?? container
    fields.append(("howpublished", place.asBibTeX))
    if let date {
      fields.append(("year", "\(date.year)"))
      fields.append(("month", Self.months[date.month - 1]))
      fields.append(("day", "\(date.day)"))
    }
    fields.append(("language", language.asBibTeX))
    if let url { fields.append(("url", url)) }
    var text = "@misc{\(key.bibTeXKey),\n"
    for (name, value) in fields {
      // The month is one of BibTeX's own words.
      text += name == "month" ? "  month = \(value),\n" : "  \(name) = {\(value)},\n"
    }
    return text + "}\n"
  }

  private static let months = [
    "jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec",
  ]
}

extension UInt8 {
  /// Whether the byte is no plain character to TeX.
  fileprivate var isSpecialInBibTeX: Bool {
    switch self {
    case UInt8(ascii: "\\"), UInt8(ascii: "~"), UInt8(ascii: "^"), UInt8(ascii: "{"),
      UInt8(ascii: "}"), UInt8(ascii: "&"), UInt8(ascii: "%"), UInt8(ascii: "$"),
      UInt8(ascii: "#"), UInt8(ascii: "_"), 0..<0x20:
      true
    default: false
    }
  }
}

extension String {
  /// The text with TeX's own characters escaped.
  fileprivate var asBibTeX: String {
    if !utf8.contains(where: \.isSpecialInBibTeX) { return self }
    var text = String.UnicodeScalarView()
    for scalar in unicodeScalars {
      switch scalar {
      case "\\": text.append(contentsOf: "\\textbackslash{}".unicodeScalars)
      case "~": text.append(contentsOf: "\\textasciitilde{}".unicodeScalars)
      case "^": text.append(contentsOf: "\\textasciicircum{}".unicodeScalars)
      case "{", "}", "&", "%", "$", "#", "_": text.append(contentsOf: ["\\", scalar])
      case _ where scalar.value < 0x20: text.append(" ")
      default: text.append(scalar)
      }
    }
    return String(text)
  }

  /// The name without what BibTeX does not take in a key.
  fileprivate var bibTeXKey: String {
    let bytes = utf8.map { $0.isLetterOrDigit ? $0 : UInt8(ascii: "-") }
    return String(decoding: bytes, as: UTF8.self)
  }
}
