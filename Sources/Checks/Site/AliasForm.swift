import Kit
import Site

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

  /// Nothing else stands at an old address of a page.
  static let aliasCollision = site(.outputCollision) { input in
    let aliases = input.site.aliases.filter(\.path.isAlias)
    let own = aliases.isEmpty ? [] : input.site.ownPaths
    var owners: [String: String] = [:]
    return aliases.compactMap { alias in
      let path = alias.asPage.path
      let owner = own.contains(path) ? "a page or file of the site" : owners[path]
      owners[path] = "an old address of \(alias.target)"
      return owner.map { owner in
        Diagnostic(
          .outputCollision, at: alias.location, "“\(alias.path.clipped)” is also \(owner)",
          help: "remove this alias")
      }
    }
  }
}
