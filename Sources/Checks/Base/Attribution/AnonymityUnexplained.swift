import Facts
package import Kit

extension Rule {
  package static let anonymityUnexplained = Rule(
    "anonymity-unexplained", .note,
    catches: "An unnamed voice with no reason for being unnamed.",
    why: "Readers weigh a voice by why it hides; that the source does not say is worth knowing.",
    wrong: "reason_unnamed: not-stated",
    right: "reason_unnamed: \"not authorized to speak publicly\"")
}

extension Check {
  static let anonymityUnexplained = base(.anonymityUnexplained) { input in
    let notStated = ReservedWord.notStated.rawValue
    return input.base.facts(of: .actors).filter { voice in
      let reason = voice[ActorFields.reasonUnnamed] ?? notStated
      return voice.isUnnamed && !voice.isRetired && voice[ActorFields.speaks] != false
        && reason == notStated
    }.map { voice in
      Diagnostic(
        .anonymityUnexplained, at: voice.location(of: ActorFields.reasonUnnamed),
        "no reason is given for not naming “\(voice.label.clipped)”",
        help: "write \(ActorFields.reasonUnnamed): in the source’s words, if it has any",
        id: voice.id)
    }
  }
}
