import Kit
import Site

/// The site, and what it was made of.
struct SiteInput: Sendable {
  /// The pages and facts that are to be seen.
  let site: Site

  /// All pages and facts, also those that are not to be seen yet.
  let parsed: ParsedSite

  /// The moment for which the site is made.
  let now: Instant
}
