import Kit
import Markdown
import Site

/// The parts of a page's prose.
extension PageProse {
  /// A sentence of a block.
  struct Sentence: Sendable {
    let block: Int

    /// Its words in `bytes`.
    let range: Range<Int>
    let links: ArraySlice<Link>
    let marks: ArraySlice<MarkedWord>

    /// What stands between quotation marks in its block, marks included, in order.
    let quoted: [Range<Int>]

    /// Whether a word stands between quotation marks.
    func quotes(_ word: MarkedWord) -> Bool { quoted.hold(word.range.lowerBound) }
  }

  /// The sentences of a block.
  func sentences(of block: Int) -> [Sentence] { sentences[block] }

  /// Finds the sentences of a block.
  ///
  /// A full stop ends one unless it ends an abbreviation; case, which folding drops, does not count.
  func readSentences(of block: Int) -> [Sentence] {
    let whole = blocks[block]
    let quoted = quotedRanges(in: whole.range)
    var sentences: [Sentence] = []
    var start = whole.range.lowerBound
    for end in sentenceEnds(in: whole.range) {
      sentences.append(sentence(start..<end, of: block, quoted))
      start = end
    }
    return sentences
  }

  /// The sentences with words that have a mark, and the first such word of each.
  func sentences(with mark: MarkedWord.Mark) -> [(Sentence, MarkedWord)] {
    let blocks = blocks.indices.filter { block in
      marks[self.blocks[block].marks].contains { $0.mark == mark }
    }
    return blocks.flatMap { sentences(of: $0) }.compactMap { sentence in
      sentence.marks.first { $0.mark == mark }.map { (sentence, $0) }
    }
  }

  /// The links to facts that are meant, each with the words of its sentence that stand near it.
  ///
  /// A sentence is cut some hundred bytes before and after a link, so that a paragraph of thousands
  /// of links is still gone through once.
  func sentences(of isMeant: (Link) -> Bool) -> [(link: Link, sentence: Sentence)] {
    linkSentences.compactMap { isMeant(links[$0.link]) ? (links[$0.link], $0.sentence) : nil }
  }

  /// Finds the words of its sentence that stand near each link to a fact.
  func readLinkSentences() -> [(link: Int, sentence: Sentence)] {
    sentences.joined().flatMap { whole in
      whole.links.indices.compactMap { index in
        links[index].fact == nil ? nil : (index, near(links[index].range, in: whole))
      }
    }
  }

  /// The part of a sentence that stands near a range in it or beside it.
  func near(_ range: Range<Int>, in whole: Sentence) -> Sentence {
    let start = min(
      whole.range.upperBound, max(whole.range.lowerBound, range.lowerBound - Self.reach))
    let end = max(start, min(whole.range.upperBound, range.upperBound + Self.reach))
    if start == whole.range.lowerBound, end == whole.range.upperBound { return whole }
    return sentence(start..<end, of: whole.block, whole.quoted)
  }

  /// How many bytes beside a link are looked at.
  private static let reach = 600

  /// A part of a block as a sentence, whose quoted ranges are known.
  func sentence(
    _ range: Range<Int>, of block: Int, _ quoted: [Range<Int>]
  ) -> Sentence {
    let links = links[blocks[block].links]
    let marks = marks[blocks[block].marks]
    let firstLink = links.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let lastLink = links.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    let firstMark = marks.partitioningIndex { $0.range.lowerBound >= range.lowerBound }
    let lastMark = marks.partitioningIndex { $0.range.lowerBound >= range.upperBound }
    return Sentence(
      block: block, range: range, links: links[firstLink..<lastLink],
      marks: marks[firstMark..<lastMark], quoted: quoted)
  }

  /// The words of the sentence that holds the start of a link, as far as they stand near.
  func sentenceRange(around link: Link) -> Range<Int> {
    let block = blocks[link.block].range
    let start = max(block.lowerBound, link.range.lowerBound - Self.reach)
    let end = min(block.upperBound, link.range.upperBound + Self.reach)
    let ends = sentenceEnds(in: start..<end)
    let first = ends.last { $0 <= link.range.lowerBound } ?? start
    return first..<(ends.first { $0 > link.range.lowerBound } ?? end)
  }

  private func sentenceEnds(in range: Range<Int>) -> [Int] {
    var ends: [Int] = []
    let text = bytes.span
    var index = range.lowerBound
    while index < range.upperBound {
      let start = index
      index += 1
      guard text[start].endsSentence else { continue }
      while index < range.upperBound, text[index].mayFollowStop { index += 1 }
      guard index < range.upperBound, text[index] == UInt8(ascii: " "),
        text[start] != UInt8(ascii: ".") || !bytes[range.lowerBound..<start].endsWithAbbreviation
      else { continue }
      ends.append(index + 1)
    }
    if ends.last != range.upperBound { ends.append(range.upperBound) }
    return ends
  }

  /// What stands between quotation marks in a part of the page, marks included, in order.
  ///
  /// A mark without its second one is passed over, and so is one that means inches. What is quoted over several
  /// paragraphs, each of which opens it anew, ends with each of them.
  func quotedRanges(in range: Range<Int>) -> [Range<Int>] {
    let first = quotationMarks.partitioningIndex { $0 >= range.lowerBound }
    let end = quotationMarks.partitioningIndex { $0 >= range.upperBound }
    var (double, open) = doubleQuotations(between: quotationMarks[first..<end])
    if let open, end < quotationMarks.count, isBlock(quotationMarks[end], after: range.upperBound) {
      double.append(open..<range.upperBound)
    }
    let single = bytes[range].singleQuotations.filter { !double.hold($0.lowerBound) }
    if single.isEmpty { return double }
    let outer = double.filter { !single.hold($0.lowerBound) }
    return (outer + single).sorted { $0.lowerBound < $1.lowerBound }
  }

  /// Whether the next block begins at a place, and one ends at another.
  private func isBlock(_ start: Int, after end: Int) -> Bool {
    let next = blocks.partitioningIndex { $0.range.lowerBound >= end }
    return next > 0 && next < blocks.count && blocks[next].range.lowerBound == start
      && blocks[next - 1].range.upperBound == end
  }

  /// What stands between two marks, and the last mark that is not closed.
  private func doubleQuotations(between marks: ArraySlice<Int>) -> (found: [Range<Int>], open: Int?)
  {
    var found: [Range<Int>] = []
    var opening: Int?
    for mark in marks {
      if let start = opening {
        found.append(start..<mark + 1)
        opening = nil
      } else if !isInchMark(mark) {
        opening = mark
      }
    }
    return (found, opening)
  }

  /// Whether a mark that opens no quotation stands after a digit of any script or a fraction, as in
  /// `5'10"` and `33°51'31"S`.
  private func isInchMark(_ place: Int) -> Bool {
    let next = place + 1 < bytes.count ? bytes[place + 1] : UInt8(ascii: " ")
    guard place > 0, next < 0x80, !next.isLetterOrDigit || isDirection(place + 1) else {
      return false
    }
    let before = bytes.scalar(at: bytes.scalarStart(before: place)).scalar
    return before.properties.numericType != nil
  }

  /// Whether a letter that no other follows is that of a direction of the compass.
  private func isDirection(_ place: Int) -> Bool {
    let isLast =
      place + 1 == bytes.count || bytes[place + 1] < 0x80 && !bytes[place + 1].isLetterOrDigit
    return isLast && bytes[place].lowercased.isOne(of: "nsew")
  }

  /// How a block is used in the page; nil for the words of components.
  func kind(of block: Int) -> Prose.Kind? { prose(of: block)?.kind }

  /// The block as it was read; nil for the words of components.
  func prose(of block: Int) -> Prose? { blocks[block].prose }

  /// The piece of Markdown that holds a block, by its index; nil for the words of components.
  func text(of block: Int) -> Int? {
    guard case .markdown(let text, _) = blocks[block].origin else { return nil }
    return text
  }

  /// Whether a language is English, whose words are known.
  static func isEnglish(_ language: String) -> Bool {
    language.utf8.prefix { $0 != UInt8(ascii: "-") }.elementsEqual("en".utf8)
  }
}

extension [Range<Int>] {
  /// Whether one of the ranges, which stand in order, holds the place.
  ///
  /// - Complexity: O(log *n*).
  func hold(_ place: Int) -> Bool {
    let next = partitioningIndex { $0.lowerBound > place }
    return next > startIndex && self[next - 1].contains(place)
  }
}

extension UInt8 {
  fileprivate var endsSentence: Bool {
    // No letter and no space needs to be compared with each.
    guard self &- UInt8(ascii: "!") <= UInt8(ascii: "?") - UInt8(ascii: "!") else { return false }
    return self == UInt8(ascii: ".") || self == UInt8(ascii: "!") || self == UInt8(ascii: "?")
  }

  fileprivate var mayFollowStop: Bool {
    self == UInt8(ascii: "\"") || self == UInt8(ascii: "'") || self == UInt8(ascii: ")")
  }
}

extension ArraySlice<UInt8> {
  /// Whether a full stop after the bytes belongs to their last word.
  fileprivate var endsWithAbbreviation: Bool {
    let word = wordAtEnd
    return word.count == 1 || word.isWord(in: Abbreviations.titles)
  }
}

/// Words that keep their full stop within a sentence.
private enum Abbreviations {
  static let titles = [
    "brig", "capt", "cf", "col", "dr", "gen", "gov", "hon", "lt", "maj", "mr", "mrs", "ms", "no",
    "nos", "prof", "rep", "rev", "sen", "sgt", "st", "vs",
  ]
}
