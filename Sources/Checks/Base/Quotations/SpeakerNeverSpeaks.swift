import Facts
package import Kit

extension Rule {
  package static let speakerNeverSpeaks = Rule(
    "speaker-never-speaks", .error,
    catches: "Words given to an actor of whom `speaks: false` says that nothing is heard.",
    why: "One of the two is wrong.",
    wrong: "speaker: unnamed.qatar-representatives, with speaks: false there",
    right: "speaker: unnamed.senior-turkish-official")
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
        "\(link.target) never speaks, as its “speaks: false” says",
        help: "name who said it, or take “speaks: false” away", id: link.origin)
    }
  }
}
