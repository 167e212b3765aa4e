package import Facts
package import Kit

/// An address that leads to another one of the site.
package struct Redirection: Hashable, Sendable {
  /// The old path.
  package let path: String

  /// The path of the page that stands there now.
  package let target: String

  /// Where the old path is written.
  package let location: FileLocation
}

extension Site {
  /// The old addresses of pages and of facts that others replace, usable ones alone.
  package var redirections: [Redirection] {
    aliases.filter(\.path.isAlias).map(\.asPage) + facts.facts.compactMap(redirection)
  }

  /// What the pages' front matter gives as their old addresses, in the order of the pages.
  package var aliases: [Redirection] { pages.flatMap(\.page.aliases) }

  /// Where the address of a fact leads if another one stands in its place.
  ///
  /// - Returns: Nil if the fact has a page of its own: as a rule, and where several facts replace
  ///   it, of which a reader has to choose.
  package func redirection(of fact: Fact) -> Redirection? {
    guard let successor = facts.successor(of: fact.id) else { return nil }
    return Redirection(
      path: fact.id.factAddress, target: successor.id.factAddress, location: fact.location)
  }
}

extension Page {
  /// Its old addresses, as its front matter gives them.
  package var aliases: [Redirection] {
    frontMatter.aliases.compactMap { field in
      field.text.map { Redirection(path: $0, target: address, location: field.location) }
    }
  }
}

extension Redirection {
  /// The redirection with a path at which hosts serve a page: with a slash at its end, unless it is
  /// that of a file of HTML.
  package var asPage: Redirection {
    let isFile = [".html", ".htm", "/"].contains(where: path.utf8.endsWith)
    return isFile ? self : Redirection(path: "\(path)/", target: target, location: location)
  }
}

extension String {
  /// Whether it is a path that a page can be written at: from the root, of letters, digits, spaces and
  /// marks that hosts tell from those of an address, with no `.` or `..`.
  package var isAlias: Bool { isPlainPath && aliasRefusal == nil }

  /// Why no file can stand at the path.
  package var aliasRefusal: OutputPath.Refusal? {
    let isFolder = utf8.last == UInt8(ascii: "/")
    return OutputPath.refusal(of: String(Substring(utf8.dropFirst().dropLast(isFolder ? 1 : 0))))
  }

  private var isPlainPath: Bool {
    var bytes = utf8[...]
    guard bytes.popFirst() == UInt8(ascii: "/") else { return false }
    let marks = Array("/-._~ ,'()+!&@".utf8)
    return bytes.allSatisfy { byte in
      byte.isLetterOrDigit || byte >= 0x80 || marks.contains(byte)
    }
  }
}
