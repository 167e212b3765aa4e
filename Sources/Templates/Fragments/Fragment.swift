/// Statements in a row whose output follows from the values of a few names.
struct Fragment: Sendable {
  /// The statement after the last one.
  let end: Int

  /// The free names that stand for macros or what all renderings share, if they are what they seem.
  let fixedNames: [Int]

  /// The other free names, of which there are at most `dataCount`.
  let data: [Int]

  /// The next smaller fragment that starts at the same statement; −1 if there is none.
  var smaller = -1

  /// The fragment around this one in the same body, or around that body; −1 if there is none.
  var outer: Int
}

extension Fragment {
  /// How much work must stand in a fragment, as finding its output takes work as well.
  static let leastWeight = 3

  /// From how much work on statements that read nothing of a page stand alone, so that what is
  /// beside them does not decide whether their output is known.
  static let ownWeight = 12

  /// How many names a fragment may read, and how many of them may be data.
  static let nameCount = 16
  static let dataCount = 2
}
