package import Kit

extension TemplateSet {
  /// The hash of a template and of all that it may call, by their names and texts.
  ///
  /// Words that no page shows do not count: those of comments, and those beside the blocks of a
  /// template that extends another.
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
        writer.write(indices[name]) { $0.write(templates[$1].shownSource) }
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

extension Template {
  /// The source without the words that no page shows, which is a template that prints the same.
  fileprivate var shownSource: [UInt8] {
    let ranges = program.comments + program.textsAfterExtends
    var shown: [UInt8] = []
    var start = 0
    for range in ranges.sorted(by: { $0.lowerBound < $1.lowerBound }) {
      shown += source[start..<range.lowerBound]
      start = range.upperBound
    }
    return shown + source[start...]
  }
}

extension Program {
  /// The texts between the statements that follow `extends`, which are never printed.
  fileprivate var textsAfterExtends: [Range<Int>] {
    guard parent != nil,
      let extends = body.first(where: { if case .extends = statements[$0] { true } else { false } })
    else { return [] }
    return body[(extends + 1)...].compactMap { index in
      if case .text(let start, let end) = statements[index] { start..<end } else { nil }
    }
  }
}

extension ReadSubject {
  /// A template and all that it may call, by its name.
  package static let template = ReadSubject(number: 33)
  package static let allTemplates = ReadSubject(number: 34)
}
