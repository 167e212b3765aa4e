extension ByteWriter {
  package mutating func write(_ location: FileLocation) {
    write(location.path)
    write(location.position)
    write(location.length)
  }

  package mutating func write(_ finding: Diagnostic) {
    write(finding.rule.name)
    write(finding.severity.rawValue)
    write(finding.location)
    write(finding.message)
    write(finding.help) { $0.write($1) }
    write(finding.id) { $0.write($1) }
    write(finding.misspelling) { $0.write($1) }
    write(finding.isOfWaiting)
  }

  private mutating func write(_ misspelling: Misspelling) {
    write(misspelling.word)
    let (number, name): (Int, String?) =
      switch misspelling.vocabulary {
      case .facts(let kind): (0, kind)
      case .fields(let id): (1, id)
      case .paths: (2, nil)
      case .files(let folder): (3, folder)
      case .headings(let address): (4, address)
      case .templates: (5, nil)
      }
    write(number)
    write(name) { $0.write($1) }
  }
}

extension ByteReader {
  package mutating func readLocation() throws(Malformed) -> FileLocation {
    let path = try readText()
    return FileLocation(path, try readPosition(), length: try readInt())
  }

  package mutating func readPosition() throws(Malformed) -> SourcePosition {
    SourcePosition(line: try readInt(), column: try readInt())
  }

  /// Reads a finding.
  ///
  /// - Parameter rules: The rules by their names.
  /// - Returns: The finding.
  /// - Throws: If none was written there, or one of another rule.
  package mutating func readDiagnostic(_ rules: [String: Rule]) throws(Malformed) -> Diagnostic {
    guard let rule = rules[try readText()], let severity = Severity(rawValue: try readText())
    else { throw Malformed() }
    let location = try readLocation()
    var finding = Diagnostic(rule, at: location, try readText())
    finding.severity = severity
    finding.help = try readIfThere { reader throws(Malformed) in try reader.readText() }
    finding.id = try readIfThere { reader throws(Malformed) in try reader.readText() }
    finding.misspelling = try readIfThere { reader throws(Malformed) in
      try reader.readMisspelling()
    }
    finding.isOfWaiting = try readBool()
    return finding
  }

  private mutating func readMisspelling() throws(Malformed) -> Misspelling {
    let word = try readText()
    let number = try readInt()
    let name = try readIfThere { reader throws(Malformed) in try reader.readText() }
    let vocabulary: Misspelling.Vocabulary? =
      switch (number, name) {
      case (0, let kind): .facts(kind: kind)
      case (1, let id?): .fields(of: id)
      case (2, nil): .paths
      case (3, let folder?): .files(from: folder)
      case (4, let address?): .headings(of: address)
      case (5, nil): .templates
      default: nil
      }
    guard let vocabulary else { throw Malformed() }
    return Misspelling(word: word, vocabulary: vocabulary)
  }
}
