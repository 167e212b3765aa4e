package import Kit

/// A rule that a site should keep, what it is looked for in, and how its breaches are found.
///
/// A check sees its input alone and changes nothing, so checks run in any order and on many pages
/// at the same time. To add one, write its file and name it in `all`. Checks are made by the
/// functions below alone, which a test counts.
package struct Check: Sendable {
  package let rule: Rule
  let scope: Scope

  /// Whether it compares with archived texts; if so it is silent about a source whose text is
  /// absent.
  package let readsArchive: Bool

  /// Whether it is asked for what is owed to a release, and otherwise only where `site.yaml` gives
  /// its rule a severity.
  package let isOfRelease: Bool

  /// What a check is given.
  enum Scope: Sendable {
    /// All facts, also those that are not to be seen yet.
    case base(@Sendable (BaseInput) -> [Diagnostic])

    /// A page made of Markdown.
    case page(@Sendable (PageInput) -> [Diagnostic])

    /// All pages and facts together.
    case site(@Sendable (SiteInput) -> [Diagnostic])

    /// The files to publish, before their bytes are made.
    case files(@Sendable ([ListedFile]) -> [Diagnostic])

    /// A file as readers get it.
    case output(@Sendable (PublishedFile) -> [Finding])
  }

  private init(
    _ rule: Rule, _ scope: Scope, readsArchive: Bool = false, isOfRelease: Bool = false
  ) {
    self.rule = rule
    self.scope = scope
    self.readsArchive = readsArchive
    self.isOfRelease = isOfRelease
  }
}

extension Check {
  /// A check of the facts.
  static func base(
    _ rule: Rule, readsArchive: Bool = false, isOfRelease: Bool = false,
    _ findings: @escaping @Sendable (BaseInput) -> [Diagnostic]
  ) -> Check {
    Check(rule, .base(findings), readsArchive: readsArchive, isOfRelease: isOfRelease)
  }

  /// A check of each page.
  static func page(_ rule: Rule, _ findings: @escaping @Sendable (PageInput) -> [Diagnostic])
    -> Check
  {
    Check(rule, .page(findings))
  }

  /// A check of the words of each page, compared with the facts to which they link.
  static func prose(
    _ rule: Rule, readsArchive: Bool = false,
    _ findings: @escaping @Sendable (PageProse) -> [Diagnostic]
  ) -> Check {
    Check(rule, .page { findings($0.prose) }, readsArchive: readsArchive)
  }

  /// A check of all pages and facts together.
  static func site(_ rule: Rule, _ findings: @escaping @Sendable (SiteInput) -> [Diagnostic])
    -> Check
  {
    Check(rule, .site(findings))
  }

  /// A check of all pages and facts together, of what is owed to a release.
  static func releasedSite(
    _ rule: Rule, _ findings: @escaping @Sendable (SiteInput) -> [Diagnostic]
  ) -> Check {
    Check(rule, .site(findings), isOfRelease: true)
  }

  /// A check of the list of files to publish.
  static func files(_ rule: Rule, _ findings: @escaping @Sendable ([ListedFile]) -> [Diagnostic])
    -> Check
  {
    Check(rule, .files(findings))
  }

  /// A check of each file as readers get it.
  static func output(_ rule: Rule, _ findings: @escaping @Sendable (PublishedFile) -> [Finding])
    -> Check
  {
    Check(rule, .output(findings))
  }
}
