import Facts
import Kit
import Site
import Synchronization

/// The addresses at the site’s own host that its content writes in full.
///
/// A source may stand there, made by another program, and of what is wrong with a link the checks of the
/// content say what there is to say. They are looked for when the first one is asked for, as most sites
/// have none.
final class OwnAddressesInContent: Sendable {
  private let origin: [UInt8]
  private let site: Site

  /// The site's folder.
  private let folder: Folder
  private let known = Mutex<Set<[UInt8]>?>(nil)

  /// - Parameters:
  ///   - origin: The scheme and host; empty if they are not known.
  ///   - site: What is to be seen.
  ///   - folder: The site's folder.
  init(at origin: [UInt8], of site: Site, in folder: Folder) {
    (self.origin, self.site, self.folder) = (origin, site, folder)
  }
}

extension OwnAddressesInContent {
  func contains(_ address: ArraySlice<UInt8>) -> Bool {
    known.withLock { known in
      let all = known ?? read()
      known = all
      return all.contains(Array(address))
    }
  }

  private func read() -> Set<[UInt8]> {
    var found: Set<[UInt8]> = []
    for file in ["content/site.yaml"] + site.pages.map(\.page.file) {
      // A page that cannot be read any more says nothing, and its failure stops the build as well.
      guard let bytes = try? folder.bytes(of: FilePath(file), limit: 1 << 20) else { continue }
      found.formUnion(bytes.addresses(at: origin))
    }
    for fact in site.facts.facts {
      fact.record.forEachField { _, field in
        guard let text = field.text else { return }
        found.formUnion(Array(text.utf8).addresses(at: origin))
      }
    }
    return found
  }
}

extension ArraySlice<UInt8> {
  /// Whether it is an address with its scheme and host.
  var isOnTheWeb: Bool {
    starts(with: "https://".utf8) || starts(with: "http://".utf8)
  }

  /// Whether it is an address at a scheme and host, which may be unknown.
  func begins(with origin: [UInt8]) -> Bool {
    guard !origin.isEmpty, starts(with: origin) else { return false }
    return count == origin.count || self[startIndex + origin.count].isOne(of: "/?#")
  }
}

extension [UInt8] {
  /// The addresses at a scheme and host that stand in a text, with and without the marks behind them.
  ///
  /// - Complexity: O(*n*).
  fileprivate func addresses(at origin: [UInt8]) -> [[UInt8]] {
    var found: [[UInt8]] = []
    var next = origin.isEmpty ? nil : firstPlace(of: origin[...])
    while let place = next {
      var address = self[place...].prefix { $0 > 0x20 && !$0.isOne(of: "\"'<>()[]`") }
      next = firstPlace(of: origin[...], from: address.endIndex)
      found.append(Array(address))
      let count = address.count
      while address.last?.isOne(of: ".,;:!?*_") == true { address.removeLast() }
      if address.count < count { found.append(Array(address)) }
    }
    return found
  }
}
