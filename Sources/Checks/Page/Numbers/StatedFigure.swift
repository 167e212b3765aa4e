import Facts
import Kit
import Site

/// Which figure a number without a link states.
extension PageProse {
  /// The id of the only figure, named on a page, with which the number, its unit, its qualifier and
  /// the words around it agree; nil if there is none or if there are several.
  func figure(statedBy number: Quantity, in block: Int) -> String? {
    guard let value = number.value else { return nil }
    let candidates = site.figures(of: value)
    if candidates.isEmpty { return nil }
    let around = words(around: number, in: block)
    let figures = candidates.filter { id in
      guard let wording = site.wording(of: id)?.wording, wording.expected.count == 1 else {
        return false
      }
      return number.comparison(with: wording.expected[0], ignoringDoubtful: false) == .same
        && wording.hasUnitsOf(number) && wording.isNamed(among: around)
    }
    return figures.count == 1 ? figures[0] : nil
  }

  /// The words before and after a number which mean something: those of its sentence, as far as that
  /// is not very long.
  private func words(around number: Quantity, in block: Int) -> Set<String> {
    let range = blocks[block].range
    let ends = [UInt8(ascii: "."), UInt8(ascii: "!"), UInt8(ascii: "?"), UInt8(ascii: ";")]
    var start = number.range.lowerBound
    while start > max(range.lowerBound, number.range.lowerBound - Self.reach),
      !(bytes[start] == UInt8(ascii: " ") && ends.contains(bytes[start - 1]))
    {
      start -= 1
    }
    var end = number.range.upperBound
    while end < min(range.upperBound, number.range.upperBound + Self.reach),
      !(bytes[end] == UInt8(ascii: " ") && ends.contains(bytes[end - 1]))
    {
      end += 1
    }
    return bytes[start..<end].contentWords
  }

  /// How many bytes are looked at on either side.
  private static let reach = 200
}

extension FigureWording {
  /// Whether the figure has a unit if the number has one.
  fileprivate func hasUnitsOf(_ number: Quantity) -> Bool {
    (number.unit == nil) == (expected[0].unit == nil) || expected[0].unit?.isTime == true
  }

  /// Whether most of what the figure counts is named among words.
  fileprivate func isNamed(among words: Set<String>) -> Bool {
    !subjectWords.isEmpty && subjectWords.intersection(words).count * 2 > subjectWords.count
  }
}
