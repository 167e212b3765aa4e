import Facts
import Kit

extension PageProse {
  /// Whether a figure is one of two behind a colon, before which two things are compared, so that their order
  /// alone tells what is whose: “wages exceeded revenue: 33.1 against 27.2”.
  func isListedAfterComparison(_ context: FigureContext) -> Bool {
    guard let link = context.link else { return false }
    let sentence = sentenceRange(around: link)
    let before = bytes[sentence.lowerBound..<max(sentence.lowerBound, link.range.lowerBound)]
    guard let colon = before.lastIndex(of: UInt8(ascii: ":")),
      ComparingWords.tell(before[..<colon].meaningWords)
    else { return false }
    let figures = links[blocks[link.block].links].filter { other in
      other.fact?.wording != nil && colon < other.range.lowerBound
        && other.range.lowerBound < sentence.upperBound
    }
    return figures.count == 2
      && bytes[figures[0].range.upperBound..<figures[1].range.lowerBound].joinsRivals
  }
}

/// Words that hold one thing against another.
private enum ComparingWords {
  /// Whether words compare two things.
  static func tell(_ words: [ArraySlice<UInt8>]) -> Bool {
    words.contains { verbs.contains($0) || $0.isWord(in: ["than", "times"]) }
  }

  private static let verbs = WordSet(
    """
    beat beats doubled equalled exceed exceeded exceeds fell halved matched outdid outnumber outnumbered \
    outpaced outran outstrip outstripped overtook rose surpassed topped trail trailed trebled tripled
    """)
}

extension ArraySlice<UInt8> {
  /// Whether what stands between two figures holds one against the other.
  fileprivate var joinsRivals: Bool {
    count < 60
      && wordsInTurn.contains {
        $0.isWord(in: ["against", "and", "to", "versus", "from", "compared"])
      }
  }
}
