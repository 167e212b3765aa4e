import Kit

/// A theme whose files a site uses where its own `templates` has none.
package struct BaseTheme: Hashable, Sendable {
  /// The texts of its files by their paths below `templates`.
  private let texts: [String: String]

  /// A theme of these files.
  ///
  /// - Parameter files: Their paths below `templates`, such as `facts/claim.html`, and their texts.
  package init(_ files: [(path: String, text: String)]) {
    texts = Dictionary(files.map { ($0.path, $0.text) }) { first, _ in first }
  }

  /// No theme: the site's folder has all that is used.
  package static let none = BaseTheme([])
}

extension BaseTheme {
  /// The paths of its files below `templates`, in the order of their bytes.
  package var paths: [String] { texts.keys.sorted { $0.precedes($1) } }

  /// The text of a file; nil if it has none of that path.
  package func text(of path: String) -> String? { texts[path] }
}
