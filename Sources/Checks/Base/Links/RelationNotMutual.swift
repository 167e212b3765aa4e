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
    let links = input.base.links.filter { $0.path == FigureFields.differsFrom.path }
    let said = Set(links.map { [$0.origin, $0.target] })
    return links.compactMap { link in
      guard !said.contains([link.target, link.origin]), let other = input.base[link.target] else {
        return nil
      }
      return Diagnostic(
        .relationNotMutual, at: link.location,
        "\(link.origin) differs from \(other.id), which does not say so",
        help: "add “\(FigureFields.differsFrom): \(link.origin)” to \(other.id) (line"
          + " \(other.location.position.line))", id: link.origin)
    }
  }
}
