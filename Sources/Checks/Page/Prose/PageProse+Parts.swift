import Facts
import Markdown

/// What the prose of a page consists of.
extension PageProse {
  /// A block of running text.
  struct Block: Sendable {
    enum Origin: Sendable {
      /// A block of a piece of Markdown, by their indexes.
      case markdown(text: Int, block: Int)

      /// The title or note of a component, or words that can hold no link.
      case field
    }

    let origin: Origin

    /// The block as it was read; nil for the words of components.
    let prose: Prose?

    /// Whether it holds no link because it cannot, or need not: it is the page's title, words that
    /// stand for an image or beside a link, or a line of the front matter that repeats the body.
    var isPlain = false

    /// Its words in `bytes`.
    let range: Range<Int>

    /// The index of the first block of the list, table or quote that holds it; its own if none does.
    let group: Int

    /// The indexes of its links.
    let links: Range<Int>

    /// The indexes of its marked words.
    var marks: Range<Int>

    /// The indexes of its numbers.
    var quantities: Range<Int>
  }

  /// A link of a block.
  struct Link: Sendable {
    /// The index of the piece of Markdown among the page's texts, and of the link in it.
    let text: Int
    let index: Int

    /// The index of its block.
    let block: Int

    /// Its words in `bytes`, those that the page supplies included.
    var range: Range<Int>

    let kind: Reference.Kind

    /// Whether it is written `<destination>` and leaves its words to the page.
    let isAutolink: Bool

    /// The index of the attributed block quote of which it names the speaker, or nil.
    let quotation: Int?

    /// The fact that it names; nil if it is no link to a fact of the base.
    let fact: FactWords?

    /// The day whose value it means; nil for the present value.
    let day: String?

    /// The field whose words it means; nil for the fact itself.
    let field: String?

    /// Whether its words are those of the fact itself, which say nothing else than it does.
    var hasWordsOfFact = false
  }

  /// Bytes of a file that became a part of `bytes`.
  struct Piece: Sendable {
    enum Source: Sendable {
      case run(text: Int, run: Int)
      case field(Field)

      /// The title of a link or image, by the index of the reference.
      case title(text: Int, reference: Int)
    }

    let start: Int
    let source: Source
  }
}

extension PageProse.Link {
  /// The link that an actor's name without one would be.
  init(naming actor: FactWords, block: Int, range: Range<Int>) {
    self.init(
      text: 0, index: 0, block: block, range: range, kind: .fact, isAutolink: false, quotation: nil,
      fact: actor, day: nil, field: nil)
  }
}
