import Facts
import Kit
import Markdown
import Site

/// Two figures of which the one is told as a part of the other, and is more.
struct WrongPart {
  let part: Operand
  let whole: Operand
}

/// Figures that are told as parts of others.
extension PageProse {
  /// Neighbors of which the first is told as the whole of the second, and is less: “€51.6 million, of which
  /// €138.2 million”, “Of 145 positions, 6,230”.
  func wrongParts(in block: Int) -> [WrongPart] {
    guard linksToFigures(block), cell(of: block) == nil, prose(of: block)?.quotation == nil else {
      return []
    }
    let operands = operands(of: block)
    return zip(operands, operands.dropFirst()).compactMap { whole, part in
      guard whole.range.upperBound <= part.range.lowerBound, whole.value < part.value,
        Rational(0) <= whole.value, !whole.mayBeMore, !part.mayBeLess,
        !whole.quantity.qualifiers.contains(.around), isCountedLike(part, whole)
      else { return nil }
      let between = bytes[whole.range.upperBound..<part.range.lowerBound]
      let isTold =
        between.tellsPartOfWhich
        || bytes[..<whole.range.lowerBound].beginsPart && between.goesOnToPart
          && (whole.whole == part.id || part.whole == whole.id || whole.isOfSameMeasure(as: part))
      return isTold ? WrongPart(part: part, whole: whole) : nil
    }
  }

  /// Whether both are numbers of things, or amounts in one unit, that can be part and whole; a share of a
  /// share is told in hundredths of that.
  private func isCountedLike(_ part: Operand, _ whole: Operand) -> Bool {
    let isShare = [part, whole].contains { operand in
      [.share, .points, .times].contains { operand.unit?.mayBe($0) == true }
    }
    return !isShare && part.isLike(whole)
  }
}

extension ArraySlice<UInt8> {
  /// Whether the words between two numbers make the second a part of the first: “, of which ”.
  fileprivate var tellsPartOfWhich: Bool {
    let words = meaningWords
    guard !contains(where: { $0.isOne(of: ";:()") }),
      let place = words.indices.dropLast().first(where: {
        words[$0].isWord(in: ["of"]) && words[$0 + 1].isWord(in: ["which", "whom"])
      })
    else { return false }
    return place <= 4 && words.count - place - 2 <= 2
  }

  /// Whether the words end with the “of” that begins a sentence or a clause: “Of the ”.
  fileprivate var beginsPart: Bool {
    guard
      let rest = ["of ", "of the ", "of its ", "of their "].lazy.filter({ endsWithWords($0) })
        .map({ dropLast($0.utf8.count) }).first
    else { return false }
    return rest.isEmpty || rest.endsWith("\n") || rest.endsWith(". ") || rest.endsWith(", ")
  }

  /// Whether the words lead from such a whole to the number of its part: “ positions, ”.
  fileprivate var goesOnToPart: Bool {
    endsWith(", ") && meaningWords.count <= 6 && !dropLast(2).contains { $0.isOne(of: ",;:.()") }
  }
}
