import Facts
import Kit
import Markdown
import Site

/// Where the words of a page stand in its file.
extension PageProse {
  /// The link as it was read.
  func reference(of link: Link) -> Reference {
    texts[link.text].document.references[link.index]
  }

  /// The words of a link as they were written.
  func words(of link: Link) -> String { reference(of: link).words }

  /// Where the words of a link stand.
  func location(of link: Link) -> FileLocation {
    texts[link.text].location(reference(of: link).wordsRange)
  }

  /// Where a block starts.
  func location(of block: Block) -> FileLocation {
    guard case .markdown(let textIndex, let index) = block.origin else {
      return location(of: block.range)
    }
    let text = texts[textIndex]
    return text.location(text.document.blocks[index].position)
  }

  /// Where some of the folded words stand, as far as they stand in one piece.
  func location(of range: Range<Int>) -> FileLocation {
    var places = PlaceCursor(self)
    return places.location(of: range)
  }

  /// The words of a range as the page's writer wrote them, as far as they stand in one piece.
  func written(_ range: Range<Int>) -> String {
    var places = PlaceCursor(self)
    return places.written(range)
  }
}
