import Build
import Foundation
import Kit
import Site

/// A place for files of one of the kinds that rclone knows, such as a bucket.
struct RcloneDestination: FileDestination {
  let target: PublishTarget

  /// The target as rclone names it.
  private let place: String
  private let workspace: Workspace

  /// The output folder, from the root of all files.
  private let source: String
  private let headers: FileHeaders

  /// - Parameters:
  ///   - place: `remote:path`.
  ///   - workspace: Where lists for rclone are written.
  ///   - source: The output folder, from the root of all files.
  ///   - headers: With which headers files are kept, where the place keeps any.
  init(_ place: String, _ workspace: Workspace, from source: String, _ headers: FileHeaders) {
    target = .rclone(place)
    (self.place, self.workspace, self.source) = (place, workspace, source)
    self.headers = headers
  }

  private func path(of file: FilePath) -> String {
    let last = place.utf8.last
    let isComplete = last == UInt8(ascii: ":") || last == UInt8(ascii: "/")
    return place + (isComplete ? "" : "/") + "\(file)"
  }
}

extension RcloneDestination {
  /// How long rclone waits for a host, and how often it asks again, before anything is carried: of
  /// itself it would ask one that is down for many minutes.
  private static let patience = [
    (option: "--contimeout", value: "15s", variable: "RCLONE_CONTIMEOUT"),
    (option: "--timeout", value: "1m", variable: "RCLONE_TIMEOUT"),
    (option: "--retries", value: "2", variable: "RCLONE_RETRIES"),
    (option: "--low-level-retries", value: "3", variable: "RCLONE_LOW_LEVEL_RETRIES"),
  ]

  /// The options that say so, but those for which a variable of rclone's own is set.
  private static var patienceOptions: [String] {
    let variables = ProcessInfo.processInfo.environment
    return patience.filter { variables[$0.variable] == nil }.flatMap { [$0.option, $0.value] }
  }

  func state() async throws(FileError) -> TargetState {
    let outcome = try await Tool.rclone.run(
      ["lsf"] + Self.patienceOptions + [
        "--recursive", "--fast-list", "--format", "sp", "--separator", ";", "--", place,
      ])
    // It ends with 3 if there is no such folder.
    if outcome.status == 3 { return TargetState() }
    if outcome.status != 0 { throw Tool.rclone.failure(outcome, to: "list", target) }
    var state = TargetState()
    for line in outcome.output.split(separator: 0x0A) {
      guard let end = line.firstIndex(of: UInt8(ascii: ";")) else { continue }
      let name = line[(end + 1)...]
      let isFolder = name.last == UInt8(ascii: "/")
      let size = Int(String(decoding: line[..<end], as: UTF8.self)).flatMap { $0 < 0 ? nil : $0 }
      state.add(
        FilePath(bytes: Array(isFolder ? name.dropLast() : name)),
        TargetState.Entry(kind: isFolder ? .folder : .file, size: isFolder ? nil : size))
    }
    if state.entries[Manifest.fileName]?.kind == .file {
      let copy = try await Tool.rclone.succeed(
        ["cat", "--", path(of: Manifest.fileName)], to: "read the manifest of", target)
      state.manifest = Manifest(reading: copy.output)
    }
    return state
  }
}

extension RcloneDestination {
  func put(_ files: [FilePath], of site: VerifiedSite, over state: TargetState)
    async throws(FileError)
  {
    // A run of rclone gives all files the same headers.
    let groups = Dictionary(grouping: files, by: headers.values)
      .sorted { ($0.value.first ?? .root) < ($1.value.first ?? .root) }
    for (values, files) in groups {
      let list = try workspace.write(files, each: 0x0A)
      try await Tool.rclone.succeed(
        ["copy", "--ignore-times", "--no-traverse", "--files-from-raw", list]
          + Self.options(values) + ["--", source, place], to: "publish to", target)
    }
  }

  func put(_ manifest: Manifest) async throws(FileError) {
    let file = try workspace.write(manifest.bytes, to: "publish.manifest")
    let values = FileHeaders.Values(type: "text/plain; charset=utf-8", caching: "no-store")
    try await Tool.rclone.succeed(
      ["copyto", "--ignore-times"] + Self.options(values)
        + ["--", file, path(of: Manifest.fileName)], to: "publish to", target)
  }

  private static func options(_ values: FileHeaders.Values) -> [String] {
    let type = values.type.map { ["--header-upload", "Content-Type: \($0)"] } ?? []
    return type + ["--header-upload", "Cache-Control: \(values.caching)"]
  }

  func remove(_ files: [FilePath], _ folders: [FilePath]) async throws(FileError) {
    let list = try workspace.write(files, each: 0x0A)
    try await Tool.rclone.succeed(
      ["delete", "--files-from-raw", list, "--", place], to: "delete files of", target)
    // It removes what is empty below a folder too, so that the outermost ones are enough.
    let all = Set(folders)
    for folder in folders where !all.contains(folder.parent) {
      let outcome = try await Tool.rclone.run(["rmdirs", "--", path(of: folder)])
      // Where folders are no more than parts of names, it is gone with its files.
      if outcome.status != 0, outcome.status != 3 {
        throw Tool.rclone.failure(outcome, to: "delete folders of", target)
      }
    }
  }
}
