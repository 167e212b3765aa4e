/// How a fact is called, and what it says.
extension Fact {
  /// What it says, or is called, in its own field: the text of a claim, the state of a status,
  /// the wording of a figure, the name of an actor; empty for a stub.
  package var text: String {
    let fields =
      switch kind {
      case .sources: [SourceFields.title]
      case .issues: [IssueFields.title]
      case .events: [EventFields.title]
      case .actors: [ActorFields.name, ActorFields.describedAs]
      case .places: [PlaceFields.name]
      case .figures: [FigureFields.asText]
      case .statuses: [StatusFields.state]
      case .corrections: [CorrectionFields.present, CorrectionFields.was]
      case .claims: [ClaimFields.text]
      case .quotes: [QuoteFields.text]
      case .positions: [PositionFields.text]
      case .prospects: [ProspectFields.text]
      case .gaps: [GapFields.text]
      case .assessments: [AssessmentFields.text]
      }
    return fields.lazy.compactMap { self[$0] }.first ?? ""
  }

  /// The short name by which lists and links call it; never empty.
  package var label: String {
    let wording = kind == .figures ? self[FigureFields.measure] ?? text : text
    return wording.isEmpty ? id : wording
  }

  /// The names by which prose may call an actor or place: its name, other names and description.
  package var names: [String] {
    [ActorFields.name, ActorFields.describedAs].compactMap { self[$0] } + otherNames.map(\.text)
  }

  /// What a person with a title that stands before the given name is called with it: “Dame Ruth”.
  package var namesWithTitle: [String] {
    guard let title = self[ActorFields.honorific],
      title.utf8.elementsEqual("Dame".utf8) || title.utf8.elementsEqual("Sir".utf8),
      let given = self[ActorFields.name]?.utf8.split(separator: UInt8(ascii: " ")).first
    else { return [] }
    return ["\(title) \(String(decoding: given, as: UTF8.self))"]
  }

  /// Names beside the first, with their use; nil if the use is not given.
  package var otherNames: [(text: String, use: OtherNameFields.Use?)] {
    self[ActorFields.also].compactMap { other in
      other[OtherNameFields.text].map { ($0, other[OtherNameFields.use]) }
    }
  }

  /// The word of a vocabulary for what kind of event, claim or the like it is; nil if none is given.
  package var kindWord: String? {
    switch kind {
    case .places: self[PlaceFields.kind]
    case .events: self[EventFields.kind]
    case .claims: self[ClaimFields.kind]?.rawValue
    case .positions: self[PositionFields.kind]?.rawValue
    case .corrections: self[CorrectionFields.kind]?.rawValue
    default: nil
    }
  }

  /// What kind of event it is; nil if that is not given, or is a word of the desk's own.
  package var eventKind: EventFields.Kind? {
    self[EventFields.kind].flatMap(EventFields.Kind.init(rawValue:))
  }

  /// What kind of place it is; nil if that is not given, or is a word of the desk's own.
  package var placeKind: PlaceFields.Kind? {
    self[PlaceFields.kind].flatMap(PlaceFields.Kind.init(rawValue:))
  }

  /// Whether the name is the source's description, not a name proper.
  package var isDescribed: Bool { self[ActorFields.naming] == .described || isUnnamed }

  /// Whether it is a voice that the source does not name.
  package var isUnnamed: Bool { id.actorKind == .unnamed }
}
