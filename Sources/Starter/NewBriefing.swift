import Build
package import Kit
import Markdown
import Site

/// A briefing that is to be written.
package struct NewBriefing: Sendable {
  /// Its path in the site's folder.
  package let path: String
  package let text: String

  /// The address of another briefing, on account of which it has another name than its title makes;
  /// nil if none is in the way.
  package let taken: String?

  /// The most bytes of a name: what people can still read in an address.
  private static let nameLimit = 80

  /// Begins a briefing; nil if the title has no letter or digit, of which the file's name could be
  /// made.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - day: Its date.
  ///   - site: The site's folder, whose other briefings keep their addresses.
  /// - Throws: If that folder cannot be read.
  package init?(_ title: String, on day: CalendarDate, in site: String) throws(FileError) {
    guard let name = Self.name(of: title) else { return nil }
    let others = try Self.names(in: Folder(site))
    taken = others.contains(name) ? "/briefings/\(name)/" : nil
    var (free, number) = (name, 1)
    while others.contains(free) {
      number += 1
      free = "\(name)-\(number)"
    }
    path = "content/briefings/\(day)-\(free).md"
    text = """
      ---
      title: \(JSONValue.string(title).line)
      date: "\(day)"
      as_of: ""        # the moment for which its facts stand: "2025-10-29", "2025-10" or unknown
      summary: ""      # the one or two sentences below the title
      topics: []       # such as ["Border security"]
      draft: true      # take this line out to publish
      ---

      \(Placeholder.paragraph)

      """
  }

  /// The name that a title makes: whole words of it, and none that some system refuses; nil if there
  /// is none.
  private static func name(of title: String) -> String? {
    var words = slug(title.utf8).utf8.split(separator: UInt8(ascii: "-")).map {
      String(Substring($0))
    }
    while words.count > 1, words.joined(separator: "-").utf8.count > nameLimit {
      words.removeLast()
    }
    var name = words.joined(separator: "-")
    // Of a language without spaces the one word is cut.
    while name.utf8.count > nameLimit { name.unicodeScalars.removeLast() }
    if name.isEmpty { return nil }
    let refusal = OutputPath.refusal(of: "briefings/\(name)/index.html")
    return refusal?.suggestion(adding: "briefing") ?? name
  }

  /// The last parts of the addresses of a site's briefings.
  ///
  /// - Parameter folder: The site's folder.
  /// - Returns: What stands behind `/briefings/` in each.
  /// - Throws: If a file cannot be read.
  private static func names(in folder: Folder) throws(FileError) -> Set<String> {
    var names: Set<String> = []
    for path in try SiteListing.of(folder).0.briefings {
      let head = try folder.head(of: FilePath(path), limit: 8192)
      names.insert(slugWritten(in: head) ?? path.slugOfPageFile)
    }
    return names
  }

  /// What stands behind `slug:` in a line of its own; nil if there is no such line.
  private static func slugWritten(in head: [UInt8]) -> String? {
    let key = Array("slug:".utf8)
    guard let line = head.split(separator: 0x0A).first(where: { $0.starts(with: key) }) else {
      return nil
    }
    let value = line.dropFirst(key.count).prefix { $0 != UInt8(ascii: "#") }
      .filter { !" \"'\r".utf8.contains($0) }
    return String(decoding: value, as: UTF8.self)
  }

  /// Writes the file.
  ///
  /// - Parameter site: The site's folder.
  /// - Throws: If it is there already, or cannot be written.
  package func write(to site: String) throws(FileError) {
    let folder = try Folder(site)
    if try folder.status(of: FilePath(path)) != nil {
      throw FileError("write", folder.shown(FilePath(path)), reason: "it is there already")
    }
    try folder.write(Array(text.utf8), toNew: FilePath(path))
  }
}
