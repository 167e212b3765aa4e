import Facts
import Kit
import Site

extension Rule {
  static let topicSpelling = Rule(
    "topic-spelling", .warning,
    catches: "A topic or series that is spelled in two ways, which make one list.",
    why: "The list has the name that its newest briefing writes; nobody chose it, and it can change"
      + " with the next briefing.",
    wrong: "topics: [\"border security\"]   # other briefings write “Border security”",
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
    let names = briefings.sorted { $0.page.file.precedes($1.page.file) }
      .flatMap { $0.page.frontMatter.record.items(key) }
      .compactMap { field in field.text.map { WrittenName(text: $0, location: field.location) } }
    // By bytes, as a name in two Unicode forms is spelled in two ways.
    let lists = names.groupedInOrder { path($0.text) }
      .map { list in list.groupedInOrder { Array($0.text.utf8) } }.filter { $0.count > 1 }
    return lists.sorted { path($0[0][0].text) < path($1[0][0].text) }
      .flatMap { Diagnostic.spellings($0, of: noun) }
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

/// A name of a topic or series, and where it stands.
private struct WrittenName {
  let text: String
  let location: FileLocation
}

extension Diagnostic {
  /// A finding for each spelling of a list's name but the most frequent one.
  fileprivate static func spellings(_ spellings: [[WrittenName]], of noun: String) -> [Diagnostic] {
    guard let usual = spellings.max(by: { $0.count < $1.count })?.first else { return [] }
    let right = usual.text.clipped
    let place = "\(usual.location.path):\(usual.location.line)"
    return spellings.map { $0[0] }.filter { !$0.text.hasSameBytes(as: usual.text) }.map { other in
      Diagnostic(
        .topicSpelling, at: other.location,
        "the \(noun) “\(other.text.clipped)” shares its list with “\(right)” (\(place))",
        help: "write “\(right)” in both, or choose a name that differs in more than its spelling")
    }
  }
}
