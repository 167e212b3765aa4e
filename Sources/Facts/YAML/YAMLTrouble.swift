import Kit
import YAMLEvents

/// Why a text is not YAML, in the words of who wrote it.
struct YAMLTrouble {
  /// Where the trouble begins, in scalars.
  let place: Int
  let message: String
  let help: String
}

/// The words of a text that libyaml refuses, and where it does.
struct YAMLRefusal {
  let text: [Unicode.Scalar]
  let failure: YAMLFailure

  /// Where the reading ended, in scalars.
  let place: Int

  /// Which line that is in the file.
  private let line: Int

  init(_ failure: YAMLFailure, at place: Int, onLine line: Int, in source: YAMLSource) {
    text = Array(String(decoding: source.text, as: UTF8.self).unicodeScalars)
    self.failure = failure
    self.place = min(place, text.count)
    self.line = line
  }

  /// Nil if nothing can be said beyond libyaml's own words.
  var trouble: YAMLTrouble? {
    openQuotation ?? tabAtStart ?? foreignSpace ?? linkWithoutMarks ?? slipInBrackets ?? openBracket
      ?? textAfterQuotation ?? byProblem
  }
}

extension YAMLRefusal {
  /// A quotation mark that is not closed, or only by one that was meant to open another text.
  private var openQuotation: YAMLTrouble? {
    if failure.context?.problem == "while scanning a quoted scalar",
      let start = failure.context?.start, Self.endsOfText.contains(failure.problem)
    {
      return openQuotation(at: start, "the quotation mark that opens here is not closed")
    }
    guard let start = openingMark(ofTextBefore: place) else { return nil }
    return openQuotation(
      at: start, "the quotation mark that opens here is not closed before line \(line)")
  }

  private static let endsOfText: Set<String> = [
    "found unexpected end of stream", "found unexpected document indicator",
  ]

  private func openQuotation(at start: Int, _ message: String) -> YAMLTrouble {
    let mark: Unicode.Scalar = start < text.count && text[start] == "'" ? "'" : "\""
    return YAMLTrouble(
      place: start, message: message,
      help: "write \(mark) where the text ends; a quotation mark within it is written "
        + Self.writtenMark(within: mark))
  }

  /// How a quotation mark is written within a text that stands between such marks.
  private static func writtenMark(within mark: Unicode.Scalar) -> String {
    mark == "'" ? "''" : "\\\""
  }

  /// Where a text in quotation marks begins that ends on another line, and just before `place` or
  /// within its line; nil if there is none.
  private func openingMark(ofTextBefore place: Int) -> Int? {
    let lineStart = start(ofLineWith: place)
    var index = 0
    while index < place {
      guard Self.marks.contains(text[index]), opensText(at: index) else {
        index += 1
        continue
      }
      let end = self.end(ofQuotationAt: index)
      if end > lineStart, index < lineStart { return end <= place + 1 ? index : nil }
      index = end
    }
    return nil
  }

  private static let marks: Set<Unicode.Scalar> = ["\"", "'"]

  /// Whether a mark stands where a value or key begins.
  private func opensText(at index: Int) -> Bool {
    var before = index
    while before > 0, text[before - 1] == " " { before -= 1 }
    guard before > 0 else { return true }
    switch text[before - 1] {
    case "\n", "\r", "[", "{", ",": return true
    case ":", "-", "?": return before < index
    default: return false
    }
  }

  /// The place after the mark that ends what one at `start` opens.
  private func end(ofQuotationAt start: Int) -> Int {
    let mark = text[start]
    var index = start + 1
    while index < text.count {
      if text[index] == "\\", mark == "\"" {
        index += 1
      } else if text[index] == mark {
        if mark == "\"" || index + 1 == text.count || text[index + 1] != mark { return index + 1 }
        index += 1
      }
      index += 1
    }
    return text.count
  }

  /// A tab among the blanks at the start of a line.
  private var tabAtStart: YAMLTrouble? {
    let start = start(ofLineWith: place)
    let blanks = text[start...].prefix { $0 == " " || $0 == "\t" }
    guard let tab = blanks.firstIndex(of: "\t") else {
      guard place < text.count, text[place] == "\t" else { return nil }
      return YAMLTrouble(place: place, message: "a tab stands here", help: "write spaces")
    }
    return YAMLTrouble(
      place: tab, message: "line \(line) begins with a tab",
      help: "write spaces: two for each step inwards")
  }

  /// A value that begins with a link of Markdown, whose bracket YAML takes for that of a list.
  private var linkWithoutMarks: YAMLTrouble? {
    let start = start(ofLineWith: place)
    let line = text[start...].prefix { $0 != "\n" && $0 != "\r" }
    guard let open = line.firstIndex(of: "["), opensText(at: open),
      let close = line[open...].firstIndex(of: "]"), close + 1 < line.endIndex,
      line[close + 1] == "("
    else { return nil }
    return .linkWithoutMarks(at: open)
  }

  /// A sign in a text without quotation marks between brackets that YAML takes for its own: a second
  /// colon, or a # that begins a comment.
  private var slipInBrackets: YAMLTrouble? {
    guard let context = failure.context, Self.lists.contains(context.problem),
      context.start < text.count
    else { return nil }
    guard let (slip, isComment) = slip(from: context.start, to: place) else { return nil }
    return YAMLTrouble(
      place: slip,
      message: isComment
        ? "YAML takes the # and the rest of this line for a comment"
        : "a second “: ” stands in this value",
      help: "put the text in quotation marks")
  }

  /// The first such sign in what a bracket opens, up to the end of the line of `end`, and whether it
  /// is a comment.
  private func slip(from start: Int, to end: Int) -> (place: Int, isComment: Bool)? {
    var index = start + 1
    var colons = 0
    while index < text.count, index <= end {
      let sign = text[index]
      if Self.marks.contains(sign), opensText(at: index) {
        index = self.end(ofQuotationAt: index)
        continue
      }
      let isEnd = index + 1 >= text.count || text[index + 1] == " " || text[index + 1].isLineEnd
      switch sign {
      case ",", "{", "[", "}", "]", "\n", "\r": colons = 0
      case ":" where isEnd:
        colons += 1
        if colons > 1, self.start(ofLineWith: index) == self.start(ofLineWith: end) {
          return (index, false)
        }
      case "#" where text[index - 1] == " ":
        if endsInText(at: index) { return (index, true) }
        while index < text.count, !text[index].isLineEnd { index += 1 }
      default: break
      }
      index += 1
    }
    return nil
  }

  /// Whether what stands before a place, apart from blanks, is neither a comma nor a bracket nor the
  /// end of a value in quotation marks, after which a comment is none of its text.
  private func endsInText(at index: Int) -> Bool {
    var before = index
    while before > 0, text[before - 1] == " " { before -= 1 }
    guard before > 0 else { return false }
    let sign = text[before - 1]
    return !sign.isLineEnd && !Self.marks.contains(sign)
      && ![",", "{", "[", "}", "]", ":"].contains(sign)
  }

  /// A bracket that is open where a key of the lines around it follows, or nothing.
  private var openBracket: YAMLTrouble? {
    guard let context = failure.context, Self.lists.contains(context.problem),
      context.start < text.count
    else { return nil }
    let opened = start(ofLineWith: context.start)
    let isSameLine = opened == start(ofLineWith: place)
    let here = start(ofLineWith: place)
    let indent = { (start: Int) in text[start...].prefix { $0 == " " || $0 == "-" }.count }
    let sign = text[context.start] == "{" ? "{" : "["
    let closing = sign == "{" ? "}" : "]"
    if place >= text.count || !isSameLine && indent(here) <= indent(opened) {
      return YAMLTrouble(
        place: context.start, message: "the bracket that opens here is not closed",
        help: "write \(closing) where the list ends")
    }
    if textAfterQuotation != nil { return nil }
    return YAMLTrouble(
      place: place, message: "a comma or “\(closing)” is missing before this",
      help: "write a comma between two values, and \(closing) where the list ends")
  }

  private static let lists: Set<String> = [
    "while parsing a flow sequence", "while parsing a flow mapping",
  ]

  /// Words behind a closing quotation mark.
  private var textAfterQuotation: YAMLTrouble? {
    guard failure.problem.utf8.starts(with: "did not find expected".utf8) else { return nil }
    var index = place
    while index > 0, text[index - 1] == " " { index -= 1 }
    guard index > 0, place < text.count, !text[place].isLineEnd,
      Self.marks.contains(text[index - 1])
    else { return nil }
    return YAMLTrouble(
      place: place, message: "this stands after the closing quotation mark of a value",
      help: "put all of the value between the marks; a quotation mark within it is written "
        + Self.writtenMark(within: text[index - 1]))
  }

  func start(ofLineWith place: Int) -> Int {
    text[..<min(place, text.count)].lastIndex(of: "\n").map { $0 + 1 } ?? 0
  }
}

extension Unicode.Scalar {
  var isLineEnd: Bool { self == "\n" || self == "\r" }
}
