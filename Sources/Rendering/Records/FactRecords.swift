import Facts
package import Kit
import Site
import Templates

/// What templates see of every fact and page of a site.
///
/// Records refer to each other by their places in the table, so that a template can walk from any
/// to any other, and each is made once for the whole run.
///
/// An object, as all that shows a part of a page asks it.
package final class FactRecords: Sendable {
  let site: Site
  let table: RecordTable
  package let fields: FieldValues
  let address: SiteAddress

  /// The language of the theme's own words, as a BCP 47 tag.
  let themeLanguage: String

  /// Dates in this language.
  let dates: DateWords

  /// What pages count and say of the facts on them.
  private let traitsTable: FactTraitsTable

  private let log: ReadLog?

  var pictures: PictureValues { PictureValues(facts: site.facts, fields: fields) }

  /// - Parameters:
  ///   - site: The site.
  ///   - address: Its address.
  ///   - language: The language of the theme's own words; nil for the site's.
  init(of site: Site, at address: SiteAddress, inWordsOf language: String? = nil) {
    self.site = site
    themeLanguage = language ?? site.settings.language
    self.address = address
    table = RecordTable(of: site)
    dates = DateWords(language: themeLanguage)
    traitsTable = FactTraitsTable(of: site.facts, at: address)
    fields = FieldValues(table: table, facts: site.facts, address: address, dates: dates)
    log = nil
  }

  private init(_ records: FactRecords, notingIn log: ReadLog) {
    site = records.site.noting(in: log)
    var table = records.table
    table.log = log
    self.table = table
    fields = records.fields.noting(in: log)
    address = records.address
    dates = records.dates
    themeLanguage = records.themeLanguage
    traitsTable = records.traitsTable
    self.log = log
  }

  /// The same records, which note in a log what is read of them from now on.
  func noting(in log: ReadLog) -> FactRecords { FactRecords(self, notingIn: log) }

  /// All records, in the order of the table.
  func records() -> [Map] {
    site.facts.facts.map(record) + site.pages.map(pageLink)
  }

  /// What templates see of a fact.
  func record(of fact: Fact) -> Map {
    var pairs = fields.pairs(of: fact.record, by: fact.kind.schema)
    if let when = fact.when, when.isDeadline {
      pairs = pairs.map { ($0, told($1, of: $0, as: when)) }
    }
    if fact.isRetired { pairs = pairs.map { ($0, standIn(for: $0, of: fact) ?? $1) } }
    let computed =
      identity(of: fact) + standing(of: fact) + relations(of: fact) + mentions(of: fact)
      + particulars(of: fact) + [("history_picture", pictures.history(of: fact))]
    pairs += Self.commonFields.filter { common in !pairs.contains { $0.0 == common.0 } }
    let names = Set(computed.map(\.0))
    pairs.removeAll { names.contains($0.0) }
    // What all kinds have stands first, so that a template finds it at the same place in each.
    return Map(computed + pairs)
  }

  /// The value of a field, in which the words of a time by which something is to be done say so.
  private func told(_ value: Value, of name: String, as when: When) -> Value {
    guard name == EventFields.when.name, case .map(var map) = value else { return value }
    let words = dates.words(of: when.date, isDeadline: true)
    map["words"] = .string(words)
    // “By 2031” is not what “until 2031” says.
    let own = when.text.flatMap { fields.ownWords($0, beside: words) }
    map["own_words"] = own.map(Value.string) ?? Value.none
    return .map(map)
  }

  /// What templates see in the place of a text that every fact of the kind has, and a retired one need
  /// not have: what the fact is called; nil for another field, and for one that says something.
  private func standIn(for name: String, of fact: Fact) -> Value? {
    guard let field = fact.kind.schema.field(named: name), field.type == .text,
      case .required = field.need, fact.record.field(named: name) == nil
    else { return nil }
    return .string(fact.label)
  }

  /// Fields that templates may ask of any fact, whatever its kind has.
  private static let commonFields = [FieldSchema](
    SharedFields.at, SharedFields.by, SharedFields.about, SharedFields.history, SharedFields.hedge,
    SharedFields.ambiguity, SharedFields.asOf, ClaimFields.text, SharedFields.basis,
    SharedFields.replacedBy, SharedFields.supersededBy
  ).map { ($0.name, $0.absentValue) }

  private func identity(of fact: Fact) -> [(String, Value)] {
    let language = site.facts.language(of: fact)
    return [
      (SharedFields.id.name, .string(fact.id)),
      ("slug", .string(String(fact.id[fact.id.index(after: fact.id.idPrefix.endIndex)...]))),
      ("kind", .string(fact.kind.singular)),
      ("kind_of", fact.kindWord.map(Value.string) ?? .none),
      ("address", fact[SourceFields.url].map(Value.string) ?? .none),
      ("prefix", .string(String(fact.id.idPrefix))),
      ("kind_title", .string(fact.kindTitle)),
      ("collection", .string(fact.kind.plural)),
      ("url", .string(address.link(fact.id.factAddress))),
      ("label", .string(site.title(of: fact))),
      ("in_sentence", .string(nameInSentence(of: fact))),
      ("lang", .string(language)), ("dir", .string(language.isRightToLeft ? "rtl" : "ltr")),
    ]
  }

  /// What it is called behind other words of a sentence.
  private func nameInSentence(of fact: Fact) -> String {
    let isNamed = fact.kind == .actors || fact.kind == .places
    return isNamed ? site.facts.nameInSentence(of: fact) : site.title(of: fact)
  }

  private func standing(of fact: Fact) -> [(String, Value)] {
    let speakers = fact.speakers.map { field in
      field.reference.map(fields.reference)
        ?? fields.value(of: field, as: .reference(ReferenceTarget()))
    }
    let sides = self.sides(of: fact).map { side -> Value in
      .map([
        "fact": fields.reference(side.id), "relation": .string(side.manner.words),
        "ours": .bool(side.isOurReading),
      ])
    }
    let answer = site.facts.untoldAnswer(to: fact)
    return [
      ("stale", staleSince(fact).map { dates.value(of: $0) } ?? .none),
      ("standing_text", fact.standingInWords.map(Value.string) ?? .none),
      ("marks", .list(site.facts.marks(of: fact).map(\.value))),
      ("speakers", .list(speakers)),
      ("other_side", .list(sides)),
      ("no_response", .bool(answer == Fact.UntoldAnswer.none)),
      ("answer_text", answer.map { .string("\($0.words).") } ?? .none),
      (
        SharedFields.supersededBy.name,
        .list(site.facts.successors(of: fact).map(fields.reference))
      ),
    ]
  }

  /// The day on which the fact, or the base as a whole, was due for a review; nil if it has passed
  /// for neither, or if no day is given for which the site is built.
  private func staleSince(_ fact: Fact) -> CalendarDate? {
    guard let today = site.today, !fact.speakers.isEmpty else { return nil }
    let due = [site.facts.dueDay(of: fact), site.facts.dueDay].compactMap(\.self)
    return due.filter { $0 < today }.min()
  }

  private func stated(by fact: Fact) -> [Fact] { site.facts.stated(by: fact) }

  private func sides(of fact: Fact) -> [OtherSide] {
    ([fact] + stated(by: fact)).flatMap { site.facts.otherSides(of: $0) }.uniqued(on: \.id)
  }

  private func relations(of fact: Fact) -> [(String, Value)] {
    let relations = fact.relations.map { relation -> Value in
      .map([
        "type": .string(relation.kind.rawValue), "type_text": .string(relation.kind.words),
        "fact": fields.reference(relation.target), "ours": .bool(relation.isEditorial),
        "part": relation.part.map(Value.string) ?? .none,
        "basis": relation.basis.map { .string($0.rawValue) } ?? .none,
      ])
    }
    return [
      (SharedFields.relations.name, .list(relations)),
      ("sources", .list(fact.sourceIDs.map(fields.reference))),
      ("readings", .list(readings(of: fact))),
    ]
  }

  /// How single fields are known, as `side_basis` says of `side`.
  private func readings(of fact: Fact) -> [Value] {
    var readings: [Value] = []
    fact.record.forEachField { path, field in
      guard let subject = path.basisSubject, let basis = field.text else { return }
      readings.append(.map(["field": .string(subject), "basis": .string(basis)]))
    }
    return readings
  }
}

extension FactRecords {
  /// Whether the publisher of a source has others in the base.
  func sharesPublisher(_ source: String) -> Bool {
    site.facts.place(of: source).map { traits(at: $0).sharesPublisher } ?? false
  }

  /// What pages count and say of the fact at a place in the base.
  func traits(at place: Int) -> FactTraits {
    log?.add(.traits, place)
    return traitsTable.traits[place]
  }

  /// The sources on which facts rest, each once, in the order in which they are met.
  ///
  /// - Parameter places: The places of the facts in the base.
  /// - Returns: The places of the sources, which `linkedDataReferences(to:)` knows.
  func sources(of places: [Int]) -> [Int] {
    log?.add(.traits, places)
    return traitsTable.sources(of: places)
  }

  /// The nodes of JSON-LD that name the facts at places in the base, and the sources at those that
  /// `sources(of:)` returns.
  func linkedDataReferences(to places: [Int]) -> [Value] {
    let count = traitsTable.traits.count
    log?.add(.traits, places.filter { $0 < count })
    for place in places where place >= count {
      log?.add(.traits, traitsTable.hiddenSources[place - count])
    }
    return places.map { traitsTable.references[$0] }
  }

  /// The hash of what pages count and say of the fact called `id`; nil if there is none.
  package func traitsHash(of id: String) -> ContentHash? {
    site.facts.place(of: id).map { traitsTable.hash(at: $0) }
  }
}

extension FactRecords {
  /// What stands in lists about a page.
  func pageLink(_ page: SitePage) -> Map {
    let matter = page.page.frontMatter
    let language = matter.language ?? site.settings.language
    return [
      "title": .string(matter.title), "url": .string(address.link(page.address)),
      "lang": .string(language), "dir": .string(language.isRightToLeft ? "rtl" : "ltr"),
      "date": matter.date.map { dates.value(of: $0.date) } ?? .none,
      "as_of": dates.value(of: matter.asOf),
      // It may be a whole paragraph, which would hide the list.
      "summary": .string(site.summary(of: page).shortened(to: 280)),
      "topics": .list(matter.topics.map { topicLink($0) }),
      "kind": .string(page.page.kind == .briefing ? "briefing" : "page"),
    ]
  }

  func topicLink(_ topic: String) -> Value { link(topic, to: SitePaths.topic(topic)) }

  func seriesLink(_ series: String) -> Value { link(series, to: SitePaths.series(series)) }

  private func link(_ title: String, to path: String) -> Value {
    .map(["title": .string(title), "url": .string(address.link(path))])
  }
}
