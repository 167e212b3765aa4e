import Facts
import Kit

extension SiteSources {
  /// Findings for files of facts that hold nothing, or for that there is none, where pages lead to facts
  /// that are nowhere: each link would be a finding, and none the one that counts.
  ///
  /// - Parameters:
  ///   - base: What the files hold.
  ///   - pages: The pages that do not wait, as those that do stop nothing.
  /// - Returns: One finding for each file.
  func lostFacts(of base: FactBase, on pages: [Page]) -> [Diagnostic] {
    let empty = facts.filter { $0.bytes.holdsNoYAML }.map(\.path)
    if empty.isEmpty, !listing.facts.isEmpty { return [] }
    let count = pages.count { page in
      page.outline.factLinks.contains { !base.has($0.id) }
        || page.views.flatMap(\.facts).contains { $0.reference.map { !base.has($0) } ?? false }
    }
    if count == 0 { return [] }
    let pages = "\(count.counting("page")) \(count == 1 ? "leads" : "lead") to facts"
    if listing.facts.isEmpty {
      return [
        Diagnostic(
          .baseMissing, at: FileLocation(startOf: "content/facts.yaml"),
          "there is no file of facts, and \(pages)",
          help: "bring the file back, or write it: sitegen help facts shows a whole one")
      ]
    }
    return empty.map { file in
      Diagnostic(
        .baseMissing, at: FileLocation(startOf: file),
        "the file is empty, and \(pages) that are nowhere",
        help: "bring back what stood in it, or remove the file and what leads to its facts")
    }
  }
}

extension [UInt8] {
  /// Whether the text has nothing but blank lines, comments and marks of documents.
  fileprivate var holdsNoYAML: Bool {
    let body = starts(with: [0xEF, 0xBB, 0xBF]) ? self[3...] : self[...]
    return body.split { $0 == 0x0A || $0 == 0x0D }.allSatisfy { line in
      let words = line.drop { $0 <= 0x20 }
      return words.isEmpty || words.first == UInt8(ascii: "#") || words.isMarkOfDocument
    }
  }
}

extension ArraySlice<UInt8> {
  fileprivate var isMarkOfDocument: Bool {
    var words = self
    while let last = words.last, last <= 0x20 { words.removeLast() }
    return words.elementsEqual("---".utf8) || words.elementsEqual("...".utf8)
  }
}
