import Build
import Kit

/// What hosts answered, and when: the file `.sitegen/links`.
///
/// A first line with the format's name and the folder in which it was written, since one that came
/// with somebody else's site is not believed; then a line an address: the day on which it was asked for, the
/// day since which the outcome is the same, the outcome, the reason and the address, with tabs
/// between.
struct LinkMemory: Sendable {
  struct Entry: Hashable, Sendable {
    let asked: CalendarDate
    let since: CalendarDate
    let answer: LinkAnswer
  }

  private static let fileName: FilePath = "links"

  /// The first line of a file in a working folder.
  private static func header(in working: Folder) throws(FileError) -> String {
    "sitegen-links/2 \(try working.placeHash().hexadecimal)"
  }

  /// By the addresses.
  var entries: [String: Entry] = [:]
}

extension LinkMemory {
  /// Reads the file; what cannot be read of it is asked for again.
  ///
  /// - Throws: If it is there and cannot be opened.
  init(of site: Folder) throws(FileError) {
    let path = WorkingFolder.name.appending(Self.fileName)
    guard try site.status(of: path)?.kind == .file else { return }
    let lines = try site.bytes(of: path, limit: 64 << 20).split(separator: 0x0A)
    let header = try Self.header(in: Folder(WorkingFolder.name, in: site))
    guard lines.first?.elementsEqual(header.utf8) == true else { return }
    for line in lines.dropFirst() {
      let fields = line.split(separator: 0x09, omittingEmptySubsequences: false)
        .map { String(decoding: $0, as: UTF8.self) }
      guard fields.count == 5, let asked = CalendarDate(fields[0]),
        let since = CalendarDate(fields[1]), let outcome = LinkAnswer.Outcome(rawValue: fields[2])
      else { continue }
      entries[fields[4]] = Entry(
        asked: asked, since: since, answer: LinkAnswer(outcome: outcome, reason: fields[3]))
    }
  }

  /// Writes the file.
  ///
  /// - Throws: `BuildIsRunning` if a build has the working folder; `FileError` if it cannot be
  ///   written.
  func write(to site: Folder) throws {
    let lines = entries.sorted { $0.key.precedes($1.key) }.map { address, entry in
      let reason = entry.answer.reason.replacingControls
      return
        "\(entry.asked)\t\(entry.since)\t\(entry.answer.outcome.rawValue)\t\(reason)\t\(address)\n"
    }
    let working = try WorkingFolder(of: site)
    let bytes = Array("\(try Self.header(in: working.folder))\n\(lines.joined())".utf8)
    try working.folder.write(bytes, replacing: Self.fileName, passing: "links.new")
  }

  /// Whether an answer is still good: for a week if the address was there, for a day if it was gone;
  /// what could not be told is asked for again.
  func isGood(_ address: String, on today: CalendarDate) -> Bool {
    guard let entry = entries[address] else { return false }
    let age = today.dayNumber - entry.asked.dayNumber
    switch entry.answer.outcome {
    case .ok: return (0..<7).contains(age)
    case .gone: return age == 0
    case .untold: return false
    }
  }

  /// Keeps an answer.
  mutating func keep(_ answer: LinkAnswer, for address: String, on today: CalendarDate) {
    let former = entries[address]
    let isSame = former?.answer.outcome == answer.outcome
    entries[address] = Entry(
      asked: today, since: isSame ? former?.since ?? today : today, answer: answer)
  }
}

extension String {
  /// The text with spaces for tabs, line feeds and their like.
  fileprivate var replacingControls: String {
    String(decoding: utf8.map { $0 < 0x20 ? 0x20 : $0 }, as: UTF8.self)
  }
}
