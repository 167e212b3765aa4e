import Facts
import Kit
import Markdown
import Site

extension Site {
  /// The words that would name something, in the order of preference.
  func words(of vocabulary: Misspelling.Vocabulary) -> [String] {
    switch vocabulary {
    case .facts(let kind): facts.facts(ofKind: kind).map(\.id)
    case .fields(let id):
      facts[id]?.record.entries.filter { $0.audience != .desk }.map(\.name) ?? []
    case .paths: paths.sorted()
    case .files(let folder): names(from: folder)
    case .headings(let address): page(at: address).map { page($0).headings } ?? []
    case .templates: []
    }
  }

  /// The files that a page in a folder can link to, as it would write them.
  private func names(from folder: String) -> [String] {
    pages.map(\.page.file).map { file in
      let (other, name) = splitPath(file)
      return other == folder ? name : "../\(splitPath(other).name)/\(name)"
    }.sorted()
  }
}
