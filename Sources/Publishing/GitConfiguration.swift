import Kit

/// What a repository's own configuration says, as far as it is taken over.
///
/// Whoever made the repository wrote it, and git runs programs that such files name: so only data is
/// taken from them that git prints or sends.
struct GitConfiguration: Sendable {
  struct Entry: Hashable, Sendable {
    /// Its section and its variable in small letters, with what is between them as it was written.
    let key: [UInt8]
    let value: [UInt8]
  }

  private let entries: [Entry]

  /// - Parameter list: What `git config --list --null --show-scope` prints.
  init(reading list: [UInt8]) {
    let fields = list.split(separator: 0, omittingEmptySubsequences: false)
    entries = stride(from: 0, to: fields.count - 1, by: 2).compactMap { index in
      let isOwn = ["local", "worktree"].contains { fields[index].elementsEqual($0.utf8) }
      let key = fields[index + 1].prefix { $0 != 0x0A }
      let value = fields[index + 1].dropFirst(key.count + 1)
      return isOwn ? Entry(key: Array(key), value: Array(value)) : nil
    }
  }
}

extension GitConfiguration {
  /// Who commits, and the headers with which services let a run in.
  var data: [Entry] {
    entries.filter { entry in
      Self.identities.contains { entry.key.elementsEqual($0.utf8) }
        || entry.section.elementsEqual("http".utf8)
          && entry.variable.elementsEqual("extraheader".utf8)
    }
  }

  /// How the references of the repository are kept; nil for files.
  var referenceStorage: Entry? {
    entries.last { entry in
      entry.key.elementsEqual("extensions.refstorage".utf8)
        && !entry.value.elementsEqual("files".utf8)
    }
  }

  /// Whether the branches of a remote are remembered here as a clone does it.
  func remembersBranches(of remote: String) -> Bool {
    entries.contains { entry in
      entry.key.elementsEqual("remote.\(remote).fetch".utf8)
        && entry.value.elementsEqual(Self.branches(of: remote).utf8)
    }
  }

  static func branches(of remote: String) -> String {
    "+refs/heads/*:refs/remotes/\(remote)/*"
  }

  /// The names of what says how a remote is spoken to and is not taken over.
  var refused: [String] {
    let names = entries.filter(\.tellsHowToSpeak).map { String(decoding: $0.key, as: UTF8.self) }
    return Set(names).sorted { $0.precedes($1) }
  }

  private static let identities = ["user", "author", "committer"].flatMap { who in
    ["\(who).name", "\(who).email"]
  }
}

extension GitConfiguration.Entry {
  init(_ key: String, _ value: String) { self.init(key: Array(key.utf8), value: Array(value.utf8)) }

  var section: ArraySlice<UInt8> { key.prefix { $0 != UInt8(ascii: ".") } }

  var variable: ArraySlice<UInt8> {
    key[((key.lastIndex(of: UInt8(ascii: ".")) ?? -1) + 1)...]
  }

  /// Whether git would ask it for how it speaks to a remote, or for a program that does.
  fileprivate var tellsHowToSpeak: Bool {
    let variables: [String]
    switch String(decoding: section, as: UTF8.self) {
    case "core": variables = ["sshcommand", "gitproxy", "askpass"]
    case "credential": return true
    case "http": return !variable.elementsEqual("extraheader".utf8)
    case "protocol": return true
    case "remote": variables = ["uploadpack", "receivepack", "vcs", "proxy"]
    default: return false
    }
    return variables.contains { variable.elementsEqual($0.utf8) }
  }

  /// The entry as it stands in a file (git-config(1)).
  var text: [UInt8] {
    let (start, end) = (section.count, key.count - variable.count - 1)
    var text = Array("[".utf8) + section
    if start < end {
      text += Array(" \"".utf8) + Self.escaped(key[(start + 1)..<end]) + Array("\"".utf8)
    }
    text += Array("]\n\t".utf8) + variable
    text += Array(" = \"".utf8) + Self.escaped(value[...]) + Array("\"\n".utf8)
    return text
  }

  private static func escaped(_ bytes: ArraySlice<UInt8>) -> [UInt8] {
    bytes.flatMap { byte -> [UInt8] in
      switch byte {
      case UInt8(ascii: "\""), UInt8(ascii: "\\"): [UInt8(ascii: "\\"), byte]
      case 0x0A: Array("\\n".utf8)
      default: [byte]
      }
    }
  }
}
