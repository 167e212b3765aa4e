package import Kit

extension TemplateSet {
  /// The hash of a template and of all that it may call, by their names and texts.
  ///
  /// A name that no template has counts too, as one may have it later; where a template computes a
  /// name, all templates count.
  ///
  /// - Complexity: O(*n*) in the bytes of those templates.
  package func fingerprint(of name: String) -> ContentHash {
    var reached: Set<String> = [name]
    var waiting = [name]
    while let next = waiting.popLast() {
      guard let index = indices[next] else { continue }
      let callees = callees(of: templates[index].program) ?? names
      waiting += callees.filter { reached.insert($0).inserted }
    }
    return fingerprint(of: reached.sorted { $0.precedes($1) })
  }

  /// The hash of all templates.
  package var fingerprint: ContentHash { fingerprint(of: names) }

  private func fingerprint(of names: [String]) -> ContentHash {
    ByteWriter.hash { writer in
      for name in names {
        writer.write(name)
        writer.write(indices[name]) { $0.write(templates[$1].source) }
      }
    }
  }

  /// The names that a program calls; nil if it computes one.
  private func callees(of program: Program) -> [String]? {
    var callees = program.parent.map { [$0.name] } ?? []
    for reference in program.includes.map(\.template) + program.imports.map(\.template) {
      guard case .names(let names) = reference else { return nil }
      callees += names.map(\.name)
    }
    return callees
  }
}

extension ReadSubject {
  /// A template and all that it may call, by its name.
  package static let template = ReadSubject(number: 33)
  package static let allTemplates = ReadSubject(number: 34)
}
