/// A stretch of a template's source, counted from 0 in UTF-8 bytes.
struct Place: Hashable, Sendable {
  var start: Int
  var end: Int

  /// From the start of `first` to the end of `last`.
  static func from(_ first: Place, to last: Place) -> Place {
    Place(start: first.start, end: max(first.end, last.end))
  }
}

/// What is wrong with a value or a use of it, before its place is known.
struct Problem: Error {
  /// What is wrong, as a sentence fragment with no final period.
  var message: String

  /// What would be right; nil if nothing better than the message can be said.
  var help: String?

  /// Whether the page has used up what it may cost.
  var isOfBudget: Bool

  /// What another template does not have; nil for any other problem.
  var lack: TemplateError.Lack?

  init(
    _ message: String, help: String? = nil, isOfBudget: Bool = false,
    lack: TemplateError.Lack? = nil
  ) {
    self.message = message
    self.help = help
    self.isOfBudget = isOfBudget
    self.lack = lack
  }
}

extension TemplateError {
  /// A problem at a place of a source.
  ///
  /// - Complexity: O(*n*) in the bytes before the place.
  init(_ problem: Problem, in source: [UInt8], path: String, at place: Place, subject: String?) {
    var line = 1
    var lineStart = 0
    let start = min(place.start, source.count)
    for index in 0..<start where source[index] == UInt8(ascii: "\n") {
      line += 1
      lineStart = index + 1
    }
    let lineEnd = source[start...].firstIndex(of: UInt8(ascii: "\n")) ?? source.count
    let end = max(start, min(place.end, lineEnd))
    self.init(
      path: path, line: line, column: Self.scalars(in: source[lineStart..<start]) + 1,
      length: max(1, Self.scalars(in: source[start..<end])), message: Self.clipped(problem.message),
      help: problem.help.map(Self.clipped), subject: subject)
    lack = problem.lack
  }

  /// The text on one line, cut after 300 scalars: what it quotes can be as long as a template.
  private static func clipped(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    for (count, scalar) in text.unicodeScalars.enumerated() {
      if count == 300 { return String(result) + "…" }
      result.append(scalar.properties.generalCategory == .control ? " " : scalar)
    }
    return String(result)
  }

  private static func scalars(in bytes: ArraySlice<UInt8>) -> Int {
    bytes.reduce(into: 0) { count, byte in
      if byte & 0xC0 != 0x80 { count += 1 }
    }
  }
}
