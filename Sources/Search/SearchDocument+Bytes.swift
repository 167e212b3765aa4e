package import Kit

extension ByteWriter {
  package mutating func write(_ document: SearchDocument) {
    write(document.kind)
    write(document.standing) { $0.write($1) }
    write(document.words)
    write(document.record)
    write(document.fingerprint)
  }
}

extension ByteReader {
  package mutating func readSearchDocument() throws(Malformed) -> SearchDocument {
    SearchDocument(
      kind: try readText(),
      standing: try readIfThere { reader throws(Malformed) in try reader.readText() },
      words: try readBytes(), record: try readBytes(), fingerprint: try readHash())
  }
}
