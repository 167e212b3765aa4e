import Foundation
import TestSupport

/// The project's own theme.
enum ProjectTheme {
  /// Its files by their paths in a site's folder.
  static func files() throws -> [String: String] {
    let folder = Checkout.root.appending(path: "templates")
    var files: [String: String] = [:]
    for name in try FileManager.default.subpathsOfDirectory(atPath: folder.path)
    where name.contains(".") {
      files["templates/\(name)"] = try String(
        contentsOf: folder.appending(path: name), encoding: .utf8)
    }
    return files
  }
}
