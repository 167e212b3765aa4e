import Facts
import Site

/// What a page is about, for those who describe it to programs.
enum PageSubject: Sendable {
  case home
  case briefing(SitePage)
  case plainPage(SitePage)
  case fact(Fact)

  /// The list of the facts of a kind.
  case index(FactKind)

  /// Briefings, by their indexes in `Site.briefings`.
  case briefings(ArraySlice<Int>)
  case corrections

  /// A page of lists.
  case lists

  /// A page that is nobody's search result, such as that for errors.
  case nothing
}
