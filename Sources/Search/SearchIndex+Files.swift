import Kit

extension SearchIndex {
  /// The files of the index but for those that `takeFullFiles` has handed out, in
  /// O(n + t log t) for n bytes of lists and t words.
  package consuming func files() -> [SearchFile] {
    var files = takeFullFiles()
    for number in groups.indices where !groups[number].records.isEmpty {
      files.append(resultFile(ofGroup: number))
    }
    let shards = TermShards(of: self)
    files += shards.files
    files.append(SearchFile(path: "entry.json", bytes: entryFile(firstTerms: shards.firstTerms)))
    return files
  }

  private func entryFile(firstTerms: [[UInt8]]) -> [UInt8] {
    var bytes = Array("{\"build\":\"\(ContentHash(value: fingerprint).hexadecimal)\"".utf8)
    bytes += Array(",\"language\":".utf8)
    bytes.appendJSONString(language.utf8)
    bytes += Array(",\"entriesPerFile\":\(Self.entriesPerFile),\"groups\":[".utf8)
    for (number, group) in groups.enumerated() {
      bytes += Array(number == 0 ? "[".utf8 : ",[".utf8)
      bytes.appendJSONString(group.kind.utf8)
      bytes.append(UInt8(ascii: ","))
      bytes.appendJSONString((group.standing ?? "").utf8)
      bytes += Array(",\(group.count)]".utf8)
    }
    bytes += Array("],\"firstTerms\":[".utf8)
    for (number, term) in firstTerms.enumerated() {
      if number > 0 { bytes.append(UInt8(ascii: ",")) }
      bytes.appendJSONString(term[...])
    }
    return bytes + Array("]}".utf8)
  }
}
