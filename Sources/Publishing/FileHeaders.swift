import Kit

/// The headers with which a host should serve the files of a site, as far as a place for files keeps
/// them: their types and how long they may be kept.
struct FileHeaders: Sendable {
  private struct Rule: Sendable {
    /// An address, in which `*` stands for any bytes.
    let pattern: [UInt8]

    /// The values by the names in small letters.
    var values: [String: String] = [:]
  }

  private var rules: [Rule] = []

  /// The path of the home page where the site is served, with a slash at its end.
  private let root: [UInt8]

  /// Reads a `_headers` file (https://developers.cloudflare.com/pages/configuration/headers/): the
  /// pattern of an address, and below it lines that are indented.
  ///
  /// - Parameters:
  ///   - text: What it holds; a line that is none of these is left out.
  ///   - root: The path of the home page, with a slash at its end.
  init(_ text: [UInt8], root: String) {
    self.root = Array(root.utf8)
    for line in text.split(separator: 0x0A) {
      let content = line.trimmed
      guard let first = content.first, first != UInt8(ascii: "#") else { continue }
      if line.first == 0x20 || line.first == 0x09 {
        guard !rules.isEmpty, let colon = content.firstIndex(of: UInt8(ascii: ":")) else {
          continue
        }
        let name = String(decoding: content[..<colon].trimmed, as: UTF8.self).lowercased()
        let value = content[content.index(after: colon)...].trimmed
        rules[rules.count - 1].values[name] = String(decoding: value, as: UTF8.self)
      } else {
        rules.append(Rule(pattern: Array(content)))
      }
    }
  }
}

extension FileHeaders {
  /// The headers of a file.
  struct Values: Hashable, Sendable {
    /// Its type; nil if that is not known.
    var type: String?

    /// How long it may be kept.
    var caching: String
  }

  /// The headers of a file: those of the rules, or else a type by the end of its name, and that it
  /// is asked for anew each time.
  func values(of path: FilePath) -> Values {
    var values = Values(type: MediaType.ofFile(path), caching: "no-cache")
    let address = root + path.bytes
    for rule in rules where Self.matches(rule.pattern[...], address[...]) {
      values.type = rule.values["content-type"] ?? values.type
      values.caching = rule.values["cache-control"] ?? values.caching
    }
    return values
  }

  /// Whether an address is one of those of a pattern.
  ///
  /// - Complexity: O(*nm*): only the last `*` is tried at several places.
  private static func matches(_ pattern: ArraySlice<UInt8>, _ address: ArraySlice<UInt8>) -> Bool {
    var (place, rest) = (pattern.startIndex, address.startIndex)
    var last: (place: Int, rest: Int)?
    while rest < address.endIndex {
      if place < pattern.endIndex, pattern[place] == UInt8(ascii: "*") {
        last = (place + 1, rest)
        place += 1
      } else if place < pattern.endIndex, pattern[place] == address[rest] {
        place += 1
        rest += 1
      } else if let (after, start) = last {
        last = (after, start + 1)
        (place, rest) = (after, start + 1)
      } else {
        return false
      }
    }
    return pattern[place...].allSatisfy { $0 == UInt8(ascii: "*") }
  }
}

extension ArraySlice<UInt8> {
  /// Without spaces, tabs and carriage returns at its ends.
  fileprivate var trimmed: ArraySlice<UInt8> {
    let isBlank = { (byte: UInt8) in byte == 0x20 || byte == 0x09 || byte == 0x0D }
    var rest = drop(while: isBlank)
    while let last = rest.last, isBlank(last) { rest.removeLast() }
    return rest
  }
}
