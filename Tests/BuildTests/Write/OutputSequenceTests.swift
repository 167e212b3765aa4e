import Foundation
import Glibc
import Rendering
import Synchronization
import TestSupport
import Testing

@testable import Build
@testable import Kit

/// Random sequences of builds and of what others do in the output folder in between: the folder
/// always holds what a build into a new one would, and what others keep there.
struct OutputSequenceTests {
  @Test(arguments: 0..<24)
  func eachBuildIsAsACleanOne(_ seed: Int) async throws {
    var sequence = try SiteSequence(seed: UInt64(seed))
    for step in 0..<25 {
      sequence.edit()
      try await sequence.build()
      let (found, wanted) = (try sequence.found(), sequence.wanted)
      let paths = Set(found.keys).union(wanted.keys).filter { found[$0] != wanted[$0] }
      #expect(
        paths.isEmpty,
        "seed \(seed), step \(step): \(paths.sorted().map { "\($0): \(found[$0] ?? "-") for \(wanted[$0] ?? "-")" })"
      )
      #expect(sequence.moved() == [], "seed \(seed), step \(step)")
      if !paths.isEmpty { break }
    }
    #expect(sequence.spares > 5, "most builds of a sequence have a spare")
  }
}

/// A site that is built again and again.
private struct SiteSequence {
  private let folder: TemporaryFolder
  private let root: String
  private var random: SeededGenerator

  /// The files of the site, and what the last build wrote.
  private var site = ["index.html": "home"]
  private var published: [String: String] = [:]

  /// What others keep in the output folder, described as `found` does.
  private var foreign: [String: String] = [:]

  /// Files of the site that others have touched since the last build.
  private var touched: Set<String> = []

  /// The numbers of the site's files after the last build.
  private var inodes: [String: UInt64] = [:]
  private var hasMoved: [String] = []

  /// How many builds had a spare.
  private(set) var spares = 0

  private static let paths = [
    "index.html", "a/index.html", "a/x.json", "a/b/index.html", "a/b/c/d.txt", "e/index.html",
    "e/f/index.html", "g.css", "h/i/j/k.html", "a-b/index.html", "z/index.html", "z/y/index.html",
    "turning", "turning/index.html",
  ]

  private static let foreignFolders = ["", "a/", "e/f/", "mine/", "mine/deep/", ".git/"]

  init(seed: UInt64) throws {
    random = SeededGenerator(seed: seed)
    folder = try TemporaryFolder()
    root = folder.path
  }

  private var output: String { "\(root)/public" }
}

extension SiteSequence {
  /// Changes the site, and what is in the output folder.
  mutating func edit() {
    for _ in 0..<Int.random(in: 0...3, using: &random) {
      guard let path = Self.paths.randomElement(using: &random) else { continue }
      if Bool.random(using: &random) || path == "index.html" {
        if path == "turning" { site["turning/index.html"] = nil }
        if path == "turning/index.html" { site["turning"] = nil }
        site[path] = "text \(Int.random(in: 0...3, using: &random))"
      } else {
        site[path] = nil
      }
    }
    if published.isEmpty { return }
    for _ in 0..<Int.random(in: 0...2, using: &random) { editForeign() }
    // Without the record it is not known which permissions a file had.
    if Int.random(in: 0..<8, using: &random) == 0 { return damage() }
    for _ in 0..<Int.random(in: 0...2, using: &random) { editPublished() }
  }

  /// What others do to a file or folder of the site.
  private mutating func editPublished() {
    guard let path = published.keys.sorted().randomElement(using: &random) else { return }
    let file = "\(output)/\(path)"
    guard let text = published[path], unsafe access(file, F_OK) == 0 else { return }
    touched.insert(path)
    switch Int.random(in: 0..<8, using: &random) {
    case 0: put("edited by hand", into: file)
    case 1: unsafe unlink(file)
    case 2: unsafe utimensat(AT_FDCWD, file, nil, 0)
    case 3:
      // The same length, and the old time.
      var status = stat()
      unsafe stat(file, &status)
      put(String(text.reversed()), into: file)
      var times = [status.st_atim, status.st_mtim]
      unsafe utimensat(AT_FDCWD, file, &times, 0)
    case 4: unsafe chmod(file, 0o600)
    case 5:
      put(text, into: "\(file).new")
      unsafe rename("\(file).new", file)
    case 6:
      put("replaced", into: "\(file).new")
      unsafe rename("\(file).new", file)
    default:
      let folder = (path as NSString).deletingLastPathComponent
      if !folder.isEmpty, foreign[folder] == nil { unsafe chmod("\(output)/\(folder)", 0o700) }
    }
  }

  /// What others do beside the site's files.
  private mutating func editForeign() {
    guard let place = Self.foreignFolders.randomElement(using: &random) else { return }
    let path = "\(place)own-\(Int.random(in: 0...3, using: &random))"
    if foreign[path] != nil, Bool.random(using: &random) {
      try? FileManager.default.removeItem(atPath: "\(output)/\(path)")
      foreign = foreign.filter { $0.key != path && !$0.key.hasPrefix("\(path)/") }
      return
    }
    if foreign[path] != nil { return }
    try? FileManager.default.createDirectory(
      atPath: "\(output)/\(place)", withIntermediateDirectories: true)
    switch Int.random(in: 0..<4, using: &random) {
    case 0:
      unsafe symlink("../nowhere", "\(output)/\(path)")
      foreign[path] = "link ../nowhere"
    case 1:
      unsafe mkdir("\(output)/\(path)", 0o755)
      unsafe chmod("\(output)/\(path)", 0o750)
      foreign[path] = "folder 750"
    default:
      put("mine \(path)", into: "\(output)/\(path)")
      unsafe chmod("\(output)/\(path)", 0o640)
      foreign[path] = "file 640 mine \(path)"
    }
  }

  /// What others do to the working folder.
  private mutating func damage() {
    let working = "\(root)/.sitegen"
    let names = (try? FileManager.default.contentsOfDirectory(atPath: working)) ?? []
    let spare = names.first { $0.hasPrefix(".output.sitegen-") }.map { "\(working)/\($0)" }
    switch Int.random(in: 0..<6, using: &random) {
    case 0: unsafe unlink("\(working)/output")
    case 1: unsafe truncate("\(working)/output", 200)
    case 2: if let spare { try? FileManager.default.removeItem(atPath: spare) }
    case 3: if let spare { unsafe truncate("\(spare)/left", 100) }
    case 4: if let spare { unsafe unlink("\(spare)/site/index.html") }
    default: if let spare { put("other", into: "\(spare)/site/index.html") }
    }
  }

  private func put(_ text: String, into file: String) {
    _ = FileManager.default.createFile(atPath: file, contents: Data(text.utf8))
  }
}

extension SiteSequence {
  /// Builds the site.
  mutating func build() async throws {
    let before = try found()
    let rendered = Rendered()
    let files = try site.sorted { $0.key < $1.key }.map { path, text in
      var file = OutputFile(
        try OutputPath(path), from: path,
        .rendered { _, output in
          rendered.add(path)
          output += Array(text.utf8)
        })
      if published[path] == text, Bool.random(using: &random) {
        file.expected = ContentHash(Array(text.utf8))
      } else {
        rendered.mayRender(path)
      }
      return file
    }
    let base = try Folder(root)
    let working = try WorkingFolder(of: base)
    let location = OutputLocation(parent: base, name: "public")
    _ = try location.removeStaleStaging(working)
    let output = try await PublicFolder(at: location, of: working)
    _ = try await output.replace(
      with: files, from: base, keepingEditsIn: working, jobs: 2)
    #expect(rendered.unexpected.isSubset(of: touched))
    try expectCopies(of: before)
    keepForeignFolders(of: before)
    try compareNumbers()
    published = site
    touched = []
    let names = try FileManager.default.contentsOfDirectory(atPath: "\(root)/.sitegen")
    let containers = names.count { $0.hasPrefix(".output.sitegen-") }
    #expect(containers <= 1)
    spares += containers
    #expect(
      try FileManager.default.contentsOfDirectory(atPath: root).sorted() == [".sitegen", "public"])
  }

  /// Checks that each edit of a file that has gone is in a copy.
  private func expectCopies(of before: [String: String]) throws {
    for (path, text) in published {
      guard let former = before[path], former.hasPrefix("file ") else { continue }
      let edited = String(former.dropFirst("file 644 ".count))
      if edited == text || edited == site[path] { continue }
      let copies = ["replaced", "replaced.2"].flatMap { folder in
        (1...9).map { "\(root)/.sitegen/\(folder)/\(path)\($0 == 1 ? "" : ".\($0)")" }
      }
      #expect(
        copies.contains { FileManager.default.contents(atPath: $0) == Data(edited.utf8) }, "\(path)"
      )
    }
  }

  /// Folders stay that held no file of the last build.
  private mutating func keepForeignFolders(of before: [String: String]) {
    let own = Set(published.keys.flatMap(Self.folders))
    for (path, kind) in before where kind.hasPrefix("folder ") && !own.contains(path) {
      foreign[path] = kind
    }
    foreign = foreign.filter { before[$0.key] == $0.value }
  }

  /// Notes which files were written anew though they are as they were.
  private mutating func compareNumbers() throws {
    var numbers: [String: UInt64] = [:]
    for path in site.keys {
      numbers[path] = try Folder(output).status(of: FilePath(path))?.identity.inode
    }
    hasMoved = numbers.keys.filter { path in
      published[path] == site[path] && !touched.contains(path) && inodes[path] != numbers[path]
    }
    inodes = numbers
  }

  func moved() -> [String] { hasMoved.sorted() }

  /// All that is in the output folder, each described by kind, permissions and contents.
  func found() throws -> [String: String] {
    guard FileManager.default.fileExists(atPath: output) else { return [:] }
    let folder = try Folder(output)
    var found: [String: String] = [:]
    for (path, kind) in try folder.tree() {
      let mode = String(try #require(try folder.status(of: path)).permissions, radix: 8)
      found[path.description] =
        switch kind {
        case .file: "file \(mode) \(String(decoding: try folder.bytes(of: path), as: UTF8.self))"
        case .folder: "folder \(mode)"
        default:
          "link "
            + (try FileManager.default.destinationOfSymbolicLink(atPath: "\(output)/\(path)"))
        }
    }
    return found
  }

  /// What has to be there.
  var wanted: [String: String] {
    var wanted: [String: String] = [:]
    for path in site.keys.flatMap(Self.folders) + foreign.keys.flatMap(Self.folders) {
      wanted[path] = "folder 755"
    }
    for (path, text) in site { wanted[path] = "file 644 \(text)" }
    for (path, kind) in foreign { wanted[path] = kind }
    var manifest = Manifest()
    for (path, text) in site { manifest.files[FilePath(path)] = ContentHash(Array(text.utf8)) }
    wanted[".sitegen-manifest"] = "file 644 \(String(decoding: manifest.bytes, as: UTF8.self))"
    return wanted
  }

  private static func folders(of path: String) -> [String] {
    FilePath(path).ancestors.map(\.description)
  }
}

/// Which files were rendered.
private final class Rendered: Sendable {
  private let paths = Mutex<(rendered: Set<String>, allowed: Set<String>)>(([], []))

  func add(_ path: String) { paths.withLock { _ = $0.rendered.insert(path) } }

  func mayRender(_ path: String) { paths.withLock { _ = $0.allowed.insert(path) } }

  /// Those that were expected to be in the output folder.
  var unexpected: Set<String> { paths.withLock { $0.rendered.subtracting($0.allowed) } }
}
