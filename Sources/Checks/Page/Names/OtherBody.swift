import Facts
import Kit
import Markdown
import Site

/// Bodies beside persons who do not belong to them.
extension PageProse {
  /// A body of the base and where it stands.
  struct Body {
    let words: FactWords
    let range: Range<Int>
  }

  /// The body to which the words beside a link say that a person belongs, as “the Greens’ Haddad”,
  /// “Haddad of the Greens” and “Haddad, who leads the Greens” do, if the base says another; nil if
  /// the words say none, or the base does not say.
  func otherBody(of person: FactWords, beside link: Link) -> Body? {
    let own = person.fact[ActorFields.affiliations].compactMap { $0[AffiliationFields.actor] }
    guard own.contains(where: { $0.actorKind == .org }),
      let body = bodyBefore(link) ?? bodyAfter(link), body.words.fact.id.actorKind == .org
    else { return nil }
    let related = site.bodies(around: own).union(site.bodies(around: [body.words.fact.id]))
    let isOwn = own.contains { site.bodies(around: [body.words.fact.id]).contains($0) }
    return isOwn || site.bodies(around: own).contains(body.words.fact.id) || related.isEmpty
      ? nil : body
  }

  private func bodyBefore(_ link: Link) -> Body? {
    let before = bytes[blocks[link.block].range.lowerBound..<link.range.lowerBound]
    let linked = links[blocks[link.block].links].last {
      $0.range.upperBound <= link.range.lowerBound
    }
    for ending in ["'s ", "s' "] where before.endsWith(ending) {
      if let linked, let body = linked.fact, body.fact.kind == .actors,
        bytes[linked.range.upperBound..<link.range.lowerBound].count <= 3
      {
        return Body(words: body, range: linked.range)
      }
      return body(in: before.suffix(40), at: { $0.upperBound >= before.endIndex - 3 })
    }
    return nil
  }

  private func bodyAfter(_ link: Link) -> Body? {
    let rest = bytes[link.range.upperBound..<blocks[link.block].range.upperBound].prefix(70)
    let joins =
      [" of the ", " of ", ", of the ", ", of ", ", a member of the ", ", a member of "]
      + ["leads", "heads", "chairs", "runs", "represents"].flatMap {
        [", who \($0) the ", ", who \($0) "]
      }
    guard let join = joins.first(where: { rest.starts(with: $0.utf8) }) else { return nil }
    let start = rest.startIndex + join.utf8.count
    if let linked = links[blocks[link.block].links].first(where: { $0.range.lowerBound == start }) {
      return linked.fact.flatMap {
        $0.fact.kind == .actors ? Body(words: $0, range: linked.range) : nil
      }
    }
    let name = rest[start...].prefix { !$0.isOne(of: ",;:.()") }
    return body(in: name, at: { $0.lowerBound == start })
  }

  /// The only actor that a text mentions at a place.
  private func body(in text: ArraySlice<UInt8>, at isPlace: (Range<Int>) -> Bool) -> Body? {
    let mention = site.actorNames.mentions(in: text).first { isPlace($0.range) }
    guard let mention, mention.ids.count == 1, let words = site.wording(of: mention.ids[0]) else {
      return nil
    }
    return Body(words: words, range: mention.range)
  }
}

extension Site {
  /// Bodies, with those that they are part of at any distance.
  fileprivate func bodies(around ids: [String]) -> Set<String> {
    var found = Set(ids)
    var open = ids
    while let id = open.popLast() {
      for parent in facts[id]?[ActorFields.of] ?? [] where found.insert(parent).inserted {
        open.append(parent)
      }
    }
    return found
  }
}

extension Diagnostic {
  static func otherBody(
    _ body: PageProse.Body, of person: FactWords, _ place: FileLocation, _ places: PlaceCursor
  ) -> Diagnostic {
    let own = person.fact[ActorFields.affiliations].compactMap { $0[AffiliationFields.actor] }
    return Diagnostic(
      .roleDiffers, at: place,
      "\(person.fact.id) is said to be of \(body.words.fact.id), but the base has"
        + " \(own.joined(separator: ", "))",
      help: "name the right body, or add this one to “\(ActorFields.affiliations)”",
      id: person.fact.id)
  }

  static func officeOfAnother(
    _ owner: FactWords, than person: FactWords, _ place: FileLocation, _ words: String
  ) -> Diagnostic {
    Diagnostic(
      .roleDiffers, at: place,
      "“\(words.clipped)” stands beside \(person.fact.id), but is the office of \(owner.fact.id)",
      help: "name \(owner.fact.label), or give \(person.fact.id) the office in"
        + " “\(ActorFields.affiliations)”", id: person.fact.id)
  }
}
