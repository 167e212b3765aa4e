import Facts
package import Kit

extension Rule {
  package static let speakerNeverSpeaks = Rule(
    "speaker-never-speaks", .error,
    catches: "Words given to an actor that is marked `speaks: false`.",
    why: "One of the two is wrong.",
    wrong: "speaker: unnamed.qatar-representatives   # speaks: false",
    right: "speaker: unnamed.expert")
}

extension Check {
  static let speakerNeverSpeaks = base(.speakerNeverSpeaks) { input in
    let silent = input.base.facts(of: .actors).filter { $0[ActorFields.speaks] == false }
    let ids = Set(silent.map(\.id))
    return input.base.links.filter { link in
      link.path.isOfSpeaker && ids.contains(link.target)
    }.map { link in
      Diagnostic(
        .speakerNeverSpeaks, at: link.location,
        "\(link.target) is marked “\(ActorFields.speaks): false”, but words are given to it",
        help: "name who said it, or remove “\(ActorFields.speaks): false”", id: link.origin)
    }
  }
}
