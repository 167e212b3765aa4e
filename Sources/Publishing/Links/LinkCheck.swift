package import Build
package import Kit

/// A look at the web addresses that a site names, which no build takes.
package struct LinkCheck: Sendable {
  private let site: Folder
  private let today: CalendarDate
  private let probe: LinkProbe

  /// How long a host is left alone between two addresses.
  private let pause = Duration.milliseconds(500)

  /// How many hosts are asked at the same time.
  private let hostLimit = 8

  /// - Parameters:
  ///   - site: The site's folder.
  ///   - today: The day of the check.
  ///   - allowsPrivate: Whether hosts in private networks are asked too.
  ///   - agent: What the program calls itself to hosts.
  /// - Throws: If there is no such folder.
  package init(of site: String, on today: CalendarDate, allowsPrivate: Bool, agent: String)
    throws(FileError)
  {
    self.site = try Folder(site)
    self.today = today
    probe = LinkProbe(allowsPrivate: allowsPrivate, agent: agent)
  }
}

extension LinkCheck {
  /// Asks for the addresses, but for those that were answered for lately.
  ///
  /// - Parameters:
  ///   - places: Where which addresses are named.
  ///   - monitor: Told how far the check has come.
  /// - Returns: What was found, and the outcomes in numbers.
  /// - Throws: `FileError` if curl cannot be run, or the memory of answers cannot be read or written.
  package func run(_ places: [NamedAddress], watchedBy monitor: RunMonitor) async throws
    -> (findings: [Diagnostic], summary: String)
  {
    defer { monitor.end() }
    var memory = try LinkMemory(of: site)
    let addresses = Set(places.map(\.address))
    let due = addresses.filter { !memory.isGood($0, on: today) }
    monitor.begin(.asking, total: due.count)
    for (address, answer) in try await answers(for: due, monitor) {
      memory.keep(answer, for: address, on: today)
    }
    do {
      try memory.write(to: site)
    } catch is BuildIsRunning {
      // A build works in that folder; the next check asks once more.
    }
    let findings = places.compactMap { place in
      memory.entries[place.address].flatMap { Diagnostic($0, of: place, on: today) }
    }
    return (findings, summary(of: addresses, asked: due.count, memory))
  }

  private func summary(of addresses: Set<String>, asked: Int, _ memory: LinkMemory) -> String {
    let outcomes = addresses.compactMap { memory.entries[$0]?.answer.outcome }
    let numbers = [LinkAnswer.Outcome.ok, .gone, .untold].map { outcome in
      outcomes.count { $0 == outcome }
    }
    return
      "\(addresses.count.counting("address", "addresses")), \(asked) asked for: \(numbers[0]) ok, \(numbers[1]) gone,"
      + " \(numbers[2]) could not be told"
  }

  /// Asks several hosts at the same time, and each for one address after the other.
  private func answers(for addresses: Set<String>, _ monitor: RunMonitor) async throws
    -> [(String, LinkAnswer)]
  {
    let hosts = Dictionary(grouping: addresses) { WebAddress($0)?.host ?? "" }
      .sorted { $0.key.precedes($1.key) }.map { $0.value.sorted { $0.precedes($1) } }
    return try await withThrowingTaskGroup(of: [(String, LinkAnswer)].self) { group in
      var answers: [(String, LinkAnswer)] = []
      for (index, host) in hosts.enumerated() {
        if index >= hostLimit, let done = try await group.next() { answers += done }
        group.addTask { try await askHost(host, monitor) }
      }
      for try await done in group { answers += done }
      return answers
    }
  }

  private func askHost(_ addresses: [String], _ monitor: RunMonitor) async throws
    -> [(String, LinkAnswer)]
  {
    var answers: [(String, LinkAnswer)] = []
    for address in addresses {
      if !answers.isEmpty { try await Task.sleep(for: pause) }
      answers.append((address, try await probe.ask(address)))
      monitor.advance()
    }
    return answers
  }
}

extension Diagnostic {
  /// What is found where an address is named; nil if it is there.
  fileprivate init?(_ entry: LinkMemory.Entry, of place: NamedAddress, on today: CalendarDate) {
    let answer = entry.answer
    let since = entry.since == today ? "" : ", since \(entry.since)"
    switch answer.outcome {
    case .ok: return nil
    case .gone:
      self.init(
        .linkGone, at: place.location, "\(place.address) is gone: \(answer.reason)\(since)",
        help: Self.help(for: place), id: place.fact)
    case .untold:
      self.init(
        .linkUntold, at: place.location,
        "it could not be told whether \(place.address) is there: \(answer.reason)\(since)",
        help: answer.reason.utf8.endsWith(LinkProbe.onlyPrivate)
          ? "open it in a browser, or ask for it too with --allow-private" : "open it in a browser",
        id: place.fact)
    }
  }

  private static func help(for place: NamedAddress) -> String {
    let copies = "https://web.archive.org/web/\(place.address)"
    guard let text = place.archivedText else {
      return "link to a copy; \(copies) may have one"
    }
    return "the words are kept in \(text); for readers link to a copy, which \(copies) may have"
  }
}
