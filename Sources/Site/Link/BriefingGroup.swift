import Kit

/// Briefings that have something in common, such as a topic.
package struct BriefingGroup: Hashable, Sendable {
  package let name: String

  /// The path of the list on the site.
  package let path: String

  /// Indexes in `Site.briefings`, newest first.
  package fileprivate(set) var briefings: [Int]

  package init(name: String, path: String, briefings: [Int]) {
    self.name = name
    self.path = path
    self.briefings = briefings
  }
}

extension BriefingGroup {
  /// The year of a month, such as `2025`.
  package var year: String { String(Substring(name.utf8.prefix(4))) }
}

extension BriefingGroup {
  /// The groups of those that give the same names, in the order of their paths; each is called as
  /// the first briefing calls it.
  ///
  /// - Parameters:
  ///   - briefings: The briefings, newest first.
  ///   - names: What a briefing gives.
  ///   - path: The path of the list for a name.
  /// - Returns: The groups.
  /// - Complexity: O(*n*) in the names given, but for the order of the groups.
  static func groups(
    of briefings: [SitePage], by names: (FrontMatter) -> [String], at path: (String) -> String
  ) -> [BriefingGroup] {
    var groups: [BriefingGroup] = []
    var places: [String: Int] = [:]
    // A name's path is worked out once; names that are only canonically equivalent differ.
    var placesByName: [[UInt8]: Int] = [:]
    for (index, briefing) in briefings.enumerated() {
      for name in names(briefing.page.frontMatter) {
        let bytes = Array(name.utf8)
        var place = placesByName[bytes]
        if place == nil {
          let path = path(name)
          place = places[path] ?? groups.count
          if place == groups.count {
            groups.append(BriefingGroup(name: name, path: path, briefings: []))
            places[path] = place
          }
          placesByName[bytes] = place
        }
        if let place { groups[place].briefings.append(index) }
      }
    }
    return groups.sorted { $0.path.precedes($1.path) }
  }

  /// The months in which briefings were published, such as `2025-10`, newest first.
  static func months(of briefings: [SitePage]) -> [BriefingGroup] {
    var months: [BriefingGroup] = []
    var last = (year: 0, month: 0)
    for (index, briefing) in briefings.enumerated() {
      guard let date = briefing.page.frontMatter.date?.date else { continue }
      if last != (date.year, date.month) {
        last = (date.year, date.month)
        months.append(
          BriefingGroup(
            name: String("\(date)".prefix(7)), path: SitePaths.month(date), briefings: []))
      }
      months[months.count - 1].briefings.append(index)
    }
    return months
  }
}
