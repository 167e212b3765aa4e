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
  /// `index.md` of a folder, that of the folder's name, with the language of an `index.fr.md`.
  package var nameSlug: String { file.slugOfPageFile }

  /// Whether the page stands in a folder of its own, beside its files, as in
  /// `content/briefings/talks/index.md`.
  package var isIndexOfFolder: Bool { file.isIndexOfFolder }

  /// The language that other generators read in the file's name, such as the `fr` of `talks.fr.md`, as
  /// it is written; nil if there is none.
  package var nameLanguage: String? { file.nameLanguage }

  /// The day in the name of a page's file, or of its folder; nil if there is none.
  static func day(inNameOf file: String) -> String? {
    let (folder, name) = splitPath(file)
    return Array(name.utf8).dayBefore ?? Array(splitPath(folder).name.utf8).dayBefore
  }

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
    let language = nameLanguage.map { "-\($0)" } ?? ""
    let bytes =
      isIndexOfFolder
      ? Array((splitPath(folder).name + language).utf8) : Array(name.utf8.dropLast(3))
    return Markdown.slug(bytes.dropFirst(bytes.dayBefore == nil ? 0 : 11))
  }

  fileprivate var isIndexOfFolder: Bool {
    let (folder, name) = splitPath(self)
    let isIndex = name == "index.md" || nameLanguage.map { name == "index.\($0).md" } ?? false
    return isIndex && folder.utf8.count { $0 == UInt8(ascii: "/") } > 1
  }

  fileprivate var nameLanguage: String? {
    let parts = splitPath(self).name.utf8.split(
      separator: UInt8(ascii: "."), omittingEmptySubsequences: false)
    guard parts.count > 2, let last = parts.dropLast().last.map({ String(Substring($0)) }),
      last.namesLanguage
    else { return nil }
    return last
  }

  /// Whether it is made of small letters, digits and single hyphens between them: what a name becomes
  /// as a part of an address.
  package var isSlug: Bool {
    !isEmpty && Markdown.slug(utf8).hasSameBytes(as: self)
  }
}

extension [UInt8] {
  /// The day that stands before a name, as in `2025-10-29-talks`; nil if none does.
  fileprivate var dayBefore: String? {
    let day = String(decoding: prefix(10), as: UTF8.self)
    return count > 11 && self[10] == UInt8(ascii: "-") && CalendarDate(day) != nil ? day : nil
  }
}
