import Kit

/// Words of which a field holds one; their order is the one in which findings list them.
package protocol Vocabulary: RawRepresentable<String>, CaseIterable, Hashable, Sendable {}

extension Vocabulary {
  /// The words as they are written.
  package static var words: [String] { allCases.map(\.rawValue) }
}

extension Weekday: Vocabulary {}

/// A word that stands in the place of an id.
package enum ReservedWord: String, Vocabulary {
  /// The source in its own words.
  case sourceVoice = "source-voice"

  /// A voice that the source does not name.
  case unattributed

  /// Our own desk.
  case desk
  case unknown
  case notStated = "not-stated"

  /// The voices that are nobody in particular.
  package static let voices: [ReservedWord] = [.sourceVoice, .unattributed, .desk]
}

/// What a field names: a fact, or a word in the place of one.
package enum FactReference: Hashable, Sendable {
  /// The id of a fact, which may not exist.
  case fact(String)
  case word(ReservedWord)
}

extension FactReference {
  /// Creates the reference that a field holds; fails if it holds none.
  init?(_ field: Field) {
    switch field.value {
    case .reference(let id): self = .fact(id)
    case .text(let text):
      guard let word = ReservedWord(rawValue: text) else { return nil }
      self = .word(word)
    default: return nil
    }
  }

  /// The id of a fact; nil for a word.
  package var id: String? {
    guard case .fact(let id) = self else { return nil }
    return id
  }

  /// The id or the word, as it is written.
  package var text: String {
    switch self {
    case .fact(let id): id
    case .word(let word): word.rawValue
    }
  }
}
