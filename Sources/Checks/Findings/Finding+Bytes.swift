package import Kit

extension ByteWriter {
  package mutating func write(_ finding: Finding) {
    write(finding.diagnostic)
    write(finding.page)
    write(finding.common) { writer, common in
      writer.write(common.cause) { $0.write($1) }
      writer.write(common.path.text)
    }
  }
}

extension ByteReader {
  /// Reads a finding.
  ///
  /// - Parameter rules: The rules by their names.
  /// - Returns: The finding.
  /// - Throws: If none was written there, or one of another rule.
  package mutating func readFinding(_ rules: [String: Rule]) throws(Malformed) -> Finding {
    let diagnostic = try readDiagnostic(rules)
    let page = try readText()
    let common = try readIfThere { reader throws(Malformed) in try reader.readCommon() }
    return Finding(diagnostic, page: page, common: common)
  }

  private mutating func readCommon() throws(Malformed) -> Finding.Common {
    let cause = try readTexts()
    let path = try readText()
    do throws(OutputPath.Refusal) {
      return Finding.Common(cause: cause, path: try OutputPath(path))
    } catch {
      throw Malformed()
    }
  }
}
