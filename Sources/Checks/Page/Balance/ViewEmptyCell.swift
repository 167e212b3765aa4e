import Facts
package import Kit
import Markdown

extension Check {
  /// The component writes “no position reported” by itself; a table by hand can forget it.
  static let viewEmptyCell = prose(.viewEmptyCell) { prose in
    let matrices = Set(prose.links.filter(\.isToPosition).map { prose.blocks[$0.block].group })
    if matrices.isEmpty { return [] }
    return prose.blocks.indices.compactMap { index in
      let block = prose.blocks[index]
      guard prose.kind(of: index) == .tableCell, matrices.contains(block.group),
        prose.bytes[block.range].allSatisfy({ $0 == UInt8(ascii: " ") }), block.links.isEmpty
      else { return nil }
      return Diagnostic(
        .viewEmptyCell, at: prose.location(of: block), "a cell of this table of positions is empty",
        help: "write “no position reported”")
    }
  }
}

extension Rule {
  package static let viewEmptyCell = Rule(
    "view-empty-cell", .error,
    catches: "An empty cell in a table of positions, in Markdown or by the theme’s templates.",
    why: "Readers cannot tell whether a party has no position or the desk does not know it.",
    wrong: """
      | Issue | Pakistan | Afghanistan |
      | --- | --- | --- |
      | Drones | [an end](fact:position.end-to-drones) | |
      """,
    right: """
      | Issue | Pakistan | Afghanistan |
      | --- | --- | --- |
      | Drones | [an end](fact:position.end-to-drones) | no position reported |
      """)
}

extension PageProse.Link {
  fileprivate var isToPosition: Bool { fact?.fact.kind == .positions }
}
