import Facts
import Kit
import Site

extension Rule {
  static let topicSpelling = Rule(
    "topic-spelling", .warning,
    catches: "A topic or series that is spelled in two ways, which make one list.",
    why: "The list has the name that its newest briefing writes; nobody chose it, and it can change"
      + " with the next briefing.",
    wrong: "topics: [\"border security\"], where other briefings write “Border security”",
    right: "topics: [\"Border security\"]")
}

extension Check {
  /// Topics and series whose names differ have addresses that differ: one finding for each name
  /// that is not the most frequent one, in O(*n* log *n*) in the briefings.
  static let topicSpelling = site(.topicSpelling) { input in
    input.site.spellings(of: PageFields.topics, "topic", at: SitePaths.topic)
      + input.site.spellings(of: PageFields.series, "series", at: SitePaths.series)
  }
}

extension Site {
  fileprivate func spellings(of key: Key<[String]>, _ noun: String, at path: (String) -> String)
    -> [Diagnostic]
  {
    if !hasTwoSpellings(of: key, at: path) { return [] }
    var spellings: [String: [Spelling]] = [:]
    let inOrder = briefings.sorted {
      $0.page.file.utf8.lexicographicallyPrecedes($1.page.file.utf8)
    }
    for field in inOrder.flatMap({ $0.page.frontMatter.record.items(key) }) {
      guard let name = field.text else { continue }
      spellings[path(name), default: []].count(name, at: field.location)
    }
    return spellings.filter { $1.count > 1 }.sorted { $0.key < $1.key }.flatMap {
      $0.value.findings(noun)
    }
  }
}

extension Site {
  /// Whether two names make one list, which takes a look at each name alone.
  private func hasTwoSpellings(of key: Key<[String]>, at path: (String) -> String) -> Bool {
    var names: Set<[UInt8]> = []
    var paths: Set<String> = []
    for briefing in briefings {
      for field in briefing.page.frontMatter.record.items(key) {
        guard let name = field.text, names.insert(Array(name.utf8)).inserted else { continue }
        if !paths.insert(path(name)).inserted { return true }
      }
    }
    return false
  }
}

/// A name as it is written somewhere.
private struct Spelling {
  /// In UTF-8, as a name in two Unicode forms is spelled in two ways.
  let name: [UInt8]

  /// Where it stands first.
  let location: FileLocation
  var count = 1
}

extension [Spelling] {
  fileprivate mutating func count(_ name: String, at location: FileLocation) {
    let bytes = Array<UInt8>(name.utf8)
    if let known = firstIndex(where: { $0.name == bytes }) {
      self[known].count += 1
    } else {
      append(Spelling(name: bytes, location: location))
    }
  }

  fileprivate func findings(_ noun: String) -> [Diagnostic] {
    guard let usual = self.max(by: { $0.count < $1.count }) else { return [] }
    let right = String(decoding: usual.name, as: UTF8.self).clipped
    let place = "\(usual.location.path):\(usual.location.line)"
    return filter { $0.name != usual.name }.map { other in
      let wrong = String(decoding: other.name, as: UTF8.self).clipped
      return Diagnostic(
        .topicSpelling, at: other.location,
        "the \(noun) “\(wrong)” shares its list with “\(right)” (\(place))",
        help: "write “\(right)” in both, or choose a name that differs in more than its spelling")
    }
  }
}
