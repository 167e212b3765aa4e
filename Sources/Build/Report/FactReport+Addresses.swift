import Facts
package import Kit
import Site

/// A place in the content that names a web address.
package struct NamedAddress: Hashable, Sendable {
  /// The address, without what stands behind `#`.
  package let address: String
  package let location: FileLocation

  /// The fact that names it; nil for a page.
  package let fact: String?

  /// The archived text of that fact, from the site's folder; nil if it has none.
  package let archivedText: String?
}

extension FactReport {
  /// The web addresses that the facts and the pages name, in the order of files.
  package var webAddresses: [NamedAddress] {
    base.facts.flatMap(addresses)
      + site.pages.flatMap { page in
        page.page.webAddresses.map { NamedAddress($0.address, at: $0.location) }
      }
  }

  private func addresses(of fact: Fact) -> [NamedAddress] {
    var found: [NamedAddress] = []
    let archive = options.archive ?? parsed.settings.archive
    let text = fact.archive.map { "\(archive)/\($0.file)" }
    fact.record.forEachField { _, field in
      guard let address = field.text, address.namesWeb else { return }
      found.append(
        NamedAddress(address, at: field.location, fact: fact.id, archivedText: text))
    }
    return found
  }
}

extension NamedAddress {
  init(
    _ address: String, at location: FileLocation, fact: String? = nil, archivedText: String? = nil
  ) {
    let end = address.utf8.firstIndex(of: UInt8(ascii: "#")) ?? address.endIndex
    self.address = String(address[..<end])
    (self.location, self.fact, self.archivedText) = (location, fact, archivedText)
  }
}
