import Testing

@testable import Build

struct RunMonitorTests {
  @Test func countsWhatEachStageDidAndKept() {
    let monitor = RunMonitor()
    monitor.begin(.parsing, total: 3)
    #expect(monitor.progress?.total == 3)
    monitor.begin(.checking)
    for _ in 0..<4 { monitor.advance() }
    monitor.keep(2)
    monitor.keep(1)
    #expect(monitor.progress?.stage == .checking)
    #expect(monitor.progress?.done == 4)
    monitor.end()
    monitor.end()
    #expect(monitor.progress == nil)
    #expect(monitor.times.map(\.stage) == [.parsing, .checking])
    #expect(monitor.times.map(\.count) == [3, 4])
    #expect(monitor.times.map(\.kept) == [0, 3])
  }

  @Test func namesTheTenSlowestFilesAndTemplates() {
    let monitor = RunMonitor()
    for number in 1...12 {
      monitor.add("\(number).html", number < 12 ? "t\(number % 2)" : nil, .milliseconds(number))
    }
    #expect(monitor.slowestFiles.map(\.name) == (3...12).reversed().map { "\($0).html" })
    // 1 + 3 + 5 + 7 + 9 + 11 against 2 + 4 + 6 + 8 + 10.
    #expect(monitor.slowestTemplates.map(\.name) == ["t1", "t0"])
    #expect(monitor.slowestTemplates.map(\.duration) == [.milliseconds(36), .milliseconds(30)])
  }

  @Test func saysHowFarItHasCome() {
    func line(_ done: Int, of total: Int) -> String {
      RunMonitor.Progress(stage: .writing, duration: .seconds(2), done: done, total: total).line
    }
    #expect(line(500, of: 10_000) == "render and write: 500 of 10000, 250 a second")
    #expect(line(0, of: 0) == "render and write … 2 s")
  }
}
