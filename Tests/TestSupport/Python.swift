import Foundation

/// Python with its packages, as a second reader of what is written.
package enum Python {
  /// The environment that the tests' script makes, or the system's Python.
  private static let arguments: [String] = {
    let own = Checkout.root.appending(path: ".build/test-tools/bin/python3").path
    return FileManager.default.isExecutableFile(atPath: own) ? [own] : ["python3"]
  }()

  /// Whether modules, with commas between them, can be imported.
  package static func has(_ modules: String) -> Bool { (try? run("import \(modules)")) == "" }

  /// What the program prints, its errors included.
  package static func run(_ program: String, input: [UInt8] = []) throws -> String {
    let file = FileManager.default.temporaryDirectory.appending(path: UUID().uuidString)
    try Data(input).write(to: file)
    defer { try? FileManager.default.removeItem(at: file) }
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/env")
    process.arguments = arguments + ["-W", "ignore", "-c", program]
    process.standardInput = try FileHandle(forReadingFrom: file)
    let output = Pipe()
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let data = output.fileHandleForReading.readDataToEndOfFile()
    process.waitUntilExit()
    return String(decoding: data, as: UTF8.self)
  }
}
