extension Filter {
  /// Filters that lay out text.
  static let layout = [
    Filter("center", ["width"]) { value, arguments, _ throws(Problem) in
      try value.text().centered(width: arguments.integer(0, default: 80)).value
    },
    Filter("indent", ["width", "first", "blank"]) { value, arguments, context throws(Problem) in
      let width: Value = arguments[0] ?? .integer(4)
      let isText = if case .integer = width { false } else { true }
      let indent =
        isText ? try width.text() : try Text.spaces(arguments.integer(0, default: 4))
      guard indent.bytes.count <= 1000 else { throw Problem("the width must be at most 1000") }
      return try value.text().indented(
        by: indent, first: arguments.bool(1, default: false, in: context),
        blank: arguments.bool(2, default: false, in: context)
      ).value
    },
    Filter("replace", ["old", "new", "count"], required: 2) { value, arguments, _ throws(Problem) in
      var text = try value.text()
      let old = try arguments.text(0, default: "")
      let new = try arguments.text(1, default: "")
      if old.isHTML || new.isHTML { text = text.escaped }
      let isNone = if case .none? = arguments[2] { true } else { false }
      let count = isNone ? -1 : try arguments.integer(2, default: -1)
      let result = try text.replacing(old, with: new, count: count)
      return try result.checked(after: "replace").value
    },
    Filter("trim", ["chars"]) { value, arguments, _ throws(Problem) in
      let text = try value.text()
      guard let chars = arguments[0] else {
        let bytes = text.bytes[...]
        let start = bytes.leadingSpace
        let end = start == bytes.count ? start : bytes.count - bytes.trailingSpace
        return text.with(Array(bytes[start..<end])).value
      }
      let set = Set(try chars.text().scalars)
      let scalars = text.scalars
      let start = scalars.firstIndex { !set.contains($0) } ?? scalars.count
      let end = (scalars.lastIndex { !set.contains($0) } ?? start - 1) + 1
      return try text.with(scalars[start..<end]).checked(after: "trim").value
    },
    Filter("truncate", ["length", "killwords", "end", "leeway"]) {
      value, arguments, context throws(Problem) in
      try value.text().truncated(
        to: arguments.integer(0, default: 255), end: arguments.text(2, default: "..."),
        killsWords: arguments.bool(1, default: false, in: context),
        leeway: arguments.integer(3, default: 5)
      ).checked(after: "truncate").value
    },
    Filter("wordwrap", ["width", "break_long_words", "wrapstring", "break_on_hyphens"]) {
      value, arguments, context throws(Problem) in
      let wrapper = TextWrapper(
        width: try arguments.integer(0, default: 79),
        breaksLongWords: arguments.bool(1, default: true, in: context),
        breaksOnHyphens: arguments.bool(3, default: true, in: context))
      guard wrapper.width > 0 else { throw Problem("the width must be at least 1") }
      return try value.text().wrapped(by: wrapper, with: arguments.text(2, default: "\n")).value
    },
    Filter("wordcount") { value, _, _ throws(Problem) in
      var count = 0
      var isInWord = false
      for scalar in try value.text().scalars {
        if scalar.isPythonWord, !isInWord { count += 1 }
        isInWord = scalar.isPythonWord
      }
      return .integer(count)
    },
    Filter("format", Signature(takesAny: true)) { value, arguments, _ throws(Problem) in
      let named = Map(arguments.named.map { ($0.name, $0.value) })
      let text = try value.text()
      var formatter = PercentFormatter(
        text, arguments: arguments.values.compactMap { $0 }, named: named)
      return try formatter.format().value
    },
  ]
}

extension Text {
  static func spaces(_ count: Int) throws(Problem) -> Text {
    guard count <= Limits.textBytes else { throw .textTooLong }
    return Text(Array(repeating: UInt8(ascii: " "), count: max(0, count)))
  }

  /// Source: `pad` and `unicode_center` of CPython's `unicodeobject.c`.
  func centered(width: Int) throws(Problem) -> Text {
    let count = scalars.count
    guard width > count else { return self }
    let pad = width - count
    guard pad <= Limits.textBytes - bytes.count else { throw .textTooLong }
    let left = pad / 2 + (pad & width & 1)
    return with(try Text.spaces(left).bytes + bytes + Text.spaces(pad - left).bytes)
  }

  /// Source: `do_indent` of Jinja2.
  func indented(by indent: Text, first: Bool, blank: Bool) throws(Problem) -> Text {
    let indent = isHTML ? indent.escaped.bytes : indent.bytes
    let scalars = self.scalars + ["\n"]
    var result: [UInt8] = first ? indent : []
    for (index, line) in Text.lines(of: scalars).enumerated() {
      if index > 0 {
        result.append(UInt8(ascii: "\n"))
        if blank || !line.isEmpty { result += indent }
      }
      for scalar in scalars[line] { result.append(contentsOf: scalar.utf8) }
      guard result.count <= Limits.textBytes else { throw .textTooLong }
    }
    return with(result)
  }

  /// The text in lines of a width, with a separator between them.
  ///
  /// - Throws: `Problem` if the result is longer than a text may be.
  func wrapped(by wrapper: TextWrapper, with separator: Text) throws(Problem) -> Text {
    let scalars = self.scalars
    var result = Text([])
    var isFirst = true
    func add(_ parts: [ArraySlice<Unicode.Scalar>]) throws(Problem) {
      var line = Text([])
      for scalar in parts.joined() { line.bytes.append(contentsOf: scalar.utf8) }
      if isFirst {
        result = line
      } else {
        // Where the separator is markup, the lines are escaped.
        if separator.isHTML { (result, line) = (result.escaped, line.escaped) }
        result.bytes += separator.bytes
        result.bytes += line.bytes
      }
      isFirst = false
      guard result.bytes.count <= Limits.textBytes else { throw .textTooLong }
    }
    for line in Text.lines(of: scalars) {
      if line.isEmpty { try add([]) }
      try wrapper.forEachLine(of: scalars[line], add)
    }
    return result
  }

  /// Source: `str.splitlines` of Python.
  static func lines(of scalars: [Unicode.Scalar]) -> [Range<Int>] {
    var lines: [Range<Int>] = []
    var start = 0
    var index = 0
    while index < scalars.count {
      switch scalars[index].value {
      case 0x0A...0x0D, 0x1C...0x1E, 0x85, 0x2028, 0x2029:
        lines.append(start..<index)
        if scalars[index] == "\r", index + 1 < scalars.count, scalars[index + 1] == "\n" {
          index += 1
        }
        start = index + 1
      default: break
      }
      index += 1
    }
    if start < scalars.count { lines.append(start..<scalars.count) }
    return lines
  }

  /// Source: `do_truncate` of Jinja2.
  func truncated(
    to length: Int, end: Text, killsWords: Bool, leeway: Int
  ) throws(Problem) -> Text {
    let scalars = self.scalars
    let kept = max(length, 0) - end.scalars.count
    guard kept >= 0 else { throw Problem("the length must be at least that of 'end'") }
    guard leeway >= 0 else { throw Problem("the leeway must be at least 0") }
    guard scalars.count > length, scalars.count - length > leeway else { return self }
    var result = scalars[..<kept]
    if !killsWords, let space = result.lastIndex(of: " ") { result = result[..<space] }
    return try concatenation([with(result), end])
  }

  /// The text with every `old`, or the first `count`, replaced.
  ///
  /// - Throws: `Problem` if the result is longer than a text may be.
  func replacing(_ old: Text, with new: Text, count: Int) throws(Problem) -> Text {
    let new = isHTML ? new.escaped.bytes : new.bytes
    let old = old.bytes
    if old.isEmpty { return try inserting(new, count: count) }
    var result: [UInt8] = []
    var rest = bytes[...]
    var left = max(count, -1)
    while left != 0, let range = rest.range(of: old) {
      result += rest[..<range.lowerBound]
      result += new
      guard result.count <= Limits.textBytes else { throw .textTooLong }
      rest = rest[range.upperBound...]
      left -= 1
    }
    return with(result + rest)
  }

  /// The text with `new` before each scalar and at the end, as Python replaces an empty text.
  private func inserting(_ new: [UInt8], count: Int) throws(Problem) -> Text {
    var result: [UInt8] = []
    var left = max(count, -1)
    for scalar in scalars {
      if left != 0 { result += new }
      left -= 1
      result += Array(String(scalar).utf8)
      guard result.count <= Limits.textBytes else { throw .textTooLong }
    }
    if left != 0 { result += new }
    return with(result)
  }
}

extension Unicode.Scalar {
  /// Whether the scalar belongs to a word: a letter, a digit or `_`, as `\w` in Python.
  var isPythonWord: Bool {
    if isASCII { return self == "_" || isASCIILetter || ("0"..."9").contains(self) }
    if properties.numericType != nil { return true }
    switch properties.generalCategory {
    case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter:
      return true
    default: return false
    }
  }
  /// Whether it is a letter of `a` to `z`, small or capital.
  var isASCIILetter: Bool { ("a"..."z").contains(self) || ("A"..."Z").contains(self) }
}
