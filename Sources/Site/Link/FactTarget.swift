import Kit

/// What the destination of a link to a fact says, such as `figure.killed@2025-10-29` or
/// `event.takeover#when`.
package struct FactTarget: Hashable, Sendable {
  /// The fact's id.
  package let id: String

  /// The day whose value is meant, as written; nil for the present value.
  package let day: String?

  /// The field whose words are meant; nil for the fact itself.
  package let field: String?

  package init(_ destination: Substring) {
    let (front, field) = destination.split(at: UInt8(ascii: "#"))
    let (id, day) = front.split(at: UInt8(ascii: "@"))
    self.id = String(id)
    self.day = day.map(String.init)
    self.field = field.map(String.init)
  }
}

/// What the destination of an explicit citation says, such as `source.mntv-istanbul#L33`.
package struct CitationTarget: Hashable, Sendable {
  /// The source's id.
  package let id: String

  /// The line or lines, such as `L33` or `L4-L6`; nil for the source as a whole.
  package let lines: String?

  package init(_ destination: Substring) {
    let (id, lines) = destination.split(at: UInt8(ascii: "#"))
    self.id = String(id)
    self.lines = lines.map(String.init)
  }
}

/// What the destination of a link within the site says.
package struct InternalTarget: Hashable, Sendable {
  /// The path as written; empty for an anchor of the page itself.
  package let path: String

  /// What follows `?`, with it; empty if there is none.
  let query: String

  /// The anchor without its `#`; nil if there is none.
  package let anchor: String?

  /// What browsers take off an anchor before they look for it, such as `:~:text=words`; empty if there
  /// is none.
  let directive: String

  package init(_ destination: String) {
    let (front, fragment) = destination[...].split(at: UInt8(ascii: "#"))
    let bytes = fragment.map { Array($0.utf8) } ?? []
    let end = bytes.firstPlace(of: Array(":~:".utf8)[...]) ?? bytes.count
    directive = String(decoding: bytes[end...], as: UTF8.self)
    anchor = fragment.map { _ in String(decoding: bytes[..<end], as: UTF8.self) }
    let (path, query) = front.split(at: UInt8(ascii: "?"))
    self.path = String(path)
    self.query = query.map { "?\($0)" } ?? ""
  }
}

extension InternalTarget {
  /// The path with what is encoded in it resolved, and from the root without the steps `.` and `..`, as
  /// browsers resolve it.
  package var decodedPath: String {
    let decoded = path.percentDecoded
    return decoded.utf8.first == UInt8(ascii: "/") && decoded.holds("/.")
      ? decoded.withoutDotSteps : decoded
  }
}

extension InternalTarget {
  /// Whether the steps `..` of a path from the root lead above it.
  var leavesRoot: Bool {
    var depth = 0
    for step in path.percentDecoded.utf8.split(separator: UInt8(ascii: "/")) {
      if step.elementsEqual("..".utf8) {
        depth -= 1
      } else if !step.elementsEqual(".".utf8) {
        depth += 1
      }
      if depth < 0 { return true }
    }
    return false
  }
}

extension String {
  /// A path from the root as RFC 3986, §5.2.4, resolves it: `..` at the root stays there.
  fileprivate var withoutDotSteps: String {
    var steps: [Substring.UTF8View] = []
    var endsInFolder = false
    let written = utf8.dropFirst().split(
      separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    for step in written {
      endsInFolder = true
      if step.elementsEqual("..".utf8) {
        _ = steps.popLast()
      } else if !step.elementsEqual(".".utf8) {
        steps.append(step)
        endsInFolder = false
      }
    }
    let path = steps.map { String(Substring($0)) }.joined(separator: "/")
    return endsInFolder && !steps.isEmpty ? "/\(path)/" : "/\(path)"
  }
}

extension Substring {
  /// What stands before the first `separator`, and what after it; nil if there is none.
  fileprivate func split(at separator: UInt8) -> (Substring, Substring?) {
    guard let index = utf8.firstIndex(of: separator) else { return (self, nil) }
    return (self[..<index], self[utf8.index(after: index)...])
  }
}
