package import Kit

/// Some of the pages of a site, which note which of them are read.
package struct SitePages: Sendable {
  private let linked: LinkedSite
  private let range: Range<Int>
  private let log: ReadLog?

  /// The pages of a range of `linked.pages`.
  init(_ linked: LinkedSite, _ range: Range<Int>, _ log: ReadLog?) {
    self.linked = linked
    self.range = range
    self.log = log
  }
}

extension SitePages: RandomAccessCollection {
  package var startIndex: Int { 0 }

  package var endIndex: Int {
    log?.add(.pageCount)
    return range.count
  }

  package subscript(index: Int) -> SitePage {
    let place = range.lowerBound + index
    log?.add(.page, place)
    return linked.pages[place]
  }
}

extension ReadSubject {
  /// The page with an index, and what of it the whole site knows without its text.
  package static let page = ReadSubject(number: 16)

  /// The text of the page with an index.
  package static let pageText = ReadSubject(number: 36)

  /// How many pages there are, and in which order.
  package static let pageCount = ReadSubject(number: 17)

  /// The file and address of the page at an address, and of the one that a file makes.
  package static let pageAt = ReadSubject(number: 18)
  package static let pageOf = ReadSubject(number: 19)

  /// The headings of the page at an address.
  package static let headings = ReadSubject(number: 35)

  /// The pages that show a fact, by its id.
  package static let usage = ReadSubject(number: 20)

  /// The pages that tell of a fact and do not name it, by its id.
  package static let throughOthers = ReadSubject(number: 14)

  /// Which briefings have a topic, a series or a month in common.
  package static let groups = ReadSubject(number: 15)

  /// The briefings that have most in common with the one at an index, and those beside it.
  package static let related = ReadSubject(number: 21)
  package static let neighbors = ReadSubject(number: 22)

  /// The corrections of the page of a file.
  package static let corrections = ReadSubject(number: 23)

  /// Whether a path is one of the site, and which file of `content/assets` is published where.
  package static let path = ReadSubject(number: 24)
  package static let asset = ReadSubject(number: 25)
  package static let allPaths = ReadSubject(number: 26)

  /// The words of a fact, by its place or id; the figure with a number; the actor with a name.
  package static let wording = ReadSubject(number: 27)
  package static let figure = ReadSubject(number: 28)
  package static let actor = ReadSubject(number: 29)
  package static let twins = ReadSubject(number: 38)

  /// What is due for a review.
  package static let reviews = ReadSubject(number: 39)

  /// The facts that may not be published yet, and what archived texts say.
  package static let withheld = ReadSubject(number: 30)
  package static let archive = ReadSubject(number: 31)
}
