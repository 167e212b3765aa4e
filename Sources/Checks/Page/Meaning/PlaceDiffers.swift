import Facts
import Kit
import Markdown
import Site

extension Check {
  /// A place in the words for what a fact tells, or right behind an event, that is not the fact's.
  static let placeDiffers = prose(.claimWordDiffers) { prose in
    guard prose.isEnglish else { return [] }
    var places = PlaceCursor(prose)
    return prose.links.indices.compactMap { index in
      guard let fact = prose.links[index].fact, PlacesTold.kinds.contains(fact.fact.kind),
        prose.links[index].field == nil, !prose.links[index].isAutolink,
        let told = prose.placeTold(by: prose.links[index])
      else { return nil }
      let own = prose.site.placesTold(by: fact)
      guard !own.isEmpty,
        told.ids.allSatisfy({ id in
          own.allSatisfy {
            // Of an event its town may be told where the base has its province.
            prose.site.isElsewhere(id, than: $0)
              && (fact.fact.kind != .events || prose.site.isElsewhere($0, than: id))
          }
        }),
        prose.site.archivedText(of: fact.fact)?.contains(where: {
          $0[...].holdsWords(prose.bytes[told.range])
        }) != true
      else { return nil }
      let names = own.compactMap { prose.site.facts[$0] }.map { "“\($0.label.clipped)”" }
      return Diagnostic(
        .claimWordDiffers, at: places.location(of: told.range),
        "“\(places.written(told.range).clipped)”, but \(fact.fact.id) tells of"
          + " \(names.asAlternatives)",
        help: "name the place that it tells of\(fact.fact.placeInSource), or link to another fact",
        id: fact.fact.id)
    }
  }
}

private enum PlacesTold {
  static let kinds: Set<FactKind> = [.claims, .positions, .statuses, .prospects, .events]
}

extension PageProse {
  /// The only place that the words of a link name, or that stands right behind one to an event; nil if there is
  /// none or more.
  fileprivate func placeTold(by link: Link) -> ActorNames.Mention? {
    let capitals = capitals(of: blocks[link.block])
    let end = min(blocks[link.block].range.upperBound, link.range.upperBound + 48)
    guard capitals.contains(where: { link.range.lowerBound <= $0 && $0 < end }) else { return nil }
    let within = site.placeNames.mentions(in: bytes[link.range])
    if let mention = within.first {
      return within.count == 1 && !isPartOfName(mention.range) ? mention : nil
    }
    let rest = bytes[link.range.upperBound..<end]
    guard link.fact?.fact.kind == .events,
      let join = [" in ", " at ", " near ", " in the "].first(where: { rest.starts(with: $0.utf8) }
      ),
      let mention = site.placeNames.mentions(in: rest).first,
      mention.range.lowerBound == rest.startIndex + join.utf8.count, !isPartOfName(mention.range)
    else { return nil }
    return mention
  }

  /// Whether a name is part of that of an actor, as in “University of Lisse” and “Lisse council”.
  private func isPartOfName(_ range: Range<Int>) -> Bool {
    let near = max(0, range.lowerBound - 40)..<min(bytes.count, range.upperBound + 40)
    return site.actorNames.mentions(in: bytes[near]).contains { $0.range.overlaps(range) }
  }
}

extension Site {
  /// The places of which a fact tells.
  fileprivate func placesTold(by fact: FactWords) -> [String] {
    if fact.fact.kind == .events {
      return fact.fact[EventFields.place]?.id.map { [$0] } ?? []
    }
    return placeNames.mentions(in: fact.text[...]).flatMap(\.ids)
  }

  /// Whether what is told of a place is surely not told of another: neither lies in the other, as far as the base
  /// tells, and they are of the same kind, lie in different ones, or the place is a town and the other is one too
  /// or holds towns.
  func isElsewhere(_ id: String, than other: String) -> Bool {
    guard let place = facts[id], let own = facts[other], own.kind == .places, id != other else {
      return false
    }
    let (around, others) = (surroundings(of: id), surroundings(of: other))
    if around.contains(other) || others.contains(id) { return false }
    if let kind = place[PlaceFields.kind], kind == own[PlaceFields.kind] { return true }
    // A province may hold a town of the same country of which the base does not say so.
    if !around.isDisjoint(with: others) {
      return place.isTown && (own.isTown || own.holdsTowns)
    }
    return !around.isEmpty && !others.isEmpty
  }

  /// All in which a place lies, at any distance.
  private func surroundings(of id: String) -> Set<String> {
    var found: Set<String> = []
    var next = facts[id]?[PlaceFields.within]?.id
    while let place = next, found.insert(place).inserted {
      next = facts[place]?[PlaceFields.within]?.id
    }
    return found
  }
}

extension Fact {
  /// Whether a place is a town or village.
  fileprivate var isTown: Bool {
    placeKind.map { $0.isCity || [.village, .settlement].contains($0) } ?? false
  }

  /// Whether a place is as large as to hold towns.
  fileprivate var holdsTowns: Bool {
    placeKind.map {
      [
        .continent, .country, .territory, .state, .province, .governorate, .prefecture, .oblast,
        .canton,
        .county, .district, .department, .region,
      ].contains($0)
    } ?? false
  }
}
