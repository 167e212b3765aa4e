import Facts
import Kit

/// Why an address cannot be that of a site.
package struct AddressProblem: Hashable, Sendable {
  /// What is wrong with it, as a sentence fragment with no final period.
  package let message: String

  /// What would be right.
  package let help: String
}

extension SiteSettings {
  /// What is wrong with an address to which the paths of pages are added.
  ///
  /// - Parameter url: The address, with its scheme.
  /// - Returns: Nil if it can be that of a site.
  package static func problem(withAddress url: String) -> AddressProblem? {
    let bytes = url.utf8
    guard let scheme = ["https://", "http://"].first(where: { bytes.starts(with: $0.utf8) }) else {
      return AddressProblem(
        message: "the site’s address has no scheme", help: "begin it with https://")
    }
    let rest = bytes.dropFirst(scheme.utf8.count)
    let authority = rest.prefix { !$0.isOne(of: "/?#") }
    let host = authority.split(separator: UInt8(ascii: "@"), omittingEmptySubsequences: false).last
    let path = rest.dropFirst(authority.count).prefix { !$0.isOne(of: "?#") }
    guard let host, let first = host.first, first != UInt8(ascii: ":"),
      path.allSatisfy(\.mayStandInAddress), host.allSatisfy(\.mayStandInAddress)
    else {
      return AddressProblem(
        message: "the site’s address is no web address",
        help: "write one such as https://example.org/desk/")
    }
    let problem: String
    if host.count < authority.count {
      problem = "has a user or a password, which every page would tell"
    } else if rest.contains(UInt8(ascii: "?")) {
      problem = "has a query, behind which no page can have a path"
    } else if rest.contains(UInt8(ascii: "#")) {
      problem = "has a fragment, behind which no page can have a path"
    } else {
      return nil
    }
    return AddressProblem(
      message: "the site’s address \(problem)",
      help: "write “\(scheme)\(Substring(host))\(Substring(path))”")
  }

  /// A finding if no page could be at the address that the settings give.
  static func unusableAddress(in record: Record) -> [Diagnostic] {
    guard let field = record.field(SiteFields.baseURL), let url = field.text,
      let problem = problem(withAddress: url)
    else { return [] }
    return [
      Diagnostic(.wrongType, at: field.location, problem.message, help: problem.help)
    ]
  }
}
