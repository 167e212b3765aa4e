import Facts
package import Kit

extension Rule {
  package static let relationNotMutual = Rule(
    "relation-not-mutual", .error,
    catches: "A figure that differs from another, where the other does not say so.",
    why: "Whoever reads the other figure has to learn of its rival too.",
    wrong: "differs_from: []   # figure.four-days differs from it",
    right: "differs_from: [figure.four-days]")
}

extension Check {
  static let relationNotMutual = base(.relationNotMutual) { input in
    input.base.links.filter { $0.path == FigureFields.differsFrom.path }.compactMap { link in
      guard let other = input.base[link.target],
        !other[FigureFields.differsFrom].contains(link.origin)
      else { return nil }
      return Diagnostic(
        .relationNotMutual, at: link.location,
        "\(link.origin) differs from \(other.id), which does not say so",
        help: "add “\(FigureFields.differsFrom): \(link.origin)” to \(other.id) (line"
          + " \(other.location.position.line))", id: link.origin)
    }
  }
}
