package import Kit

extension Rule {
  package static let speakerNotAnActor = Rule(
    "speaker-not-an-actor", .error,
    catches: "Words given to something that cannot speak, such as a place.",
    why: "Somebody said it; a metonym such as Kabul stands for a government.",
    wrong: "speaker: place.kabul",
    right: "speaker: state.afghanistan")
}
