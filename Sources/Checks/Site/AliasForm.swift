package import Kit
package import Site

extension Rule {
  static let aliasForm = Rule(
    "alias-form", .error,
    catches: "An alias that is not a valid page address.",
    why: "Links to the old address would stay broken.",
    wrong: "aliases: [old-talks]", right: "aliases: [/old-talks/]")
}

extension Check {
  /// Every old address of a page is a path of the site.
  static let aliasForm = site(.aliasForm) { input in
    input.site.aliases.filter { !$0.path.isAlias }.map { alias in
      let isFromRoot = alias.path.utf8.first == UInt8(ascii: "/")
      let why = isFromRoot ? alias.path.aliasRefusal.map { ": \($0.message)" } ?? "" : ""
      let decoded = alias.path.percentDecoded
      let right = (isFromRoot ? "" : "/") + decoded
      return Diagnostic(
        .aliasForm, at: alias.location, "“\(alias.path.clipped)” is not a page path\(why)",
        help: right != alias.path && right.isAlias
          ? "write “\(right.clipped)”"
          : "write a path from the root, such as “/old-talks/”, of letters, digits and hyphens")
    }
  }

  /// Nothing else stands at an old address of a page, nor where some systems take the two for one.
  static let aliasCollision = site(.outputCollision) { input in
    let aliases = input.site.aliases.filter(\.path.isAlias)
    let own = aliases.isEmpty ? [] : input.site.ownPaths
    let folded = Dictionary(own.map { ($0.collisionKey, $0) }) { min($0, $1) }
    var owners: [String: (path: String, page: String)] = [:]
    return aliases.compactMap { alias in
      let path = alias.asPage.path
      let other = owners.updateValue((path, alias.target), forKey: path.collisionKey)
      if own.contains(path) { return .collision(alias, with: "a page or file of the site") }
      if let other, other.path == path {
        return .collision(alias, with: "an old address of \(other.page)")
      }
      guard let like = folded[path.collisionKey] ?? other?.path else { return nil }
      return .collision(alias, inCapitalsOf: like)
    }
  }
}

extension String {
  /// A path of the site as systems have it that know no capitals and one form of each letter.
  fileprivate var collisionKey: String { lowercased() }
}

extension Diagnostic {
  /// An old address that is also something else.
  package static func collision(_ alias: Redirection, with owner: String) -> Diagnostic {
    Diagnostic(
      .outputCollision, at: alias.location, "“\(alias.path.clipped)” is also \(owner)",
      help: "remove this alias")
  }

  /// An old address that differs from another path in capitals alone.
  fileprivate static func collision(
    _ alias: Redirection, inCapitalsOf path: String
  ) -> Diagnostic {
    Diagnostic(
      .outputCollision, at: alias.location,
      "some systems take “\(alias.path.clipped)” and “\(path.clipped)” for one",
      help: "remove this alias, and have the host redirect the address")
  }
}
