import Kit
import Facts
import Site

/// By what a manifest tells whose site a folder holds, so that no other site's takes its place by a slip.
package struct SiteMark: Hashable, Sendable {
  /// The hash of the address at which the site is published; that of nothing if its settings name none.
  private let address: ContentHash

  private let title: ContentHash

  /// The hash of the id of the site's facts; that of nothing if it has none.
  private let facts: ContentHash

  init(of site: Site) {
    address = ContentHash(Array(site.settings.baseURL.utf8))
    title = ContentHash(Array(site.settings.title.utf8))
    facts = ContentHash(Array((site.facts.base[BaseFields.id] ?? "").utf8))
  }

  /// Whether both may be of one site: its address is the same, or its title and its facts, which may be none yet.
  package func mayBe(_ other: SiteMark) -> Bool {
    let areFactsAlike = facts == other.facts || [facts, other.facts].contains(.ofNothing)
    return title == other.title && areFactsAlike
      || address == other.address && address != .ofNothing
  }

  /// Whether the two are of sites with other names that are published at other addresses.
  package func isOfOtherPlace(than other: SiteMark) -> Bool {
    !mayBe(other) && ![address, other.address].contains(.ofNothing)
  }
}

extension SiteMark {
  /// The hashes in hexadecimal, spaces between them.
  var text: String { [address, title, facts].map(\.hexadecimal).joined(separator: " ") }

  /// Reads a mark; nil if the bytes are none.
  init?(reading bytes: ArraySlice<UInt8>) {
    let hashes = bytes.split(separator: UInt8(ascii: " ")).compactMap { digits in
      digits.count == 16
        ? UInt64(String(decoding: digits, as: UTF8.self), radix: 16).map(ContentHash.init(value:))
        : nil
    }
    guard hashes.count == 3 else { return nil }
    (address, title, facts) = (hashes[0], hashes[1], hashes[2])
  }
}
