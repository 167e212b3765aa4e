import Kit

/// Where in a source something stands, such as `source.geo-1#L4-L6`.
package struct Locator: Hashable, Sendable {
  /// The id of the source.
  package var source: String

  /// The lines of its archived text, counted from 1; nil if the source is named as a whole.
  package var lines: ClosedRange<Int>?

  package init(source: String, lines: ClosedRange<Int>? = nil) {
    self.source = source
    self.lines = lines
  }
}

extension Locator {
  /// Creates a locator from `L7`, `L4-L6`, `source.x`, `source.x#L7` or `source.x#L4-L6`.
  ///
  /// Fails for any other form, and for lines alone where there is no `defaultSource`.
  package init?(_ text: String, defaultSource: String?) {
    let bytes = Array(text.utf8)
    let hash = bytes.firstIndex(of: UInt8(ascii: "#"))
    if let hash {
      source = String(decoding: bytes[..<hash], as: UTF8.self)
      lines = Self.lines(bytes[(hash + 1)...])
      guard lines != nil else { return nil }
    } else if let lines = Self.lines(bytes[...]) {
      guard let defaultSource else { return nil }
      source = defaultSource
      self.lines = lines
    } else {
      source = text
    }
    guard source.isFactID, source.idPrefix == FactKind.sources.singular else { return nil }
  }

  /// The lines that `L7` or `L4-L6` names.
  private static func lines(_ bytes: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    let ends = bytes.split(
      separator: UInt8(ascii: "-"), maxSplits: 1, omittingEmptySubsequences: false)
    let numbers = ends.compactMap { end in
      end.first == UInt8(ascii: "L") ? Int(decimalDigits: end.dropFirst()) : nil
    }
    guard numbers.count == ends.count, let first = numbers.first, let last = numbers.last,
      first >= 1, first <= last
    else { return nil }
    return first...last
  }
}

extension Locator {
  /// The place in a source, as it is to be written, that another way to write one may mean: `l6`, `6`,
  /// `line 10`, `L10–L11`, `L11-L10`, `source.x L7` or `ledger#L7`; nil if none is sure.
  static func meant(by text: String) -> String? {
    var rest = [UInt8](folding: text.utf8)[...]
    var source = ""
    let name = rest.prefix { $0.isSmallLetter || $0.isDigit || $0.isOne(of: ".-") }
    if name.starts(with: "source.".utf8) || rest.dropFirst(name.count).first == UInt8(ascii: "#") {
      let id = String(decoding: name, as: UTF8.self)
      source = name.starts(with: "source.".utf8) ? id : "source.\(id)"
      guard source.isFactID else { return nil }
      rest = rest.dropFirst(name.count)
    }
    guard let lines = lines(meantBy: rest) else { return nil }
    let place =
      lines.count == 1 ? "L\(lines.lowerBound)" : "L\(lines.lowerBound)-L\(lines.upperBound)"
    return source.isEmpty ? place : "\(source)#\(place)"
  }

  /// The lines that a folded text means which names one or two numbers and says nothing else.
  private static func lines(meantBy text: ArraySlice<UInt8>) -> ClosedRange<Int>? {
    var numbers: [Int] = []
    var index = text.startIndex
    while index < text.endIndex {
      let word = text[index...].prefix { $0.isSmallLetter }
      let digits = text[index...].prefix { $0.isDigit }
      if !word.isEmpty {
        guard word.isWord(in: ["l", "ll", "line", "lines", "to", "and"]) else { return nil }
      } else if !digits.isEmpty {
        guard let number = Int(decimalDigits: digits), number > 0 else { return nil }
        numbers.append(number)
      } else if !text[index].isOne(of: " #:,.-"), text[index] < 0x80 {
        return nil
      }
      index += max(1, word.count, digits.count)
    }
    guard let first = numbers.min(), let last = numbers.max(), numbers.count < 3 else { return nil }
    return first...last
  }
}

extension Locator: CustomStringConvertible {
  /// The locator as messages say it, such as `source.geo-1, lines 4 to 6`.
  package var description: String {
    guard let lines else { return source }
    guard lines.count > 1 else { return "\(source), line \(lines.lowerBound)" }
    return "\(source), lines \(lines.lowerBound) to \(lines.upperBound)"
  }
}

extension Locator {
  /// The locator as desks write it, with its source.
  package var reference: String {
    guard let lines else { return source }
    let first = "\(source)#L\(lines.lowerBound)"
    return lines.count == 1 ? first : "\(first)-L\(lines.upperBound)"
  }
}
