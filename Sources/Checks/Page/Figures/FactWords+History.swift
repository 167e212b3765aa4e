import Facts
import Kit

/// What a figure said at other times.
extension FactWords {
  /// What the figure says on the day that a link names, or today; nil if the base does not say.
  func wording(for link: PageProse.Link) -> FigureWording? {
    guard let day = link.day else { return wording }
    switch fact.state(on: day) {
    case .present: return wording
    case .former(let former): return FigureWording(former)
    case nil: return nil
    }
  }

  /// The former wording that folded words repeat; nil if they repeat none, or if the link names a
  /// day itself.
  func former(as words: ArraySlice<UInt8>, for link: PageProse.Link) -> FormerWording? {
    guard link.day == nil, fact.has(SharedFields.history) else { return nil }
    return fact.formerWordings.last {
      FigureComparison(words, with: FigureWording($0)) != .otherNumber
    }
  }
}

extension FigureWording {
  fileprivate init(_ former: FormerWording) {
    let text = [UInt8](folding: (former.text ?? "").utf8)
    self.init(
      text: text, written: text[...].writtenNumbers, value: former.value, unit: nil)
  }
}

extension PageProse.Link {
  /// The fact as messages name it: with the day, if the link names one.
  func name(of fact: Fact) -> String { day.map { "\(fact.id) on \($0)" } ?? fact.id }
}
