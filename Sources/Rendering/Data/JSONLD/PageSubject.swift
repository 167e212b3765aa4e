import Facts
import Site

/// What a page is about, for those who describe it to programs.
enum PageSubject: Sendable {
  case home
  case briefing(SitePage)
  case plainPage(SitePage)
  case fact(Fact)

  /// A page of the list of the facts of a kind: the facts, by their ids.
  case index(FactKind, [String])

  /// Briefings, by their indexes in `Site.briefings`.
  case briefings(ArraySlice<Int>)

  /// Corrections, by their places in `Site.correctionsByDate`.
  case corrections(Range<Int>)

  /// The data of the whole site.
  case data

  /// A page of lists.
  case lists

  /// A page that is nobody's search result, such as that for errors.
  case nothing
}
