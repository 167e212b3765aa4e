/// The piece of a line that is shown with a finding.
struct Excerpt: Hashable, Sendable {
  /// The most scalars that are shown.
  private static let width = 100

  /// What stands before the place, `…` first if the line has more.
  let before: String

  /// What is meant, as far as it is shown.
  let meant: String

  /// What stands after it, `…` last if the line has more.
  let after: String
}

extension Excerpt {
  /// Cuts the piece around a place out of a line; fails if the piece is not UTF-8.
  ///
  /// - Parameters:
  ///   - line: The line, which need not be UTF-8 beyond the piece.
  ///   - start: The byte at the place.
  ///   - column: The scalars before the place.
  ///   - length: How many scalars are meant.
  /// - Complexity: O(1), as no more than the piece is looked at.
  init?(_ line: ArraySlice<UInt8>, at start: Int, column: Int, length: Int) {
    let isCut = column > Self.width - 20
    let first = isCut ? line.scalars(40, before: start) : line.startIndex
    let lead = isCut ? 40 : column
    let last = line.scalars(Self.width - lead, after: start)
    let end = min(line.scalars(min(length, Self.width), after: start), last)
    guard let before = String(validating: line[first..<start], as: UTF8.self),
      let meant = String(validating: line[start..<end], as: UTF8.self),
      let after = String(validating: line[end..<last], as: UTF8.self)
    else { return nil }
    self.before = (isCut ? "…" : "") + before.shown
    self.meant = meant.shown
    self.after = after.shown + (last < line.endIndex ? "…" : "")
  }
}

extension ArraySlice<UInt8> {
  /// Where the scalar starts that stands `count` scalars after the one at `index`; the end of the
  /// text if it has fewer.
  func scalars(_ count: Int, after index: Int) -> Int {
    var index = index
    for _ in 0..<count {
      guard index < endIndex else { break }
      index = scalarEnd(after: index)
    }
    return index
  }

  /// Where the scalar starts that stands `count` scalars before the one at `index`; the start of
  /// the text if it has fewer.
  fileprivate func scalars(_ count: Int, before index: Int) -> Int {
    var index = index
    for _ in 0..<count {
      guard index > startIndex else { break }
      index = scalarStart(before: index)
    }
    return index
  }
}

extension String {
  /// The text with spaces for tabs, and escapes for other scalars that do something to a terminal.
  fileprivate var shown: String {
    guard utf8.contains(UInt8(ascii: "\t")) else { return visible }
    return utf8.split(separator: UInt8(ascii: "\t"), omittingEmptySubsequences: false)
      .map { String(Substring($0)).visible }.joined(separator: " ")
  }
}
