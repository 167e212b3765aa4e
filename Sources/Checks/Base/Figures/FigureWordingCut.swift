import Facts
package import Kit

extension Rule {
  package static let figureWordingCut = Rule(
    "figure-wording-cut", .warning,
    catches: "A figure whose words leave out what the cited line says of the number: “at least”, a"
      + " minus, a decimal, a scale.",
    why: "Every page is compared with the base, and repeats what is wrong there.",
    wrong: "as_text: \"460\"   # line 33: “around 460”",
    right: "as_text: \"around 460\"")
}

extension Check {
  static let figureWordingCut = base(.figureWordingCut, readsArchive: true) { input in
    input.base.facts(of: .figures).compactMap { figure in
      guard input.base.isEnglish(figure), input.base.sharesLanguage(with: figure),
        let lines = input.citedLines(of: figure), let whole = lines.words(cutTo: figure.text)
      else { return nil }
      return Diagnostic(
        .figureWordingCut, at: figure.location(of: FigureFields.asText),
        "“\(figure.text.clipped)” is cut out of “\(whole.clipped)”, which says another number",
        help: "write \(FigureFields.asText): \"\(whole.clipped)\"", id: figure.id)
    }
  }
}

extension Sequence<ArchivedText.Line> {
  /// What lines say where they have the words of a number, if they say something else by it everywhere; nil
  /// if they do not, or if that is not sure.
  fileprivate func words(cutTo wording: String) -> String? {
    let words = [UInt8](folding: wording.utf8)[...]
    let numbers = words.quantities
    guard numbers.count == 1, numbers[0].kind == .quantity, numbers[0].end == nil else {
      return nil
    }
    var whole: String?
    for line in self {
      // The numbers of a longer line are not read for one figure.
      guard line.folded.utf8.count < 8_000 else { return nil }
      let text = Array(line.folded.utf8)[...]
      var rest = text
      var own: [Quantity]?
      while let place = rest.place(ofWords: words) {
        rest = text[place.upperBound...]
        own = own ?? text.quantities
        guard let told = own?.first(where: { $0.extent.overlaps(place) }),
          numbers[0].isCut(of: told, in: text)
        else { return nil }
        let start = Swift.min(told.extent.lowerBound, told.qualifierRange?.lowerBound ?? .max)
        let end = Swift.max(told.extent.upperBound, told.qualifierRange?.upperBound ?? 0)
        whole = whole ?? line.written(start..<end)
      }
    }
    return whole
  }
}

extension ArchivedText.Line {
  /// The words as the line writes them that stand at a range of its folded form; the whole line where folding
  /// moved them.
  fileprivate func written(_ range: Range<Int>) -> String {
    guard normalized.utf8.count == folded.utf8.count else { return text }
    return String(decoding: Array(normalized.utf8)[range], as: UTF8.self)
  }
}

extension Quantity {
  /// Whether “up to” stands before it, and no verb with which that tells where something went.
  fileprivate func isAtMost(in text: ArraySlice<UInt8>) -> Bool {
    guard let words = qualifierRange, text[words].starts(with: "up to".utf8) else { return false }
    let last = text[..<words.lowerBound].suffix(40).wordsInTurn.last ?? []
    return Direction(word: last) == nil
      && !last.isWord(in: [
        "add", "added", "adds", "climbing", "come", "comes", "go", "goes", "going", "gone", "live",
        "lived", "made", "moved", "went",
      ])
  }

  /// Whether a number of a source is another than this part of its words.
  fileprivate func isCut(of own: Quantity, in text: ArraySlice<UInt8>) -> Bool {
    guard own.kind == .quantity, !own.isDoubtful || own.isAtMost(in: text) else { return false }
    // Of “11 to 4” each is a number of its own, but not of “between five and seven months”.
    if own.end != nil {
      return end == nil && own.unit != nil
        && text[..<own.extent.lowerBound].endsWithWords("between ")
    }
    if value != own.value { return true }
    // “The maximum of 420 metres” is what has that height.
    if let words = own.qualifierRange, text[words].wordAtStart.isWord(in: ["maximum", "minimum"]),
      text[..<words.lowerBound].endsWithWords("the ")
    {
      return false
    }
    if own.direction == nil, isNegative != own.isNegative { return true }
    return !own.qualifiers.isEmpty && !own.qualifiers.contains(.plain)
      && Set(own.qualifiers).isDisjoint(with: qualifiers)
  }
}
