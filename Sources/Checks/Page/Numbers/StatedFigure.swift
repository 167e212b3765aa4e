import Facts
import Kit
import Site

/// Which figure a number without a link states.
extension PageProse {
  /// The id of the only figure, named on a page, with which the number, its unit, its qualifier and
  /// the words around it agree; nil if there is none or if there are several.
  func figure(statedBy number: Quantity, in block: Int) -> String? {
    guard let value = number.value else { return nil }
    let around = words(around: number, in: block)
    let figures = site.figures(of: value).filter { id in
      guard let wording = site.wording(of: id)?.wording, wording.expected.count == 1 else {
        return false
      }
      return number.comparison(with: wording.expected[0], ignoringDoubtful: false) == .same
        && wording.hasUnitsOf(number) && wording.isNamed(among: around)
    }
    return figures.count == 1 ? figures[0] : nil
  }

  /// The words of the sentence that holds a number which mean something.
  private func words(around number: Quantity, in block: Int) -> Set<String> {
    let sentence = sentences(of: block).first { $0.range.contains(number.range.lowerBound) }
    let range = sentence?.range ?? blocks[block].range
    return String(decoding: bytes[range], as: UTF8.self).contentWords
  }
}

extension FigureWording {
  /// Whether the figure has a unit if the number has one.
  fileprivate func hasUnitsOf(_ number: Quantity) -> Bool {
    (number.unit == nil) == (expected[0].unit == nil) || expected[0].unit?.isTime == true
  }

  /// Whether most of what the figure counts is named among words.
  fileprivate func isNamed(among words: Set<String>) -> Bool {
    let own = String(decoding: subject, as: UTF8.self).contentWords
    return !own.isEmpty && own.intersection(words).count * 2 > own.count
  }
}
