import Kit

extension Filter {
  /// Filters that make or unmake HTML.
  static let markup = [
    Filter("escape") { value, _, _ throws(Problem) in try value.text().escaped.value },
    Filter("forceescape") { value, _, _ throws(Problem) in
      try Text(value.text().bytes).escaped.value
    },
    Filter("safe") { value, _, _ throws(Problem) in
      try Text(value.text().bytes, isHTML: true).checked(after: "safe").value
    },
    Filter("striptags") { value, _, _ throws(Problem) in
      .string(Markup.plainText(of: try value.text().bytes))
    },
    Filter("isolated", ["language", "around"]) { value, arguments, context throws(Problem) in
      let words = try ForeignWords(value, arguments, context)
      return .html(HTML(words.isolated))
    },
    Filter("marked", ["language", "around"]) { value, arguments, context throws(Problem) in
      let words = try ForeignWords(value, arguments, context)
      return words.language == nil ? value : .html(HTML(words.isolated))
    },
    Filter("xmlattr", ["autospace"]) { value, arguments, context throws(Problem) in
      guard case .map(let map) = value else {
        throw Problem("'xmlattr' expects a map, not \(value.kind)")
      }
      let hasSpace = arguments.bool(0, default: true, in: context)
      return .html(HTML(try Markup.attributes(map, hasSpace: hasSpace)))
    },
  ]
}

/// HTML made from values, and text made from HTML.
enum Markup {
  /// A map's names and values as attributes; those that are none are left out.
  ///
  /// A space stands before the first if `hasSpace` says so. Throws a `Problem` for a name that is
  /// none, or that no value is safe in.
  static func attributes(_ map: Map, hasSpace: Bool) throws(Problem) -> [UInt8] {
    var output: [UInt8] = []
    for index in 0..<map.count {
      let (name, value) = map.entry(at: index)
      if case .none = value { continue }
      try check(attribute: name, value)
      if !output.isEmpty || hasSpace { output.append(UInt8(ascii: " ")) }
      output.appendEscaped(name)
      output += Array("=\"".utf8)
      let text = try value.text()
      if text.isHTML {
        output.appendWithoutMarkup(text.bytes)
      } else {
        output.appendEscaped(text.bytes)
      }
      output.append(UInt8(ascii: "\""))
    }
    return output
  }

  private static func check(attribute name: String, _ value: Value) throws(Problem) {
    let isName = name.utf8.allSatisfy { byte in
      byte > 0x20 && byte != 0x7F && !"/>='\"<".utf8.contains(byte)
    }
    guard isName, !name.isEmpty else { throw Problem("'\(name)' is not a valid attribute name") }
    switch AttributeKind(name: Array(name.utf8)) {
    case .plain: return
    case .url, .urlList: try URLCheck.check(try value.text().unescaped.bytes)
    case .code: throw Problem("no value is safe in the attribute '\(name)'")
    }
  }

  /// The text of HTML, with its white space made single spaces.
  ///
  /// Source: `Markup.striptags` of MarkupSafe; of the named references only HTML's most frequent
  /// are known.
  static func plainText(of html: [UInt8]) -> String {
    let text = Text(withoutTags(withoutComments(html)))
    let words = text.scalars.split(whereSeparator: \.isPythonSpace)
    let spaced = Text([]).with(words.joined(separator: [" "]))
    return Text(spaced.bytes, isHTML: true).unescaped.string
  }

  private static func withoutComments(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = html[...]
    while let start = rest.range(of: Array("<!--".utf8)),
      let end = rest[start.upperBound...].range(of: Array("-->".utf8))
    {
      result += rest[..<start.lowerBound]
      rest = rest[end.upperBound...]
    }
    return result + rest
  }

  private static func withoutTags(_ html: [UInt8]) -> [UInt8] {
    var result: [UInt8] = []
    var rest = html[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "<")),
      let end = rest[start...].firstIndex(of: UInt8(ascii: ">"))
    {
      result += rest[..<start]
      rest = rest[(end + 1)...]
    }
    return result + rest
  }
}

extension Text {
  /// The text that HTML stands for, its character references resolved; other text as it is.
  var unescaped: Text {
    guard isHTML else { return self }
    var result: [UInt8] = []
    var rest = bytes[...]
    while let start = rest.firstIndex(of: UInt8(ascii: "&")) {
      result += rest[..<start]
      let reference = rest[start...].prefix { $0 != UInt8(ascii: ";") }.prefix(12)
      let hasEnd =
        reference.endIndex < rest.endIndex && rest[reference.endIndex] == UInt8(ascii: ";")
      if hasEnd, let scalar = Unicode.Scalar(characterReference: reference.dropFirst()) {
        result += Array(String(scalar).utf8)
        rest = rest[(reference.endIndex + 1)...]
      } else {
        result.append(UInt8(ascii: "&"))
        rest = rest[(start + 1)...]
      }
    }
    return Text(result + rest)
  }
}
