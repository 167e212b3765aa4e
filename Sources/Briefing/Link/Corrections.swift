extension Site {
  /// All corrections, newest first, those of one day in the order of the base.
  var correctionsByDate: [Fact] {
    facts.facts(of: .corrections).stablySorted { first, second in
      guard let one = first.day, let other = second.day else { return first.day != nil }
      return one > other
    }
  }

  /// The corrections of a page and of the facts on it, in the order of the base.
  func corrections(of page: SitePage) -> [Fact] {
    let shown = Set(page.factIDs)
    return facts.facts(of: .corrections).filter { correction in
      let concerned = correction["page"]?.text
      return concerned == page.address || concerned == page.page.file
        || correction.ids("facts").contains { shown.contains($0) }
    }
  }

  /// The page that a correction names by its address or its file; nil if there is none.
  func page(named name: String) -> SitePage? {
    (pagesByAddress[name] ?? pagesByFile[name]).map { page($0) }
  }
}

extension Fact {
  /// The day of a correction; nil for other facts.
  var day: CalendarDate? {
    guard case .date(let day) = record["date"]?.value else { return nil }
    return day
  }
}
