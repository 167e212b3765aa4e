import Facts
import Kit
import Markdown

extension Page {
  /// The path of the page's address within the site, such as `/briefings/istanbul-round/`.
  package var address: String {
    switch kind {
    case .briefing: "/briefings/\(lastPart)/"
    case .plain: "/\(foldersBelowPages)\(lastPart)/"
    }
  }

  /// The last part of the address, after those of its folders.
  package var lastPart: String {
    frontMatter.slug.flatMap { $0.isSlug ? $0 : nil } ?? nameSlug
  }

  /// The slug that the file's name makes, without a day before it and without its extension; for the
  /// `index.md` of a folder, that of the folder's name.
  package var nameSlug: String { file.slugOfPageFile }

  /// Whether the page stands in a folder of its own, beside its files, as in
  /// `content/briefings/talks/index.md`.
  package var isIndexOfFolder: Bool { file.isIndexOfFolder }

  /// The folders between `content/pages` and the file, or the folder of the page's own, each with a
  /// slash after it.
  private var foldersBelowPages: String {
    let folder = isIndexOfFolder ? splitPath(splitPath(file).folder).folder : splitPath(file).folder
    let folders = folder.utf8.dropFirst("content/pages/".utf8.count)
    if folders.isEmpty { return "" }
    return folders.split(separator: UInt8(ascii: "/"))
      .map { Markdown.slug($0) + "/" }.joined()
  }
}

extension String {
  /// The slug that the path of a page's file makes; see `Page.nameSlug`.
  package var slugOfPageFile: String {
    let (folder, name) = splitPath(self)
    let bytes =
      isIndexOfFolder ? Array(splitPath(folder).name.utf8) : Array(name.utf8.dropLast(3))
    let day = String(decoding: bytes.prefix(10), as: UTF8.self)
    let isDated = bytes.count > 11 && bytes[10] == UInt8(ascii: "-") && CalendarDate(day) != nil
    return Markdown.slug(bytes.dropFirst(isDated ? 11 : 0))
  }

  fileprivate var isIndexOfFolder: Bool {
    let (folder, name) = splitPath(self)
    return name == "index.md" && folder.utf8.count { $0 == UInt8(ascii: "/") } > 1
  }

  /// Whether it is made of small letters, digits and single hyphens between them: what a name becomes
  /// as a part of an address.
  package var isSlug: Bool {
    !isEmpty && Markdown.slug(utf8).hasSameBytes(as: self)
  }
}
