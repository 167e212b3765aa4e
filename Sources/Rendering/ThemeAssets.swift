import Kit

/// The theme's style sheets, scripts and images, under names that change with their contents, so
/// that browsers may keep them for ever.
package struct ThemeAssets: Sendable {
  /// The files to publish.
  package let files: [PlannedFile]

  /// The path on the site of each file, by its path below `templates/assets`.
  package let paths: [String: String]

  /// What browsers compare the style sheets and scripts with before they use them (W3C, Subresource
  /// Integrity), by the same names.
  let integrities: [String: String]

  /// Names files by the hash of their contents.
  ///
  /// - Parameter assets: The files' paths relative to the site's folder, and their bytes.
  package init(_ assets: [(file: String, bytes: [UInt8])]) {
    var files: [PlannedFile] = []
    var paths: [String: String] = [:]
    var integrities: [String: String] = [:]
    for asset in assets {
      let name = String(Substring(asset.file.utf8.dropFirst("templates/assets/".utf8.count)))
      let hashed = Self.hashedName(name, ContentHash(asset.bytes))
      let path = "assets/\(hashed)"
      files.append(PlannedFile(at: path, from: asset.file, .bytes(asset.bytes)))
      paths[name] = "/\(path)"
      if name.utf8.endsWith(".css") || name.utf8.endsWith(".js") {
        integrities[name] = "sha256-\(SHA256(of: asset.bytes).base64)"
      }
    }
    self.files = files
    self.paths = paths
    self.integrities = integrities
  }

  /// `style.0123456789abcdef.css` for `style.css`.
  private static func hashedName(_ name: String, _ hash: ContentHash) -> String {
    guard let dot = name.utf8.lastIndex(of: UInt8(ascii: ".")) else {
      return "\(name).\(hash.hexadecimal)"
    }
    return "\(name[..<dot]).\(hash.hexadecimal)\(name[dot...])"
  }
}
