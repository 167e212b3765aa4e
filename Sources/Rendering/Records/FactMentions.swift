import Facts
package import Kit
import Site
import Templates

extension FactRecords {
  /// The pages and facts that name a fact, in lists by what they do to it.
  func mentions(of fact: Fact) -> [(String, Value)] {
    let links = site.facts.mentions(of: fact.id)
    var lists: [(String, Value)] = [
      ("pages", .list(site.listedPages(showing: fact.id).map(table.page))),
      ("mentions", .list(links.compactMap(mention))),
      (
        "pages_url",
        site.hasLongListOfPages(fact.id)
          ? .string(address.link(SitePaths.pages(showing: fact.id))) : .none
      ),
      (
        "mentions_url",
        site.hasLongListOfFacts(fact.id)
          ? .string(address.link(SitePaths.facts(naming: fact.id))) : .none
      ),
    ]
    let kinds = links.map { FactKind(id: $0.origin) }
    for list in MentionList.all {
      let ids = links.indices.filter { list.holds(links[$0], from: kinds[$0]) }
        .map { links[$0].origin }.uniqued()
      lists.append((list.name, .list(ids.map(fields.reference))))
    }
    return lists
  }

  /// The names of a fact's record that change as pages and other facts come and go; each part is read
  /// under a subject of its own.
  static let parts = RecordParts([
    ["pages", "pages_url"], ["mentions", "mentions_url"] + MentionList.all.map(\.name),
  ])

  /// What the parts of a record are read as, by their numbers.
  package static let subjects: [ReadSubject] = [.record, .pagesOfRecord, .mentionsOfRecord]

  private func mention(_ link: FactLink) -> Value? {
    guard let origin = site.facts[link.origin] else { return nil }
    let words = origin.kind.schema.field(named: link.path.first)?.summary
    return .map([
      "fact": fields.reference(link.origin), "field": .string(link.path.text),
      "field_title": .string(words ?? link.path.text),
    ])
  }
}

/// The facts that name another fact in certain fields.
struct MentionList: Sendable {
  /// What templates call the list.
  let name: String
  let kind: FactKind

  /// The fields.
  let paths: [FieldPath]

  private init(_ name: String, _ kind: FactKind, _ paths: FieldPath...) {
    self.name = name
    self.kind = kind
    self.paths = paths
  }

  /// Whether the link, from a fact of the kind, is one of the list.
  func holds(_ link: FactLink, from kind: FactKind?) -> Bool {
    kind == self.kind && paths.contains(link.path)
  }

  static let all = [
    MentionList("quotes", .quotes, QuoteFields.expresses.path),
    MentionList("quotes_by", .quotes, QuoteFields.speaker.path),
    MentionList("claims_by", .claims, SharedFields.by.path),
    MentionList("claims_about", .claims, SharedFields.about.path),
    MentionList("accused_in", .claims, ClaimFields.accuses.path),
    MentionList("ascribed_in", .claims, ClaimFields.ascribesTo.path),
    MentionList("positions", .positions, PositionFields.party.path, PositionFields.issue.path),
    MentionList("positions_by", .positions, SharedFields.by.path),
    MentionList("answers", .positions, PositionFields.respondsTo.path),
    MentionList("figures_by", .figures, SharedFields.by.path),
    MentionList("figures_about", .figures, SharedFields.about.path),
    MentionList("parts", .figures, FigureFields.partOf.path),
    MentionList(
      "statuses", .statuses, StatusFields.subject.path,
      StatusFields.subject.path(to: SubjectFields.actors)),
    MentionList("statuses_by", .statuses, SharedFields.by.path),
    MentionList(
      "prospects", .prospects, ProspectFields.event.path, ProspectFields.actors.path,
      ProspectFields.place.path),
    MentionList("prospects_by", .prospects, SharedFields.by.path),
    MentionList(
      "events", .events, EventFields.participants.path(to: ParticipantFields.actor),
      EventFields.place.path),
    MentionList("sub_events", .events, EventFields.duringPath),
    MentionList("later_events", .events, EventFields.afterPath),
    MentionList("earlier_events", .events, EventFields.beforePath),
    MentionList("delegations", .actors, ActorFields.event.path),
    MentionList(
      "affiliated", .actors, ActorFields.affiliations.path(to: AffiliationFields.actor),
      ActorFields.of.path),
    MentionList("memberships", .actors, ActorFields.members.path, ActorFields.head.path),
    MentionList(
      "places_within", .places, PlaceFields.within.path, PlaceFields.on.path,
      PlaceFields.between.path),
    MentionList("publications", .sources, SourceFields.publisher.path),
    MentionList("gaps", .gaps, SharedFields.about.path),
    MentionList("assessments", .assessments, AssessmentFields.basis.path),
    MentionList("corrections", .corrections, CorrectionFields.facts.path),
  ]
}

extension ReadSubject {
  /// What templates see of a fact or page, by its index, and apart from that what changes as pages and
  /// other facts come and go.
  package static let record = ReadSubject(number: 32)
  package static let pagesOfRecord = ReadSubject(number: 50)
  package static let mentionsOfRecord = ReadSubject(number: 51)
}
