import Facts
package import Kit
import Rendering
import Site

/// What the facts of a site say, so that it can be told which of them was edited.
package struct FactHashes: Hashable, Sendable {
  private let hashes: [String: ContentHash]

  init(of site: Site) {
    let facts = site.facts.facts.map { fact in (fact.id, ByteWriter.hash { $0.write(fact) }) }
    hashes = Dictionary(facts) { first, _ in first }
  }
}

extension FactHashes {
  /// The page of the only fact that says something else than before, or was not there; nil if there is
  /// none, or several do.
  package func page(ofChangeSince former: FactHashes) -> OutputPath? {
    let changed = hashes.lazy.filter { former.hashes[$0.key] != $0.value }.prefix(2).map(\.key)
    guard changed.count == 1, let id = changed.first else { return nil }
    let address = id.factAddress.utf8.dropFirst()
    return try? OutputPath("\(Substring(address))index.html")
  }
}
