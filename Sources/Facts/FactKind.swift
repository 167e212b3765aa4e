import Kit

/// What a fact is.
///
/// A raw value is the key of the facts file under which facts of the kind stand.
package enum FactKind: String, Hashable, Sendable, CaseIterable {
  case sources, actors, places, issues, events, claims, quotes, positions, figures, statuses
  case prospects, gaps, assessments, corrections
}

/// What an actor is, as the prefix of its id says.
package enum ActorKind: String, Vocabulary {
  case person, state, org, media, group, delegation

  /// A voice that the source does not name.
  case unnamed
}

extension FactKind {
  /// The word for one fact of the kind.
  package var singular: String {
    self == .statuses ? "status" : String(rawValue.dropLast())
  }

  /// The word for several facts of the kind.
  package var plural: String { rawValue }

  /// What the ids of the kind may have before their dot.
  package var prefixes: [String] {
    self == .actors ? ActorKind.words : [singular]
  }

  /// Creates the kind whose ids have `prefix` before their dot.
  package init?(prefix: some StringProtocol) {
    let (first, count) = (prefix.utf8.first, prefix.utf8.count)
    let found = Self.kindsByPrefix.first {
      $0.prefix.first == first && $0.prefix.count == count && prefix.utf8.elementsEqual($0.prefix)
    }
    guard let found else { return nil }
    self = found.kind
  }

  /// All prefixes, made once: every reference in the facts asks for its kind.
  private static let kindsByPrefix = allCases.flatMap { kind in
    kind.prefixes.map { (prefix: Array($0.utf8), kind: kind) }
  }

  /// Creates the kind of the fact that `id` names.
  package init?(id: String) {
    self.init(prefix: id.idPrefix)
  }
}

extension String {
  /// What stands before the dot of an id; the whole text if it has none.
  package var idPrefix: Substring {
    self[..<(utf8.firstIndex(of: UInt8(ascii: ".")) ?? endIndex)]
  }

  /// What the actor is that the id names; nil if it names none.
  package var actorKind: ActorKind? {
    let first = utf8.first
    return ActorKind.allCases.first { kind in
      kind.rawValue.utf8.first == first && idPrefix.utf8.elementsEqual(kind.rawValue.utf8)
    }
  }

  /// Whether the text has the form of an id: a prefix of small letters, a dot, and words of small
  /// letters and digits with single hyphens between them, all in ASCII.
  package var isFactID: Bool {
    let prefix = idPrefix.utf8
    guard !prefix.isEmpty, prefix.allSatisfy(\.isSmallLetter), prefix.count < utf8.count
    else { return false }
    let words = utf8.dropFirst(prefix.count + 1)
      .split(separator: UInt8(ascii: "-"), omittingEmptySubsequences: false)
    return words.allSatisfy { word in
      !word.isEmpty && word.allSatisfy { $0.isSmallLetter || $0.isDigit }
    }
  }
}
