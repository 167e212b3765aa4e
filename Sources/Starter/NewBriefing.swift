import Build
package import Kit
import Markdown
import Site

/// A briefing that is to be written.
package struct NewBriefing: Sendable {
  /// Its path in the site's folder.
  package let path: String
  package let text: String

  /// Begins a briefing; nil if the title has no letter or digit, of which the file's name could be
  /// made.
  ///
  /// - Parameters:
  ///   - title: Its title.
  ///   - day: Its date.
  package init?(_ title: String, on day: CalendarDate) {
    let name = slug(title.utf8)
    if name.isEmpty { return nil }
    path = "content/briefings/\(day)-\(name).md"
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
