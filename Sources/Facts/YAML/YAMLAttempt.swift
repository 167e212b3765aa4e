import Kit
import Yams

/// One reading of a document, repeated while Yams refuses a key that stands twice.
///
/// Yams stops at the first such key and names one of its places only. So the key at that place
/// is made unique, by a private-use scalar in the place of its first one, and the document is read
/// again; the walk over the finished tree puts the names back and finds every double.
struct YAMLAttempt {
  let source: YAMLSource
  private var bytes: [UInt8]
  private var renamed: [SourcePosition: Unicode.Scalar] = [:]

  /// How many keys are made unique before the rest is left to the next run.
  private static let renamingLimit = 20

  init(source: YAMLSource, string: String) {
    self.source = source
    bytes = Array(string.utf8)
  }

  mutating func run() -> (YAMLNode?, [Diagnostic]) {
    while true {
      do {
        return try read()
      } catch YamlError.duplicatedKeysInMapping(let keys, let context) {
        let position = source.position(of: context.mark)
        guard renamed.count < Self.renamingLimit, rename(at: position) else {
          return (nil, [source.duplicate(of: keys.first ?? "", at: position)])
        }
      } catch {
        return (nil, [source.diagnostic(for: error)])
      }
    }
  }

  private func read() throws -> (YAMLNode?, [Diagnostic]) {
    let string = String(decoding: bytes, as: UTF8.self)
    // Anchors are known for as long as their parser lives.
    let parser = try Parser(yaml: string, resolver: .basic, constructor: .default, encoding: .utf8)
    return try withExtendedLifetime(parser) {
      guard let root = try parser.singleRoot() else { return (nil, []) }
      var walk = YAMLWalk(source: source, renamed: renamed)
      guard let node = walk.node(root, depth: 1) else { return (nil, walk.diagnostics) }
      return (node, walk.diagnostics)
    }
  }

  /// Makes the key at `position` unique; false if there is no key to see.
  private mutating func rename(at position: SourcePosition) -> Bool {
    guard renamed[position] == nil, var index = index(of: position) else { return false }
    if bytes[index] == UInt8(ascii: "\"") || bytes[index] == UInt8(ascii: "'") { index += 1 }
    guard index < bytes.count, bytes[index] != UInt8(ascii: ":"),
      let scalar = Unicode.Scalar(0xE000 + UInt32(renamed.count))
    else { return false }
    var end = index + 1
    while end < bytes.count, bytes[end] & 0xC0 == 0x80 { end += 1 }
    var decoder = UTF8()
    var iterator = bytes[index..<end].makeIterator()
    guard case .scalarValue(let original) = decoder.decode(&iterator) else { return false }
    renamed[position] = original
    bytes.replaceSubrange(index..<end, with: Array(String(scalar).utf8))
    return true
  }

  private func index(of position: SourcePosition) -> Int? {
    var index = 0
    for _ in source.firstLine..<position.line {
      guard let newline = bytes[index...].firstIndex(of: UInt8(ascii: "\n")) else { return nil }
      index = newline + 1
    }
    var column = 1
    while index < bytes.count, column < position.column {
      index += 1
      if index < bytes.count, bytes[index] & 0xC0 != 0x80 { column += 1 }
    }
    return index < bytes.count ? index : nil
  }
}

extension YAMLSource {
  func duplicate(of key: String, at position: SourcePosition, first: SourcePosition? = nil)
    -> Diagnostic
  {
    let place = first.map { ", first on line \($0.line)" } ?? ""
    return Diagnostic(
      .yamlDuplicateKey, at: location(position, length: max(1, key.unicodeScalars.count)),
      "duplicate key “\(key.clipped)”\(place)", help: "remove one of them")
  }

  /// What Yams says, without the file's text that it repeats.
  fileprivate func diagnostic(for error: any Error) -> Diagnostic {
    switch error {
    case YamlError.scanner(let context, let problem, let mark, _),
      YamlError.parser(let context, let problem, let mark, _),
      YamlError.composer(let context, let problem, let mark, _):
      let place = context.map { " (\($0.text) on line \(position(of: $0.mark).line))" } ?? ""
      return syntax("\(problem)\(place)", at: position(of: mark))
    case YamlError.reader(let problem, let offset, _, let yaml):
      let index = yaml.index(yaml.startIndex, offsetBy: offset ?? 0, limitedBy: yaml.endIndex)
      let bytes = yaml.utf8.distance(from: yaml.startIndex, to: index ?? yaml.endIndex)
      return syntax(problem, at: position(of: text.startIndex + bytes))
    default:
      return syntax("this is not valid YAML", at: SourcePosition(line: firstLine, column: 1))
    }
  }

  private func syntax(_ problem: String, at position: SourcePosition) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, at: location(position), problem.clipped,
      help: "put text that holds “: ” or “#”, or starts with one of @ % & * ! | > [ {,"
        + " in quotation marks, and indent with spaces")
  }
}
