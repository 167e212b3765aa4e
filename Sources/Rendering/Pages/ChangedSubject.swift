import Facts
import Kit
import Site

/// A fact or page that changed, as readers are told of it.
struct ChangedSubject: Sendable {
  /// A part of it, what it said and what it says; nil where it said or says nothing.
  struct Part: Sendable {
    let name: String
    let old: String?
    let new: String?
  }

  /// What happened to it.
  let kind: SiteChange.Kind
  let title: String

  /// The path of its page; nil if it is gone.
  let path: String?
  var parts: [Part] = []

  /// Why; nil if that is not given.
  var why: String?

  /// The pages that show it, by their indexes in `Site.usage`; none for a page.
  var pages: [Int] = []

  /// The facts that took its place.
  var replacements: [String] = []

  /// How many of its pages are named.
  static let pageLimit = 5
}

extension SiteRenderer {
  /// What a change is about: what the lock remembers of it, and what else its correction names.
  func subjects(of change: SiteChange) -> [ChangedSubject] {
    let recorded = change.recorded.map { subject(of: $0, for: change) }
    guard let correction = change.correction.flatMap({ site.facts[$0] }) else { return recorded }
    let known = Set(change.recorded.map(\.subject))
    let facts = correction[CorrectionFields.facts].filter { !known.contains(.fact($0)) }
    let page = correction[CorrectionFields.page].flatMap(site.page(named:))
      .flatMap { known.contains(.page($0.address)) ? nil : $0 }
    let isOfPage = correction[CorrectionFields.page] != nil
    let corrected = facts.compactMap { id -> ChangedSubject? in
      var subject = subject(of: id, .corrected)
      // Others that show the fact never said what was wrong.
      if isOfPage { subject?.pages = [] }
      return subject
    }
    return recorded + corrected + (page.map { [subject(of: $0, .corrected)] } ?? [])
  }

  private func subject(of recorded: RecordedChange, for change: SiteChange) -> ChangedSubject {
    // What a correction tells of is called by it, but where nothing is left of it.
    let kind = recorded.kind == .withdrawn ? .withdrawn : change.kind
    var subject: ChangedSubject
    switch recorded.subject {
    case .fact(let id):
      let present = recorded.kind == .withdrawn ? nil : self.subject(of: id, kind)
      subject = present ?? ChangedSubject(kind: kind, title: recorded.title, path: nil)
      subject.replacements = site.facts[id].map(replacements) ?? []
    case .page(let address):
      subject =
        site.page(named: address).map { self.subject(of: $0, kind) }
        ?? ChangedSubject(kind: kind, title: recorded.title, path: nil)
    }
    subject.parts = recorded.fields.map(part)
    subject.why = recorded.why
    return subject
  }

  /// A fact; nil if there is none.
  private func subject(of id: String, _ kind: SiteChange.Kind) -> ChangedSubject? {
    guard let fact = site.facts[id] else { return nil }
    var subject = ChangedSubject(
      kind: kind, title: site.facts.title(of: fact), path: id.factAddress)
    subject.pages = site.listedPages(presenting: fact)
    subject.replacements = replacements(of: fact)
    return subject
  }

  private func replacements(of fact: Fact) -> [String] {
    fact.replacements.filter { site.facts[$0] != nil }
  }

  private func subject(of page: SitePage, _ kind: SiteChange.Kind) -> ChangedSubject {
    ChangedSubject(kind: kind, title: page.page.frontMatter.title, path: page.address)
  }

  private func part(_ field: RecordedChange.Field) -> ChangedSubject.Part {
    let words = { (text: String?) -> String? in
      guard field.name == .speakers else { return text }
      let names = RecordedChange.Field.names(in: text)
      return names.map { self.site.facts[$0]?.title ?? FieldValues.label(of: $0) }
        .joined(separator: ", ")
    }
    return ChangedSubject.Part(
      name: field.name.inWords, old: words(field.old), new: words(field.new))
  }
}

extension RecordedChange.Name {
  /// What readers call the part.
  fileprivate var inWords: String {
    switch self {
    case .wording: "wording"
    case .value: "number"
    case .speakers: "said by"
    case .standing: "standing"
    case .title: "text"
    }
  }
}
