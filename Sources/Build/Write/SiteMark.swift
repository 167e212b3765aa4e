import Kit
import Facts
import Site

/// By what a manifest tells whose site a folder holds, so that no other site's takes its place by a slip.
package struct SiteMark: Hashable, Sendable {
  /// The hash of the address at which the site is published; that of nothing if its settings name none.
  private let address: ContentHash

  /// The hash of the site's title and of the id of its facts.
  private let name: ContentHash

  init(of site: Site) {
    let id = site.facts.base[BaseFields.id] ?? ""
    address = ContentHash(Array(site.settings.baseURL.utf8))
    name = ContentHash(Array("\(site.settings.title)\n\(id)".utf8))
  }

  /// Whether both may be of one site: its address or its names are the same.
  package func mayBe(_ other: SiteMark) -> Bool {
    name == other.name || address == other.address && address != .ofNothing
  }

  /// Whether the two are of sites with other names that are published at other addresses.
  package func isOfOtherPlace(than other: SiteMark) -> Bool {
    !mayBe(other) && ![address, other.address].contains(.ofNothing)
  }
}

extension SiteMark {
  /// Both hashes in hexadecimal, a space between them.
  var text: String { "\(address.hexadecimal) \(name.hexadecimal)" }

  /// Reads a mark; nil if the bytes are none.
  init?(reading bytes: ArraySlice<UInt8>) {
    let hashes = bytes.split(separator: UInt8(ascii: " ")).compactMap { digits in
      digits.count == 16
        ? UInt64(String(decoding: digits, as: UTF8.self), radix: 16).map(ContentHash.init(value:))
        : nil
    }
    guard hashes.count == 2 else { return nil }
    (address, name) = (hashes[0], hashes[1])
  }
}
