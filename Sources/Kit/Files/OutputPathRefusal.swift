extension OutputPath {
  /// Why a text is no path of a file that every host and system can keep.
  package struct Refusal: Error, Hashable, Sendable {
    package enum Reason: Hashable, Sendable {
      case empty
      case hidden
      case device
      case long(limit: Int)
      case character(Unicode.Scalar)
      case end
    }

    /// The part that is refused, or the whole path if that is too long.
    package let part: String
    package let reason: Reason

    /// The most bytes of a part, and of a path: file systems allow 255, of which names of copies
    /// need some, and some hosts 1,024.
    static let (partLimit, pathLimit) = (200, 900)
  }
}

extension OutputPath {
  /// Why a text is no path; nil if it is one.
  package static func refusal(of text: String) -> Refusal? {
    do throws(Refusal) {
      _ = try OutputPath(text)
      return nil
    } catch {
      return error
    }
  }
}

extension OutputPath.Refusal {
  /// What is wrong, as a sentence fragment, such as `“con” is the name of a device on Windows`.
  package var message: String {
    let name = "“\(part.clipped)”"
    switch reason {
    case .empty: return "a part of its path would be empty"
    case .hidden: return "\(name) begins with a dot, so that hosts hide it"
    case .device: return "\(name) is the name of a device on Windows"
    case .long(let limit): return "\(name) has \(part.utf8.count) bytes, more than \(limit)"
    case .character(let scalar):
      return "\(name) holds \(scalar.shown), which some systems do not allow in names"
    case .end: return "\(name) ends with a dot or a space, which Windows drops"
    }
  }

  /// A name like the refused one that can be used.
  ///
  /// - Parameters:
  ///   - word: What can stand behind the name of a device, such as `page`.
  ///   - separator: What stands between the words of a name.
  /// - Returns: A part of a path; still none that can be used where nothing is left of the name.
  package func suggestion(adding word: String, separator: String = "-") -> String {
    switch reason {
    case .empty: return "a-\(word)"
    case .hidden: return String(Substring(part.utf8.drop { $0 == UInt8(ascii: ".") }))
    case .device:
      let end = part.utf8.firstIndex(of: UInt8(ascii: ".")) ?? part.endIndex
      return "\(part[..<end])\(separator)\(word)\(part[end...])"
    case .long: return shortened
    case .character: return replacing
    case .end:
      let ends = part.utf8.reversed().drop { $0 == UInt8(ascii: ".") || $0 == UInt8(ascii: " ") }
      return String(decoding: ends.reversed(), as: UTF8.self)
    }
  }

  /// The beginning of the name up to the end of a word, with its extension.
  private var shortened: String {
    let bytes = Array(part.utf8)
    let dot = bytes.lastIndex(of: UInt8(ascii: ".")).flatMap { bytes.count - $0 <= 10 ? $0 : nil }
    let ending = dot.map { bytes[$0...] } ?? []
    var start = bytes[..<(dot ?? bytes.count)].prefix(80)
    while let next = bytes[start.endIndex...].first, UTF8.isContinuation(next) {
      start.removeLast()
    }
    if let hyphen = start.lastIndex(where: { $0 == UInt8(ascii: "-") || $0 == 0x20 }) {
      start = start[..<hyphen]
    }
    return String(decoding: Array(start) + ending, as: UTF8.self)
  }

  /// The name with a hyphen for what is refused, and for the spaces beside it.
  private var replacing: String {
    var made: [UInt8] = []
    for byte in part.utf8 {
      let isBehindHyphen = made.last == UInt8(ascii: "-")
      if Reason.refusedBytes.contains(byte) || byte < 0x20 || byte == 0x7F {
        while made.last == UInt8(ascii: " ") { made.removeLast() }
        if made.last != UInt8(ascii: "-") { made.append(UInt8(ascii: "-")) }
      } else if byte != UInt8(ascii: " ") || !isBehindHyphen {
        made.append(byte)
      }
    }
    return String(decoding: made, as: UTF8.self)
  }
}

extension OutputPath.Refusal.Reason {
  fileprivate static let refusedBytes = Array("\\:*?\"<>|".utf8)

  /// Whether a byte is refused, by the byte.
  private static let isRefused: [Bool] = (0...255).map { byte in
    byte < 0x20 || byte == 0x7F || refusedBytes.contains(UInt8(byte))
  }

  /// Why a part of a path cannot be used; nil if it can be.
  package init?(_ part: [UInt8]) {
    guard let last = part.last else {
      self = .empty
      return
    }
    if part.first == UInt8(ascii: "."),
      !["well-known", "nojekyll"].contains(where: { part.dropFirst().elementsEqual($0.utf8) })
    {
      self = .hidden
    } else if let refused = part.first(where: { Self.isRefused[Int($0)] }) {
      self = .character(Unicode.Scalar(refused))
    } else if last == UInt8(ascii: ".") || last == UInt8(ascii: " ") {
      self = .end
    } else if Self.isDevice(part) {
      self = .device
    } else if part.count > OutputPath.Refusal.partLimit {
      self = .long(limit: OutputPath.Refusal.partLimit)
    } else {
      return nil
    }
  }

  /// Whether Windows takes the name for a device's, whatever its extension
  /// (learn.microsoft.com, “Naming Files, Paths, and Namespaces”).
  private static func isDevice(_ part: [UInt8]) -> Bool {
    var stem = part.prefix { $0 != UInt8(ascii: ".") }
    while stem.last == UInt8(ascii: " ") { stem.removeLast() }
    // Most names are longer than any device's.
    if stem.count > longestDevice { return false }
    return devices.contains(stem.map(\.lowercased))
  }

  private static let longestDevice = devices.map(\.count).max() ?? 0

  private static let devices: Set<[UInt8]> = {
    let numbers = (0...9).map { "\($0)" } + ["¹", "²", "³"]
    let names = ["con", "prn", "aux", "nul", "conin$", "conout$"]
    return Set((names + numbers.flatMap { ["com\($0)", "lpt\($0)"] }).map { Array($0.utf8) })
  }()
}

extension Unicode.Scalar {
  fileprivate var shown: String {
    value < 0x20 || value == 0x7F ? "a control character" : "“\(self)”"
  }
}
