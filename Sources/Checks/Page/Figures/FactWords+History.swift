import Facts
import Kit

/// What a figure said at other times.
extension FactWords {
  /// What the figure says on the day that a link names, or today; nil if the base does not say.
  func wording(for link: PageProse.Link) -> FigureWording? {
    guard let day = link.day else { return wording }
    switch fact.state(on: day) {
    case .present: return wording
    case .former(let former): return FigureWording(fact, former: former)
    case nil: return nil
    }
  }

  /// The former wording that a link repeats; nil if it repeats none, or if it names a day itself.
  func former(as link: PageProse.Link, in prose: PageProse) -> FormerWording? {
    guard link.day == nil, fact.has(SharedFields.history) else { return nil }
    return fact.formerWordings.last { former in
      switch prose.comparison(of: link, with: FigureWording(fact, former: former)) {
      case .quantity(.otherNumber), .quantity(.otherUnit), .quantity(.otherSign), .noNumber: false
      default: true
      }
    }
  }
}

extension PageProse.Link {
  /// The fact as messages name it: with the day, if the link names one.
  func name(of fact: Fact) -> String { day.map { "\(fact.id) on \($0)" } ?? fact.id }
}
