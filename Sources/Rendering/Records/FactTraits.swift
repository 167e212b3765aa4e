import Facts
import Kit
import Templates

/// What pages count and say of a fact, told once for all of them.
///
/// An object, as each use of the fact asks it.
final class FactTraits: Sendable {
  let id: String
  let kind: FactKind

  /// The sources on which it rests, each once, by their places in `FactTraitsTable`.
  let sources: [Int]

  let isWithdrawn: Bool
  let isSuperseded: Bool
  let isDisputed: Bool
  let isUnanswered: Bool

  /// Whether it is a figure for which others give another number.
  let isDiffering: Bool

  /// Whether it is a statement that others could contest, and whose record names nothing that does.
  let isUncontested: Bool

  /// Whether somebody says it, and nobody of them has a name.
  let hasOnlyUnnamedVoices: Bool

  /// Whether it is a voice that the source does not name.
  let isUnnamed: Bool

  /// Whether its page describes something beside itself.
  let isDescribed: Bool

  /// Whether it is a source whose publisher has others in the base, so that the publisher's name does
  /// not tell which is meant.
  let sharesPublisher: Bool

  /// The last day on which it holds without a look; nil where none is said.
  let dueDay: CalendarDate?

  /// The language of its own words as a BCP 47 tag.
  let language: String

  /// Its id as a part of an anchor.
  let anchor: String

  /// The anchor of its note, and the link to it on the page.
  let note: String
  let noteURL: String

  /// The link to its page.
  let url: String

  /// It in one line of Markdown, with the link to its page and without its number.
  let line: String

  /// The gaps that are about it, in the order of the base, by their places there.
  let gaps: [Int]

  fileprivate init(
    _ fact: Fact, in facts: FactBase, at address: SiteAddress, sources: [Int], gaps: [Int],
    sharingPublisher sharesPublisher: Bool
  ) {
    id = fact.id
    kind = fact.kind
    self.sources = sources
    self.gaps = gaps
    self.sharesPublisher = sharesPublisher
    dueDay = facts.dueDay(of: fact)
    language = facts.language(of: fact)
    anchor = fact.id.anchorPart
    note = NoteAnchors.note(on: fact.id)
    noteURL = "#\(note)"
    url = address.link(fact.id.factAddress)
    let marks = facts.marks(of: fact)
    isWithdrawn = marks.contains(.withdrawn)
    isSuperseded = marks.contains(.superseded)
    isDisputed = marks.contains(.disputed)
    isUnanswered = marks.contains(.unanswered)
    isDiffering = marks.contains(.differing)
    isUncontested =
      fact.canBeContested && !isDisputed && !isUnanswered && !isDiffering && !isWithdrawn
    let speakers = fact.speakers.compactMap(\.reference)
    hasOnlyUnnamedVoices =
      !speakers.isEmpty && speakers.allSatisfy { $0.actorKind == .unnamed }
    isUnnamed = fact.isUnnamed
    isDescribed = fact.isDescribed
    let page = address.absolute(fact.id.factAddress).percentEncoded
    line = "\(facts.markdownLine(of: fact)) <\(page)>"
  }

  var isGap: Bool { kind == .gaps }
}

extension Fact {
  /// Whether it is a statement of others that can be contested: what is not known, the day of an
  /// event and an assessment of the desk are none.
  fileprivate var canBeContested: Bool {
    switch kind {
    case .claims, .quotes, .positions, .statuses, .prospects, .figures: true
    case .sources, .actors, .places, .issues, .events, .gaps, .assessments, .corrections: false
    }
  }
}

/// The traits of all facts, and how programs are told of each.
struct FactTraitsTable: Sendable {
  /// By the places of the facts in the base.
  let traits: [FactTraits]

  /// The nodes of JSON-LD that name facts, by their places; after them those of `hiddenSources`.
  let references: [Value]

  /// The ids of the sources that facts name and that may not be seen.
  let hiddenSources: [String]

  init(of facts: FactBase, at address: SiteAddress) {
    let gaps = Self.gaps(in: facts)
    let publishers = Self.sourceCounts(in: facts)
    var hiddenPlaces: [String: Int] = [:]
    var hiddenSources: [String] = []
    traits = facts.facts.enumerated().map { place, fact in
      var sources: [Int] = []
      for source in fact.locators.map(\.source) {
        let hidden = facts.facts.count + hiddenSources.count
        let found = facts.place(of: source) ?? hiddenPlaces[source] ?? hidden
        if found == hidden {
          hiddenPlaces[source] = found
          hiddenSources.append(source)
        }
        if !sources.contains(found) { sources.append(found) }
      }
      let publisher = fact.kind == .sources ? fact[SourceFields.publisher]?.id : nil
      return FactTraits(
        fact, in: facts, at: address, sources: sources, gaps: gaps[place],
        sharingPublisher: publisher.map { publishers[$0, default: 0] > 1 } ?? false)
    }
    references =
      traits.map { Self.reference(to: $0.id, isDescribed: $0.isDescribed, address) }
      + hiddenSources.map { Self.reference(to: $0, isDescribed: false, address) }
    self.hiddenSources = hiddenSources
  }

  /// How many sources of the base each publisher has that the base knows.
  private static func sourceCounts(in facts: FactBase) -> [String: Int] {
    let publishers = facts.facts(of: .sources).compactMap { $0[SourceFields.publisher]?.id }
    return publishers.filter { facts[$0] != nil }.reduce(into: [:]) { $0[$1, default: 0] += 1 }
  }

  /// The gaps about each fact, by the places of both.
  private static func gaps(in facts: FactBase) -> [[Int]] {
    var gaps: [[Int]] = Array(repeating: [], count: facts.facts.count)
    for link in facts.links
    where link.path == SharedFields.about.path && FactKind(id: link.origin) == .gaps {
      guard let target = facts.place(of: link.target), let gap = facts.place(of: link.origin),
        !facts.facts[gap].isRetired
      else { continue }
      gaps[target].append(gap)
    }
    return gaps
  }

  /// The sources on which facts rest, each once, in the order in which they are met.
  ///
  /// - Parameter places: The places of the facts.
  /// - Returns: The places of the sources among `references`.
  func sources(of places: [Int]) -> [Int] {
    var sources: [Int] = []
    // A set for those of long pages alone; to look through a few is quicker.
    var seen: Set<Int> = []
    for place in places {
      for source in traits[place].sources {
        if sources.count < 32 ? sources.contains(source) : seen.contains(source) { continue }
        sources.append(source)
        if sources.count == 32 {
          seen = Set(sources)
        } else if sources.count > 32 {
          seen.insert(source)
        }
      }
    }
    return sources
  }

  /// The hash of the traits of the fact at a place, in which facts stand by their names, as their
  /// places shift when others come or go.
  func hash(at place: Int) -> ContentHash {
    let traits = traits[place]
    return ByteWriter.hash { writer in
      writer.write(traits.id)
      writer.write(traits.line)
      writer.write(traits.language)
      writer.write(traits.dueDay) { $0.write($1.dayNumber) }
      writer.write(traits.sources) { $0.write(id(at: $1)) }
      writer.write(traits.gaps) { $0.write(id(at: $1)) }
      for truth in [
        traits.isDisputed, traits.isUnanswered, traits.isDiffering, traits.isUncontested,
        traits.hasOnlyUnnamedVoices, traits.isUnnamed, traits.isDescribed, traits.isWithdrawn,
        traits.isSuperseded, traits.sharesPublisher,
      ] {
        writer.write(truth)
      }
    }
  }

  private func id(at place: Int) -> String {
    place < traits.count ? traits[place].id : hiddenSources[place - traits.count]
  }

  private static func reference(
    to id: String, isDescribed: Bool, _ address: SiteAddress
  ) -> Value {
    let url = address.absolute(id.factAddress).percentEncoded
    return .map(["@id": .string(isDescribed ? "\(url)#it" : url)])
  }
}
