import Foundation

/// Writes a Swift file that holds the files of a folder, so that a program can carry them.
///
/// The build of the package runs it: `EmbedFiles FOLDER TYPE FILE`.
@main
struct EmbedFiles {
  static func main() throws {
    let arguments = CommandLine.arguments
    guard arguments.count == 4 else { throw WrongUsage() }
    let folder = URL(filePath: arguments[1], directoryHint: .isDirectory)
    let entries = try files(below: folder).map { path in
      let data = try Data(contentsOf: folder.appending(path: path))
      guard let text = String(data: data, encoding: .utf8) else { throw NoText(path: path) }
      return "    (\(literal(path)), \(literal(text))),\n"
    }
    let source = """
      /// Files that the program carries.
      enum \(arguments[2]) {
        /// The files by their paths, in the order of their bytes.
        static let files: [(path: String, text: String)] = [
      \(entries.joined())  ]
      }

      """
    try Data(source.utf8).write(to: URL(filePath: arguments[3]))
  }

  /// The paths of all files below a folder, but for hidden ones, in the order of their bytes.
  private static func files(below folder: URL) throws -> [String] {
    let paths = try FileManager.default.subpathsOfDirectory(atPath: folder.path())
    let shown = paths.filter { path in
      let isHidden = path.split(separator: "/").contains { $0.hasPrefix(".") }
      let values = try? folder.appending(path: path).resourceValues(forKeys: [.isRegularFileKey])
      return !isHidden && values?.isRegularFile == true
    }
    return shown.sorted { $0.utf8.lexicographicallyPrecedes($1.utf8) }
  }

  /// A literal of a text in which all but printable ASCII is escaped.
  private static func literal(_ text: String) -> String {
    var literal = "\""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "\"": literal += "\\\""
      case "\\": literal += "\\\\"
      case " "..."~": literal.unicodeScalars.append(scalar)
      default: literal += "\\u{\(String(scalar.value, radix: 16))}"
      }
    }
    return literal + "\""
  }

  struct WrongUsage: Error {}

  /// A file is not in UTF-8.
  struct NoText: Error {
    let path: String
  }
}
