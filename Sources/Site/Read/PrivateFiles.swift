import Facts
package import Kit

extension Rule {
  package static let privateFile = Rule(
    "private-file", .error,
    catches:
      "A key, a dump of a database or a copy of a file among those that are published, unless"
      + " `public_files` of `site.yaml` names it.",
    why:
      "Whoever has the file has what it opens or holds, and what is published cannot be taken back.",
    wrong: "content/assets/id_rsa", right: "content/assets/id_rsa.pub")
}

/// Which files are hardly ever meant for readers, by their names.
enum PrivateName {
  /// What is in such a file, for messages; nil for any other.
  static func contents(of path: String) -> String? {
    let name = String(decoding: splitPath(path).name.utf8.map(\.lowercased), as: UTF8.self)
    if let known = names[name] { return known }
    if name.utf8.count > 2, name.utf8.first == 0x23, name.utf8.last == 0x23 {
      return "what Emacs saves by itself"
    }
    var parts = name.utf8.split(separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
      .map { String(Substring($0)) }
    if parts.last == "pub" { return nil }
    if keys.contains(parts[0]) { return "a private key" }
    // What is packed is what it was before.
    while let last = parts.last, parts.count > 2, packed.contains(last) { parts.removeLast() }
    return parts.dropFirst().lazy.compactMap { extensions[$0] }.first
  }

  private static let names = [
    "thumbs.db": "a list of small pictures that Windows makes",
    "ehthumbs.db": "a list of small pictures that Windows makes",
    "desktop.ini": "a setting of Windows", ".ds_store": "a setting of macOS",
    "htpasswd": "a list of passwords", "shadow": "a list of passwords", "wallet.dat": "a wallet",
    "credentials": "credentials", "credentials.json": "credentials",
    "secrets.json": "secrets", "secrets.yaml": "secrets", "secrets.yml": "secrets",
    "core": "the memory of a program that broke down",
    "4913": "a file by which Vim tries whether it may write",
    "service-account.json": "credentials", "wp-config.php": "the passwords of a site",
    "logins.json": "saved passwords", "key4.db": "saved passwords",
  ]

  private static let keys: Set = ["id_rsa", "id_dsa", "id_ecdsa", "id_ed25519", "identity"]

  private static let packed: Set = ["gz", "bz2", "xz", "zst", "zip", "7z", "tar", "txt"]

  private static let extensions: [String: String] = {
    let kinds = [
      "a key or certificate": "pem key p12 pfx p8 jks keystore ppk pk8",
      "a list of passwords": "kdbx kdb htpasswd agilekeychain opvault pgpass netrc",
      "settings with secrets": "env ovpn tfstate tfvars rdp",
      "a database or a dump of one": "sql sqlite sqlite3 db db3 dump dmp mdb accdb rdb pgdump",
      "a copy or a leftover": "bak backup bkp old orig rej save swo tmp",
    ]
    let pairs = kinds.flatMap { what, endings in
      endings.utf8.split(separator: 0x20).map { (String(Substring($0)), what) }
    }
    return Dictionary(pairs) { first, _ in first }
  }()
}

extension SiteListing {
  /// Findings for files that would be published and are hardly meant to be, unless the settings name
  /// them.
  func privateFiles(unless settings: SiteSettings) -> [Diagnostic] {
    let published = assets + themeAssets.filter { !ofBaseTheme.contains($0) }
    let known = Set((published + filesBesidePages).filter { PrivateName.contents(of: $0) != nil })
    let unused = settings.publicFiles.filter { !known.contains($0.text ?? "") }
    return privateFiles(among: published, unless: settings)
      + unused.map { .notPrivate($0.text ?? "", at: $0.location) }
  }

  /// The same for files of which it is known by now that they are published.
  func privateFiles(among published: [String], unless settings: SiteSettings) -> [Diagnostic] {
    let allowed = Set(settings.publicFiles.compactMap(\.text))
    return published.filter { !allowed.contains($0) }.compactMap { path in
      PrivateName.contents(of: path).map { .privateFile(path, $0) }
    }
  }
}

extension Diagnostic {
  fileprivate static func privateFile(_ path: String, _ contents: String) -> Diagnostic {
    Diagnostic(
      .privateFile, at: FileLocation(startOf: path),
      "by its name this is \(contents), and it would be published",
      help: "take it out of the folder, or name it under public_files in site.yaml")
  }

  fileprivate static func notPrivate(_ path: String, at location: FileLocation) -> Diagnostic {
    Diagnostic(
      .wrongType, at: location, "“\(path.clipped)” is no file that has to be named here",
      help: "remove it, or write its path in the site’s folder, such as content/assets/talk.key")
  }
}
