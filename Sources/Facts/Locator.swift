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
