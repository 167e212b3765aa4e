/// How a fact is called, and what it says.
extension Fact {
  /// What it says, or is called, in its own field: the text of a claim, the state of a status,
  /// the wording of a figure, the name of an actor; empty for a stub.
  package var text: String {
    let fields =
      switch kind {
      case .sources, .issues, .events: ["title"]
      case .actors: ["name", "described_as"]
      case .places: ["name"]
      case .figures: ["as_text"]
      case .statuses: ["state"]
      case .corrections: ["is", "was"]
      case .claims, .quotes, .positions, .prospects, .gaps, .assessments: ["text"]
      }
    return fields.lazy.compactMap { record[$0]?.text }.first ?? ""
  }

  /// The short name by which lists and links call it; never empty.
  package var label: String {
    let wording = kind == .figures ? record["measure"]?.text ?? text : text
    return wording.isEmpty ? id : wording
  }

  /// The names by which prose may call an actor or place: its name, other names and description.
  package var names: [String] {
    ["name", "described_as"].compactMap { record[$0]?.text } + otherNames.map(\.text)
  }

  /// Names beside the first, with their use, such as `metonym`; nil if the use is not given.
  package var otherNames: [(text: String, use: String?)] {
    record.records("also").compactMap { other in
      other["text"]?.text.map { ($0, other["use"]?.text) }
    }
  }

  /// Whether the name is the source's description, not a name proper.
  package var isDescribed: Bool { record["naming"]?.text == "described" || isUnnamed }

  /// Whether it is a voice that the source does not name.
  package var isUnnamed: Bool { id.idPrefix == "unnamed" }
}
