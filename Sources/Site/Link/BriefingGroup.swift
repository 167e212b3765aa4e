import Kit

/// Briefings that have something in common, such as a topic.
package struct BriefingGroup: Hashable, Sendable {
  package let name: String

  /// The path of the list on the site.
  package let path: String

  /// Indexes in `Site.briefings`, newest first.
  package let briefings: [Int]
}

extension BriefingGroup {
  /// The year of a month, such as `2025`.
  package var year: String { String(Substring(name.utf8.prefix(4))) }
}

extension Site {
  /// The topics of all briefings, in the order of their paths.
  package var topics: [BriefingGroup] { groups(by: \.topics, at: SitePaths.topic) }

  /// The series of all briefings, in the order of their paths.
  package var series: [BriefingGroup] { groups(by: \.series, at: SitePaths.series) }

  /// The months in which briefings were published, such as `2025-10`, newest first.
  package var months: [BriefingGroup] {
    var months: [(name: String, path: String, briefings: [Int])] = []
    for (index, briefing) in briefings.enumerated() {
      guard let date = briefing.page.frontMatter.date?.date else { continue }
      let path = SitePaths.month(date)
      if months.last?.path != path { months.append((String("\(date)".prefix(7)), path, [])) }
      months[months.count - 1].briefings.append(index)
    }
    return months.map { BriefingGroup(name: $0.name, path: $0.path, briefings: $0.briefings) }
  }

  private func groups(by names: (FrontMatter) -> [String], at path: (String) -> String)
    -> [BriefingGroup]
  {
    var groups: [String: (name: String, briefings: [Int])] = [:]
    for (index, briefing) in briefings.enumerated() {
      for name in names(briefing.page.frontMatter) {
        groups[path(name), default: (name, [])].briefings.append(index)
      }
    }
    return groups.map { BriefingGroup(name: $1.name, path: $0, briefings: $1.briefings) }
      .sorted { $0.path.precedes($1.path) }
  }
}
