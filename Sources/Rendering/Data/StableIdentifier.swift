import Kit
import Site

extension SiteRenderer {
  /// A name of what stands at `path` that no other site uses and that does not change.
  ///
  /// It is the permanent address; where the site's address is not known, a UUID made of the site's
  /// title and the path, as version 8 of RFC 9562 leaves to us.
  func identifier(of path: String) -> String {
    if let url = address.canonical(path) { return url.percentEncoded }
    var bytes = Array(SHA256(of: Array("\(site.settings.title)\n\(path)".utf8)).bytes.prefix(16))
    bytes[6] = bytes[6] & 0x0F | 0x80
    bytes[8] = bytes[8] & 0x3F | 0x80
    let digits = bytes.map { $0.hexadecimal(digits: 2) }
    let groups = [digits[0..<4], digits[4..<6], digits[6..<8], digits[8..<10], digits[10...]]
    return "urn:uuid:" + groups.map { $0.joined() }.joined(separator: "-")
  }

  /// The address of `path` for programs: absolute if the site's address is known, else from the
  /// host's root, and in ASCII.
  func url(of path: String) -> String { address.absolute(path).percentEncoded }
}
