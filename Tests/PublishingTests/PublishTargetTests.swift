import Testing

@testable import Site

/// What a command line names as a target.
struct PublishTargetTests {
  @Test(
    arguments: [
      ("/srv/www", PublishTarget.rsync("/srv/www"), "/srv/www"),
      ("./a:b", .rsync("./a:b"), "./a:b"),
      ("desk@example.org:www", .rsync("desk@example.org:www"), nil),
      ("desk@example-org:-www", .rsync("desk@example-org:-www"), nil),
      ("./a@-b:c", .rsync("./a@-b:c"), "./a@-b:c"),
      ("rsync://example.org/desk", .rsync("rsync://example.org/desk"), nil),
      ("rclone:cloud:bucket/desk", .rclone("cloud:bucket/desk"), nil),
      ("rclone::s3,provider=AWS:bucket", .rclone(":s3,provider=AWS:bucket"), nil),
      ("git:gh-pages", .git(branch: "gh-pages"), nil),
      ("git:sites/desk", .git(branch: "sites/desk"), nil),
    ] as [(String, PublishTarget, String?)])
  func isRead(_ text: String, _ target: PublishTarget, _ folder: String?) throws {
    #expect(try PublishTarget(text) == target)
    #expect(target.description == text)
    #expect(target.localFolder == folder)
  }

  @Test(arguments: [
    "", "-e", "--rsh=x", "a\u{0}b", "a\nb", "rclone:", "rclone:--config", "rclone:cloud", "git:",
    "git:-d", "git:a..b", "git:.a", "git:a.lock", "git:a b", "git:a/", "git:a^", "git:@",
    "git:a@{b", "ssh://host/path", "s3://bucket", "https://example.org", "file:///srv", "x://y",
    "desk@-oProxyCommand=x:www", "a@b@-l:",
  ])
  func isRefused(_ text: String) {
    #expect(throws: PublishTarget.Refusal.self) { try PublishTarget(text) }
  }
}
