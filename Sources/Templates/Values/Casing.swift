/// Upper and lower case as Python has them: by Unicode alone, in no language.
enum Casing {
  static func upper(_ scalars: some Sequence<Unicode.Scalar>) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for scalar in scalars {
      if scalar.isASCII {
        result.append(scalar.upperASCII)
      } else {
        result.append(contentsOf: scalar.properties.uppercaseMapping.unicodeScalars)
      }
    }
    return result
  }

  /// Lower case; a sigma at a word's end becomes its final form.
  ///
  /// Source: `handle_capital_sigma` of CPython's `unicodeobject.c`.
  static func lower(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    for (index, scalar) in scalars.enumerated() {
      if scalar.isASCII {
        result.append(scalar.lowerASCII)
      } else if scalar == "\u{3A3}" {
        result.append(isFinal(index, in: scalars) ? "\u{3C2}" : "\u{3C3}")
      } else {
        result.append(contentsOf: scalar.properties.lowercaseMapping.unicodeScalars)
      }
    }
    return result
  }

  private static func isFinal(_ index: Int, in scalars: [Unicode.Scalar]) -> Bool {
    let before = scalars[..<index].last { !$0.properties.isCaseIgnorable }
    let after = scalars[(index + 1)...].first { !$0.properties.isCaseIgnorable }
    return before?.properties.isCased == true && after?.properties.isCased != true
  }

  /// The first letter in title case, the others in lower case.
  static func capitalized(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard let first = scalars.first else { return [] }
    return Array(first.properties.titlecaseMapping.unicodeScalars)
      + lower(scalars).dropFirst(
        first.properties.lowercaseMapping.unicodeScalars.count)
  }

  /// The first letter of each word in upper case, the others in lower case.
  ///
  /// Source: `do_title` of Jinja2, which splits at `[-\s({\[<]+`.
  static func title(_ scalars: [Unicode.Scalar]) -> [Unicode.Scalar] {
    var result: [Unicode.Scalar] = []
    var word: [Unicode.Scalar] = []
    func flush() {
      result += upper(word.prefix(1)) + lower(Array(word.dropFirst()))
      word = []
    }
    for scalar in scalars {
      if scalar.isPythonSpace || ["-", "(", "{", "[", "<"].contains(scalar) {
        flush()
        result.append(scalar)
      } else {
        word.append(scalar)
      }
    }
    flush()
    return result
  }
}

extension Unicode.Scalar {
  /// A letter of ASCII in the other case; what is none as it is.
  ///
  /// The mappings of Unicode are texts, each made anew.
  fileprivate var upperASCII: Unicode.Scalar {
    ("a"..."z").contains(self) ? Unicode.Scalar(UInt8(value - 32)) : self
  }

  fileprivate var lowerASCII: Unicode.Scalar {
    ("A"..."Z").contains(self) ? Unicode.Scalar(UInt8(value + 32)) : self
  }
}
