/// The runs of text in Markdown, YAML or plain words that stand as they are wherever the text is shown:
/// what is between marks of punctuation and the characters that markup and data formats give a meaning.
struct PhrasesOfText {
  /// What the desk says itself.
  private(set) var own: [[UInt8]] = []

  /// What stands between quotation marks or in a block quotation.
  private(set) var quoted: [[UInt8]] = []

  /// How many bytes a run has at least.
  private let shortest: Int

  /// Whether the front matter is over, in which YAML has quotation marks of its own.
  private var isInBody = false
  private var isInQuotation = false
  private var isInBlockQuotation = false

  private static let marks = Set("\r\t.,;!?&<>\"'`*_[]()~|#{}\\:".utf8)
  private static let openings = ["“", "„", "«", "「", "『"].map { Array($0.utf8) }
  private static let closings = ["”", "»", "」", "』"].map { Array($0.utf8) }

  /// - Parameters:
  ///   - text: The whole file or field.
  ///   - shortest: How many bytes a run has at least.
  init(_ text: [UInt8], atLeast shortest: Int) {
    self.shortest = shortest
    let lines = text.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
    isInBody = lines.first.map { !$0.elementsEqual("---".utf8) } ?? true
    for line in lines.dropFirst(isInBody ? 0 : 1) { add(line) }
  }

  private mutating func add(_ line: ArraySlice<UInt8>) {
    if !isInBody, line.elementsEqual("---".utf8) {
      isInBody = true
      return
    }
    let words = line.drop { $0 == UInt8(ascii: " ") }
    // No quotation goes on behind a blank line.
    if words.isEmpty { isInQuotation = false }
    isInBlockQuotation = isInBody && words.first == UInt8(ascii: ">")
    var start = line.startIndex
    var index = start
    while index < line.endIndex {
      let rest = line[index...]
      if let mark = (Self.openings + Self.closings).first(where: { rest.starts(with: $0) }) {
        end(line[start..<index])
        isInQuotation = Self.openings.contains(mark)
        index += mark.count
        start = index
      } else if Self.marks.contains(line[index]) {
        end(line[start..<index])
        if isInBody, line[index] == UInt8(ascii: "\"") { isInQuotation.toggle() }
        index += 1
        start = index
      } else {
        index += 1
      }
    }
    end(line[start...])
  }

  /// Takes a run that has ended.
  private mutating func end(_ run: ArraySlice<UInt8>) {
    var words = run.drop { $0 == UInt8(ascii: " ") }
    while words.last == UInt8(ascii: " ") { words = words.dropLast() }
    if words.count < shortest { return }
    if isInQuotation || isInBlockQuotation {
      quoted.append(Array(words))
    } else {
      own.append(Array(words))
    }
  }
}
