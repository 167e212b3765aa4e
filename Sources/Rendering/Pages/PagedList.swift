import Kit
import Site
import Templates

/// A list that runs over as many pages as it needs.
struct PagedList: Hashable, Sendable {
  /// The path of the first page.
  let path: String

  /// How many entries there are, and how many of them a page has.
  let count: Int
  let size: Int

  /// How many pages there are; one even if there is nothing to list.
  var pageCount: Int { max(1, (count + size - 1) / size) }

  /// The numbers of the pages.
  var pages: ClosedRange<Int> { 1...pageCount }

  /// Which entries are on a page.
  func entries(on page: Int) -> Range<Int> { ((page - 1) * size)..<min(page * size, count) }

  func path(of page: Int) -> String { SitePaths.page(page, of: path) }

  /// What templates see of the way to the pages beside one.
  func value(on page: Int, at address: SiteAddress) -> Value {
    func url(_ page: Int) -> Value {
      pages.contains(page) ? .string(address.link(path(of: page))) : .none
    }
    return .map([
      "number": .integer(page), "count": .integer(pageCount), "previous": url(page - 1),
      "next": url(page + 1),
    ])
  }

  /// Writes what a page of the list depends on beside its entries.
  func write(to writer: inout ByteWriter) {
    writer.write(pageCount)
    writer.write(path)
  }
}
