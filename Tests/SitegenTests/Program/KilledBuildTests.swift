import Foundation
import Synchronization
import TestSupport
import Testing

/// Whoever reads the site while builds are killed and run at the same time finds whole pages.
struct KilledBuildTests {
  private static let pages = (1...12).map { "content/briefings/page-\($0).md" }
  private static let published = (1...12).map { "public/briefings/page-\($0)/index.html" }

  private let site: TemporaryFolder

  init() throws {
    site = try TinySite.make()
    try write(0)
    try #require(try Sitegen.run(["build"], in: site).status == 0)
  }

  private func write(_ generation: Int) throws {
    for (number, page) in Self.pages.enumerated() {
      try site.write(
        TinySite.briefing("Generation \(generation).").replacing("Talks", with: "Talks \(number)"),
        to: page)
    }
  }

  /// The generations of the pages that are published.
  private func generations() throws -> Set<String> {
    let found = try Self.published.map { page in
      String(try #require(try site.text(page).firstMatch(of: /Generation (\d+)\./)).1)
    }
    return Set(found)
  }

  @Test func noReaderMissesAPage() throws {
    let reader = Reader(Self.published.map { site.url($0).path })
    var random = SeededGenerator(seed: 12)
    for generation in 1...20 {
      try write(generation)
      let seconds = Double.random(in: 0.002...0.4, using: &random)
      let outcome = try Command.shell(
        "timeout -s KILL \(seconds) '\(Sitegen.path)' build", in: site.path
      ).run()
      #expect([0, 137].contains(outcome.status), "\(outcome.errors)")
      #expect(try generations().count == 1, "after generation \(generation)")
    }
    let (reads, missing) = reader.stop()
    #expect(reads > 100 && missing == [])
    try #require(try Sitegen.run(["build"], in: site).status == 0)
    #expect(try generations() == ["20"])
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: site.path).sorted()
        == [".sitegen", "content", "public", "templates"])
  }

  /// Of builds that run while another holds the lock, each ends with 75, and once that one is killed the
  /// next one runs.
  @Test(
    .enabled(if: Fault.library != nil, "no C compiler `cc` is there to build the library of faults")
  )
  func oneBuildAtATime() throws {
    try write(1)
    let fault = Fault.signal(SIGSTOP, before: "renameat2")
    let marks = try TemporaryFolder()
    let variables = fault.variables(site, 1, ["FAULT_FIRED": marks.url("fired").path])
      .sorted { $0.key < $1.key }.map { "\($0.key)='\($0.value)'" }.joined(separator: " ")
    let outcome = try Command.shell(
      """
      env \(variables) '\(Sitegen.path)' build --quiet & holder=$!
      for i in $(seq 1200); do [ -e '\(marks.path)/fired' ] && break; sleep 0.05; done
      '\(Sitegen.path)' build --quiet & second=$!
      '\(Sitegen.path)' build --quiet & third=$!
      wait $second; echo $?; wait $third; echo $?
      kill -9 $holder; wait $holder; echo $?
      '\(Sitegen.path)' build --quiet; echo $?
      """, in: site.path
    ).run()
    #expect(outcome.output == "75\n75\n137\n0\n", "\(outcome)")
    #expect(try generations() == ["1"])
  }
}

/// Reads files again and again, on a thread of its own.
private final class Reader: Sendable {
  private let state = Mutex<(reads: Int, missing: [String], isStopped: Bool)>((0, [], false))
  private let done = DispatchSemaphore(value: 0)

  init(_ files: [String]) {
    let thread = Thread { [self] in
      while !state.withLock({ $0.isStopped }) {
        for file in files {
          let isThere = FileManager.default.contents(atPath: file) != nil
          state.withLock { state in
            state.reads += 1
            if !isThere, state.missing.count < 10 { state.missing.append(file) }
          }
        }
      }
      done.signal()
    }
    thread.start()
  }

  /// Ends the reading.
  ///
  /// - Returns: How many files were read, and the first that were not there.
  func stop() -> (reads: Int, missing: [String]) {
    state.withLock { $0.isStopped = true }
    done.wait()
    return state.withLock { ($0.reads, $0.missing) }
  }
}
