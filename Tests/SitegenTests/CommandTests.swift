import Foundation
import Testing

/// Runs the built program, as a user does.
struct CommandTests {
  /// The program that was built beside these tests.
  static let program = Bundle.main.bundleURL.appending(path: "sitegen")

  @Test func isBuilt() {
    #expect(FileManager.default.isExecutableFile(atPath: Self.program.path))
  }
}
