import Foundation
import TestSupport
import Testing

/// What `sitegen publish` says of a host that does not answer, with an rclone of the test's own.
struct WaitingForHostTests {
  private func publish(_ rclone: String, _ environment: [String: String] = [:]) throws -> (
    Outcome, TemporaryFolder
  ) {
    var published = try PublishedSite()
    let programs = try TemporaryFolder(["rclone": "#!/bin/sh\n\(rclone)\n"])
    try FileManager.default.setAttributes(
      [.posixPermissions: 0o755], ofItemAtPath: programs.url("rclone").path)
    published.environment = ["PATH": "\(programs.path):/usr/bin:/bin", "SAID": programs.path]
      .merging(environment) { $1 }
    return (try published.publish(to: "rclone:cloud:desk"), programs)
  }

  @Test func saysWhatItWaitsFor() throws {
    let (outcome, _) = try publish("sleep 6; echo 'no route to host' >&2; exit 1")
    #expect(outcome.status == 74)
    let words = "waiting for rclone:cloud:desk to say what it holds; ^C ends that\n"
    #expect(outcome.errors.contains(words), "\(outcome.errors)")
    #expect(outcome.errors.hasSuffix("rclone ended with 1: no route to host\n"))
  }

  @Test func waitsForABoundedTime() throws {
    let (_, programs) = try publish("echo \"$@\" > \"$SAID/words\"; exit 1")
    let words = try programs.text("words")
    for option in ["--contimeout 15s", "--timeout 1m", "--retries 2", "--low-level-retries 3"] {
      #expect(words.contains(option), "\(words)")
    }
    // What its user tells rclone counts more.
    let (_, others) = try publish(
      "echo \"$@\" > \"$SAID/words\"; exit 1", ["RCLONE_LOW_LEVEL_RETRIES": "7"])
    #expect(try !others.text("words").contains("--low-level-retries"))
  }
}
