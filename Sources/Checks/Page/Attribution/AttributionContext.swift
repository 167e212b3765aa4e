import Facts
import Kit
import Markdown
import Site

/// Where a reader looks for who says something.
extension PageProse {
  /// Whether the words around a link name one of the speakers, or link to one or to somebody who acts
  /// for it.
  ///
  /// They are those of the block; of the paragraph that introduces its list, table or block quote;
  /// of the row and the head of its table; of the line that names the speaker of a block quote; and
  /// of the paragraph before, where “he said” points back to it.
  func names(_ speakers: [String], around link: Link) -> Bool {
    let blocks = contextBlocks(of: link.block)
    // Mostly a link does, which is found at once.
    let ids = blocks.flatMap { block in
      self.blocks[block].links.compactMap { links[$0].fact?.fact.id }
    }
    if speakers.contains(where: { speaker in
      ids.contains { $0 == speaker || site.actsFor(speaker, actor: $0) }
    }) {
      return true
    }
    return speakers.contains { speaker in
      guard let words = site.wording(of: speaker) else { return false }
      return blocks.contains { block in
        let text = bytes[self.blocks[block].range]
        return words.isNamed(in: text) || words.isMeant(in: text)
      }
    }
  }

  private func contextBlocks(of block: Int) -> [Int] {
    guard case .markdown(let text, let index) = blocks[block].origin else { return [block] }
    let document = texts[text].document
    let prose = document.blocks[index]
    if let quotation = prose.quotation {
      let whole = document.quotations[quotation].blocks
      let first = block - (index - whole.lowerBound)
      return [block, first + whole.count - 1] + previousParagraph(before: first)
    }
    if prose.kind.isCell { return cells(beside: block) }
    if case .heading = prose.kind { return [block] }
    if !prose.isTopLevel { return [block] + previousParagraph(before: blocks[block].group) }
    return [block]
      + (pointsBack(block) ? previousParagraph(before: block) + heading(above: block) : [])
  }

  /// The cells of a row and of the head of its table, and the paragraph before that.
  private func cells(beside block: Int) -> [Int] {
    let first = blocks[block].group
    let columns = blocks[first...].indices.prefix { kind(of: $0) == .tableHeader }.count
    let row = first + (columns > 0 ? (block - first) / columns * columns : block - first)
    let end = min(row + max(columns, 1), blocks.count)
    return Array(first..<first + columns) + Array(row..<end) + previousParagraph(before: first)
  }

  private func previousParagraph(before block: Int) -> [Int] {
    guard block > 0, text(of: block - 1) == text(of: block), let prose = prose(of: block - 1),
      prose.kind == .paragraph
    else { return [] }
    return [block - 1]
  }

  /// The heading under which a block stands, where it is near.
  private func heading(above block: Int) -> [Int] {
    let near = (max(0, block - 8)..<block).reversed().prefix { text(of: $0) == text(of: block) }
    return near.first { if case .heading? = kind(of: $0) { true } else { false } }.map { [$0] }
      ?? []
  }

  /// Whether the block says “he said” or the like.
  private func pointsBack(_ block: Int) -> Bool {
    let start = blocks[block].range.lowerBound
    return marks[blocks[block].marks].contains { word in
      guard word.mark == .reportingVerb || word.mark == .loadedVerb else { return false }
      let before = bytes[start..<word.range.lowerBound].suffix(16)
      return before.split(separator: UInt8(ascii: " ")).suffix(2)
        .contains { $0.isWord(in: ["he", "she", "they", "it"]) }
    }
  }
}

extension FactWords {
  /// Whether running text means the actor by an office.
  fileprivate func isMeant(in text: ArraySlice<UInt8>) -> Bool {
    roles.contains { $0.count > 3 && text.holdsWords($0) }
  }
}

extension Site {
  /// What facts are called, each in quotation marks, as a message names them; those that the base does
  /// not have are left out.
  func quotedNames(of ids: [String]) -> [String] {
    ids.compactMap { facts[$0] }.map { "“\($0.text.clipped)”" }
  }
}
