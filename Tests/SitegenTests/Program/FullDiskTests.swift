import Foundation
import TestSupport
import Testing

/// On a disk that is full, has no more room for names or may not be written, the site that is published
/// stays, and nothing is left beside it.
@Suite(.enabled(if: Mounts.canBeMade, "no mounts can be made here"))
struct FullDiskTests {
  /// What fills the disk: one large file, or many.
  private static let additions = [
    "large": "head -c 3000000 /dev/urandom > content/assets/large.bin",
    "many": "for i in $(seq 400); do echo $i > content/assets/$i.txt; done",
  ]

  /// Builds a site to a disk, then once more with more in it, and prints how both ended, what differs
  /// from the first site, and what stands beside it.
  private func build(
    _ options: String, _ addition: String, _ before: String = "true"
  ) throws -> Outcome {
    let site = try TinySite.make()
    let disk = try TemporaryFolder()
    let script = """
      disk='\(disk.path)'
      mount -t tmpfs -o \(options) tmpfs "$disk"
      build() { '\(Sitegen.path)' build --quiet --output "$disk/www"; }
      build; echo first $?
      cp -a "$disk/www" first
      \(addition)
      \(before)
      build; echo second $?
      diff -r first "$disk/www" && echo same
      ls -A "$disk"
      """
    try site.write(script, to: "script")
    return try Command.shell("\(Mounts.command) bash script", in: site.path).run()
  }

  @Test(arguments: [
    ("size=1500k", "large"), ("size=1500k", "many"), ("size=16m,nr_inodes=400", "many"),
  ])
  func theOldSiteStays(_ options: String, _ addition: String) throws {
    let outcome = try build(options, Self.additions[addition] ?? "")
    #expect(outcome.output == "first 0\nsecond 74\nsame\nwww\n", "\(outcome)")
    #expect(outcome.errors.contains("No space left on device"), "\(outcome.errors)")
    #expect(outcome.errors.contains(#/cannot [a-z ]+ [^ ]*[a-z./]+[^ ]*: /#), "\(outcome.errors)")
    let told = #/ \((\d+) of (\d+) files? are made; the site is as it was\)\n/#
    let counts = try #require(outcome.errors.firstMatch(of: told), "\(outcome.errors)")
    #expect((Int(counts.1) ?? .max) < (Int(counts.2) ?? 0), "\(outcome.errors)")
  }

  @Test func aDiskThatMayOnlyBeReadIsTold() throws {
    let outcome = try build(
      "size=2m", "echo new > content/assets/new.txt", "mount -o remount,ro \"$disk\"")
    #expect(outcome.output == "first 0\nsecond 74\nsame\nwww\n", "\(outcome)")
    #expect(outcome.errors.contains("Read-only file system"), "\(outcome.errors)")
  }
}
