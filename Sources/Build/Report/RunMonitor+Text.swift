import Kit

extension RunMonitor {
  /// The times of a run as lines of a table, each with its end.
  ///
  /// - Parameters:
  ///   - pages: How many pages the site has.
  ///   - jobs: How many files were processed at the same time.
  /// - Returns: The text of the table.
  package func table(pages: Int, jobs: Int) -> String {
    let times = times
    let total = times.reduce(Duration.zero) { $0 + $1.duration }
    let processorTime = times.reduce(Duration.zero) { $0 + $1.processorTime }
    var lines = [Self.row("stage", "seconds", "busy", "done", "kept")]
    for time in times {
      lines.append(
        Self.row(
          time.stage.rawValue, time.duration.inSeconds,
          Self.share(of: time.processorTime, in: time.duration, jobs),
          time.count == 0 ? "" : "\(time.count)", time.kept == 0 ? "" : "\(time.kept)"))
    }
    lines.append(
      Self.row(
        "all", total.inSeconds, Self.share(of: processorTime, in: total, jobs), "", ""))
    let rate = total > .zero ? Int(Double(pages) / (total / .seconds(1))) : 0
    lines.append(
      "\(pages.counting("page")), \(rate) a second; busy is the share of \(jobs.counting("processor"))"
    )
    lines += Self.list("slowest files", slowestFiles)
    lines += Self.list("slowest templates, all their pages together", slowestTemplates)
    return lines.map { $0 + "\n" }.joined()
  }

  private static func list(_ title: String, _ times: [RenderingTime]) -> [String] {
    times.isEmpty ? [] : ["\(title):"] + times.map { "  \($0.duration.inSeconds)  \($0.name)" }
  }

  private static func share(of time: Duration, in duration: Duration, _ jobs: Int) -> String {
    duration > .zero ? "\(Int((100 * (time / duration) / Double(jobs)).rounded()))%" : ""
  }

  private static func row(_ name: String, _ cells: String...) -> String {
    let padded = cells.map { cell in
      String(repeating: " ", count: max(0, 9 - cell.utf8.count)) + cell
    }
    return name + String(repeating: " ", count: max(0, 18 - name.utf8.count)) + padded.joined()
  }
}

extension RunMonitor.Progress {
  /// The stage in a line, such as `render and write: 1200 of 10000, 3400 a second`.
  package var line: String {
    if total == 0 { return "\(stage.rawValue) … \(Int(duration / .seconds(1))) s" }
    let seconds = max(duration / .seconds(1), 0.001)
    return "\(stage.rawValue): \(done) of \(total), \(Int(Double(done) / seconds)) a second"
  }
}

extension Duration {
  /// Seconds with three digits after the point, such as `0.042`.
  fileprivate var inSeconds: String {
    let milliseconds = Int((self / .milliseconds(1)).rounded())
    let rest = "\(milliseconds % 1000)"
    return "\(milliseconds / 1000).\(String(repeating: "0", count: 3 - rest.utf8.count))\(rest)"
  }
}
