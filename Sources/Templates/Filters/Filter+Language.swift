import Kit

extension Filter {
  /// Filters that write in the page's language.
  static let inLanguage = [
    Filter("date", ["format"]) { value, arguments, context throws(Problem) in
      let text = try value.text()
      guard let date = try? EDTFDate(parsing: text.bytes[...], as: .all) else {
        throw Problem("'\(text.string)' is not a valid date", help: "write it as 2025-10-29")
      }
      return .string(
        try formatted(date, text, arguments.text(0, default: "long").string, context.language))
    },
    Filter("edtf") { value, _, context throws(Problem) in
      .string(try EDTFText(language: context.language).words(for: value.text().string))
    },
    Filter("number", ["decimals"]) { value, arguments, context throws(Problem) in
      let decimals = try arguments[0] == nil ? nil : arguments.integer(0, default: 0)
      if let decimals, !(0...100).contains(decimals) {
        throw Problem("'decimals' must be from 0 to 100")
      }
      return .string(try value.asNumber().grouped(decimals: decimals, in: context.language))
    },
    Filter("names", ["attribute"]) { value, arguments, context throws(Problem) in
      var parts: [Text] = []
      for item in try value.list(for: "names") {
        let name =
          try arguments[0].map { path throws(Problem) in
            try item.required(path, in: context)
          } ?? item
        parts.append(try name.text())
      }
      return try enumeration(parts, last: context.language.and).value
    },
  ]

  private static func formatted(
    _ date: EDTFDate, _ text: Text, _ format: String, _ language: Language
  ) throws(Problem) -> String {
    switch format {
    case "long": return date.text(in: language)
    case "short": return date.text(in: language, isShort: true)
    case "month":
      var month = date
      month.day = nil
      return month.text(in: language)
    case "iso":
      return String(decoding: text.bytes.prefix { $0 != UInt8(ascii: "T") }, as: UTF8.self)
    default:
      let formats = ["long", "short", "month", "iso"]
      throw Problem(
        "unknown date format '\(format)'",
        help: suggestion(for: format, among: formats)
          ?? "the formats are \(formats.joined(separator: ", "))")
    }
  }
}

extension Number {
  /// The number with its thousands separated.
  ///
  /// `decimals` says how many digits stand after the point; nil is as many as it has.
  func grouped(decimals: Int?, in language: Language) -> String {
    let text: String =
      switch self {
      case .integer(let integer):
        String(integer.magnitude)
          + (decimals.map { $0 > 0 ? "." + String(repeating: "0", count: $0) : "" } ?? "")
      case .float(let double):
        decimals.map { double.magnitude.fixedText(decimals: $0) } ?? double.magnitude.plainText
      }
    let parts = text.utf8.split(separator: UInt8(ascii: "."))
    let whole = Array(parts[0])
    var result: [UInt8] = double < 0 ? [UInt8(ascii: "-")] : []
    for (index, digit) in whole.enumerated() {
      let isGroup = index > 0 && (whole.count - index) % 3 == 0
      if isGroup, whole.count >= language.groupedDigits { result += Array(language.thousands.utf8) }
      result.append(digit)
    }
    let isWholeFloat = decimals == nil && parts.count > 1 && parts[1].elementsEqual("0".utf8)
    if parts.count > 1, !isWholeFloat {
      result += Array(language.decimalPoint.utf8) + Array(parts[1])
    }
    return String(decoding: result, as: UTF8.self)
  }
}
