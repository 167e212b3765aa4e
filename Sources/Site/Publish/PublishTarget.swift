/// Where a site is published, as a command line names it.
package enum PublishTarget: Hashable, Sendable {
  /// A folder, `host:path` or `rsync://host/module`.
  case rsync(String)

  /// `remote:path`, as rclone names it.
  case rclone(String)

  /// A branch of the repository that holds the site.
  case git(branch: String)
}

extension PublishTarget {
  /// Why a text is no target.
  package struct Refusal: Error, Hashable, Sendable, CustomStringConvertible {
    package let description: String
  }

  /// Reads a target.
  ///
  /// - Throws: `Refusal` if it is none, or could be taken for an option of the program that is run.
  package init(_ text: String) throws(Refusal) {
    let bytes = Array(text.utf8)
    if bytes.isEmpty { throw Refusal(description: "the target is empty; \(Self.forms)") }
    if bytes.contains(where: { $0 < 0x20 || $0 == 0x7F }) {
      throw Refusal(description: "the target holds a control character; \(Self.forms)")
    }
    try Self.refuseHyphen(text)
    if let rest = text.dropping("rclone:") {
      try Self.refuseHyphen(rest)
      if !rest.utf8.contains(UInt8(ascii: ":")), !rest.utf8.contains(UInt8(ascii: "/")) {
        throw Refusal(
          description: "“\(text)” names no remote of rclone; write rclone:REMOTE:PATH, as in"
            + " rclone:cloud:bucket/desk")
      }
      self = .rclone(rest)
    } else if let named = text.dropping("git:") {
      let branch = named.dropping("refs/heads/") ?? named
      try Self.refuseHyphen(branch)
      if branch.isEmpty {
        throw Refusal(description: "“\(text)” names no branch; write git:BRANCH, as in git:pages")
      }
      if branch.isHead {
        throw Refusal(
          description:
            "“\(branch)” stands for a commit that git remembers, and is no branch; write"
            + " git:BRANCH, as in git:pages")
      }
      if branch.dropping("refs/") != nil {
        throw Refusal(description: "“\(text)” names no branch; write git:BRANCH, as in git:pages")
      }
      if !Self.isName(branch: branch) {
        throw Refusal(description: "git allows no branch the name “\(branch)”")
      }
      self = .git(branch: branch)
    } else if let scheme = Self.scheme(of: bytes), scheme != "rsync" {
      throw Refusal(description: Self.refusal(ofScheme: scheme, text))
    } else {
      try Self.refuseHyphen(host: text)
      self = .rsync(text)
    }
  }

  /// Refuses the name of a machine that ssh would take for an option, such as one that runs a program.
  private static func refuseHyphen(host text: String) throws(Refusal) {
    let head = text.utf8.prefix { $0 != UInt8(ascii: ":") && $0 != UInt8(ascii: "/") }
    guard head.endIndex < text.utf8.endIndex, text.utf8[head.endIndex] == UInt8(ascii: ":"),
      let user = head.lastIndex(of: UInt8(ascii: "@")),
      head[head.index(after: user)...].first == UInt8(ascii: "-")
    else { return }
    throw Refusal(description: "“\(text)” names a machine with a hyphen first, as options have it")
  }

  private static let forms =
    "write a folder, HOST:PATH, rsync://HOST/MODULE, rclone:REMOTE:PATH or git:BRANCH"

  private static func refuseHyphen(_ text: String) throws(Refusal) {
    guard text.utf8.first == UInt8(ascii: "-") else { return }
    throw Refusal(
      description: "“\(text)” begins with a hyphen, as options do; for a folder of that name write"
        + " ./\(text)")
  }

  /// Whether git allows a branch the name (git-check-ref-format(1)).
  private static func isName(branch: String) -> Bool {
    let parts = branch.utf8.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    let isWhole = parts.allSatisfy { part in
      !part.isEmpty && part.first != UInt8(ascii: ".")
        && !part.suffix(5).elementsEqual(".lock".utf8)
    }
    let signs = branch.utf8.contains { " ~^:?*[\\".utf8.contains($0) }
    let pairs = zip(branch.utf8, branch.utf8.dropFirst()).contains { pair in
      pair == (0x2E, 0x2E) || pair == (UInt8(ascii: "@"), UInt8(ascii: "{"))
    }
    return isWhole && !signs && !pairs && branch != "@" && branch.utf8.last != 0x2E
  }

  /// What stands before `://`; nil if that does not stand there, or behind a slash.
  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")),
      bytes[colon...].starts(with: "://".utf8), !bytes[..<colon].contains(UInt8(ascii: "/"))
    else { return nil }
    return String(decoding: bytes[..<colon], as: UTF8.self)
  }

  private static let schemeOfFiles = "file"

  private static func refusal(ofScheme scheme: String, _ text: String) -> String {
    switch scheme {
    case "ssh": "“\(text)” is no target; over SSH write HOST:PATH"
    case "s3", "gs", "sftp", "ftp", "http", "https", "webdav", "dav", "davs":
      "“\(text)” is no target; set up a remote with rclone config, and write rclone:REMOTE:PATH"
    case Self.schemeOfFiles: "“\(text)” is no target; write the folder’s path alone"
    default: "“\(text)” is no target; \(forms)"
    }
  }
}

extension PublishTarget {
  /// The folder of this machine; nil if it is none.
  package var localFolder: String? {
    guard case .rsync(let text) = self else { return nil }
    let head = text.utf8.prefix { $0 != UInt8(ascii: "/") }
    return head.contains(UInt8(ascii: ":")) ? nil : text
  }
}

extension PublishTarget {
  /// The folder of this machine to which files are carried, by whatever program; nil if it is none.
  package var folderOfThisMachine: String? {
    guard case .rclone(let text) = self else { return localFolder }
    let head = text.utf8.prefix { $0 != UInt8(ascii: "/") }
    return head.contains(UInt8(ascii: ":")) ? nil : text
  }
}

extension PublishTarget {
  /// Whether the text itself says how rclone goes about it (https://rclone.org/docs/#connection-strings),
  /// by options of which some name programs.
  var hasOptionsOfRclone: Bool {
    guard case .rclone(let text) = self else { return false }
    let head = text.utf8.prefix { $0 != UInt8(ascii: "/") }
    guard head.contains(UInt8(ascii: ":")) else { return false }
    let start = head.dropFirst(head.first == UInt8(ascii: ":") ? 1 : 0)
    return start.prefix { $0 != UInt8(ascii: ":") }.contains(UInt8(ascii: ","))
  }

  /// The target as it is meant in a file of the site: a folder is looked for from the site's own.
  package func seen(from site: String) -> PublishTarget {
    guard let folder = localFolder, folder.utf8.first != UInt8(ascii: "/"), site != "." else {
      return self
    }
    return .rsync("\(withoutSlashAtEnd(site))/\(folder)")
  }
}

extension PublishTarget: CustomStringConvertible {
  /// The target as it was written.
  package var description: String {
    switch self {
    case .rsync(let text): text
    case .rclone(let text): "rclone:\(text)"
    case .git(let branch): "git:\(branch)"
    }
  }
}

extension String {
  /// Whether git takes it for a commit of its own bookkeeping (gitrevisions(7)).
  fileprivate var isHead: Bool {
    self == "HEAD" || (utf8.suffix(5).elementsEqual("_HEAD".utf8) && !utf8.contains { $0 >= 0x61 })
  }

  /// What stands behind a beginning; nil if the text does not begin so.
  fileprivate func dropping(_ start: String) -> String? {
    utf8.starts(with: start.utf8) ? String(Substring(utf8.dropFirst(start.utf8.count))) : nil
  }
}
