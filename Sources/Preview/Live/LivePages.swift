import Kit
import NIOHTTP1

/// What the preview shows itself: the list of findings, and the script by which pages of the site
/// show changes and findings.
struct LivePages: Sendable {
  /// 128 random bits, so that no page of another site can guess an address of the preview.
  let token: String

  /// Where an editor opens a file; nil if no link is to do so.
  let editor: EditorLink?
}

extension LivePages {
  /// The folder of the preview's own pages.
  static let folder = "_sitegen/"

  /// 128 random bits in hexadecimal digits.
  static func newToken() -> String {
    let half = { UInt64.random(in: 0...(.max)).hexadecimal(digits: 16) }
    return half() + half()
  }

  /// The part of a path after the preview's own folder; nil if it is of the site.
  func rest(of path: String) -> String? {
    let folder = Self.folder.utf8
    guard path.utf8.starts(with: folder) else { return nil }
    return String(Substring(path.utf8.dropFirst(folder.count)))
  }

  var script: Answer { file(Self.liveScript, "text/javascript; charset=utf-8") }
  var style: Answer { file(Self.listStyle, "text/css; charset=utf-8") }

  private func file(_ text: String, _ type: String) -> Answer {
    Answer(status: .ok, headers: [("Content-Type", type)], body: Array(text.utf8))
  }

  /// A page of the site with the script, which stands before the end of the body.
  ///
  /// - Parameters:
  ///   - file: The page.
  ///   - address: The path at which it is shown.
  ///   - version: What tells it from any other page that may stand there.
  /// - Returns: The page's bytes.
  func injected(into file: PreviewSite.File, at address: String, version: String) -> [UInt8] {
    let tag = Array(scriptTag(address, version).utf8)
    let end = Array("</body>".utf8)
    guard let place = file.bytes.lastRange(of: end) else { return file.bytes + tag }
    return file.bytes[..<place] + tag + file.bytes[place...]
  }

  private func scriptTag(_ address: String, _ version: String) -> String {
    let page = address.utf8.percentEncoded {
      $0.isUnreservedInURI || $0 == UInt8(ascii: "/")
    }
    return
      #"<script src="/_sitegen/\#(token)/live.js" data-page="\#(page)" data-version="\#(version)" defer></script>"#
  }
}

extension LivePages {
  /// What was found, for the script of a page.
  ///
  /// - Parameters:
  ///   - site: The site as it is shown.
  ///   - page: The file of the page; nil for one that the site does not have.
  /// - Returns: An answer in JSON.
  func findings(_ site: PreviewSite, of page: OutputPath?) -> Answer {
    let status = site.status
    let origin = page.flatMap(site.origin)
    let facts = page.map(\.address) ?? ""
    let here = status.findings.filter { finding in
      finding.severity != .note
        && (finding.location.path == origin || finding.factAddress == facts)
    }
    let elsewhere = status.findings.count { $0.severity == .error && !here.contains($0) }
    let json = JSONValue.members([
      ("trouble", status.trouble.map(JSONValue.string)),
      ("isBuilding", .boolean(status.isBuilding)),
      ("isStale", .boolean(status.isStale)),
      ("errorsElsewhere", .integer(elsewhere)),
      ("findings", .array(here.map { self.json($0) })),
    ])
    var answer = file("", "application/json; charset=utf-8")
    answer.body = json.bytes
    return answer
  }

  private func json(_ finding: Diagnostic) -> JSONValue {
    JSONValue.members([
      ("severity", .string(finding.severity.rawValue)), ("rule", .string(finding.rule.name)),
      ("file", .string(finding.location.path)), ("line", .integer(finding.location.line)),
      ("column", .integer(finding.location.column)), ("message", .string(finding.message)),
      ("help", finding.help.map(JSONValue.string)),
      ("editor", editor.map { .string($0.address(of: finding.location)) }),
    ])
  }
}

extension PreviewStatus {
  /// Whether what is shown is older than the files.
  var isStale: Bool { trouble != nil || findings.containsError }
}

extension Diagnostic {
  /// The address of the page of the fact that is concerned; nil if none is.
  fileprivate var factAddress: String? {
    guard let id, let dot = id.utf8.firstIndex(of: UInt8(ascii: ".")) else { return nil }
    return "/\(id[..<dot])/\(id[id.utf8.index(after: dot)...])/"
  }
}

/// The addresses by which an editor opens files.
package struct EditorLink: Hashable, Sendable {
  /// An address with `{file}`, `{line}` and `{column}`.
  private let pattern: String

  /// The absolute path of the site's folder.
  private let folder: String

  package init(pattern: String, folder: String) { (self.pattern, self.folder) = (pattern, folder) }

  /// The address of a place.
  func address(of location: FileLocation) -> String {
    let path = "\(folder)/\(location.path)".utf8.percentEncoded {
      $0.isUnreservedInURI || $0 == UInt8(ascii: "/")
    }
    let values = [
      "file": path, "line": "\(max(1, location.line))", "column": "\(max(1, location.column))",
    ]
    var result: [UInt8] = []
    var rest = Array(pattern.utf8)[...]
    while let byte = rest.popFirst() {
      if byte == UInt8(ascii: "{"), let end = rest.firstIndex(of: UInt8(ascii: "}")),
        let value = values[String(decoding: rest[..<end], as: UTF8.self)]
      {
        result += value.utf8
        rest = rest[(end + 1)...]
      } else {
        result.append(byte)
      }
    }
    return String(decoding: result, as: UTF8.self)
  }
}

extension [UInt8] {
  /// Where a part stands for the last time; nil if it is not there.
  fileprivate func lastRange(of part: [UInt8]) -> Int? {
    guard let first = part.first else { return nil }
    var place = count - part.count
    while place >= 0 {
      if self[place] == first, self[place..<(place + part.count)].elementsEqual(part) {
        return place
      }
      place -= 1
    }
    return nil
  }
}
