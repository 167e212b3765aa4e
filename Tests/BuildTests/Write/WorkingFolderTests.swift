import Glibc
import TestSupport
import Testing

@testable import Build
@testable import Kit

struct WorkingFolderTests {
  private let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func keepsASecondBuildOut() throws {
    let site = try Folder(folder.path)
    var first: WorkingFolder? = try WorkingFolder(of: site)
    #expect(throws: BuildIsRunning.self) { try WorkingFolder(of: site) }
    #expect(first != nil)
    first = nil
    _ = try WorkingFolder(of: site)
  }

  /// The permissions of the working folder where the content has some.
  private func permissions(besideContent permissions: mode_t?) throws -> mode_t? {
    let site = try Folder(folder.path)
    if let permissions { try site.makeFolder("content", permissions: permissions) }
    _ = try WorkingFolder(of: site)
    return try site.status(of: ".sitegen")?.permissions
  }

  /// It holds what drafts and embargoed pages say.
  @Test(
    arguments: [
      (0o700, 0o700), (0o750, 0o750), (0o755, 0o755), (0o775, 0o755), (0o500, 0o700), (nil, 0o755),
    ] as [(mode_t?, mode_t)])
  func isAsPrivateAsTheContent(_ content: mode_t?, _ expected: mode_t) throws {
    #expect(try permissions(besideContent: content) == expected)
  }
}
