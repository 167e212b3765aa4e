import Facts
package import Kit
import Markdown

/// What a former run read in a page's file, and what the file looked like.
package struct RememberedPage: Sendable {
  let signature: FileSignature
  let outline: PageOutline

  /// What the front matter says, and what components the body asks for.
  let record: Record
  let views: [ViewBlock]

  /// What was wrong with the file.
  let diagnostics: [Diagnostic]
}

/// The pages of a former run by their files, and when it began to read them.
package struct RememberedPages: Sendable {
  package var pages: [String: RememberedPage] = [:]
  package var moment = FileTime(nanoseconds: 0)

  package init() {}
}

/// In what the pages of a run differ from those of the one before.
package struct PageChanges: Sendable {
  /// When the run began to read them.
  package var moment = FileTime(nanoseconds: 0)

  /// The pages that are new or changed, and the files of those that are gone.
  package var pages: [String: RememberedPage] = [:]
  package var gone: [String] = []

  package init() {}
}

extension RememberedPages {
  package mutating func apply(_ changes: PageChanges) {
    moment = changes.moment
    for file in changes.gone { pages[file] = nil }
    if pages.isEmpty {
      pages = changes.pages
    } else {
      pages.merge(changes.pages) { $1 }
    }
  }

  /// The difference between these pages and none.
  package var asChanges: PageChanges {
    var changes = PageChanges()
    (changes.moment, changes.pages) = (moment, pages)
    return changes
  }
}

extension ByteWriter {
  package mutating func write(_ changes: PageChanges) {
    write(Int(changes.moment.nanoseconds))
    write(changes.gone) { $0.write($1) }
    // In any order: nobody compares the bytes.
    write(changes.pages) { writer, page in
      writer.write(page.key)
      writer.write(page.value)
    }
  }

  private mutating func write(_ page: RememberedPage) {
    write(page.signature)
    write(page.outline)
    write(page.record)
    write(page.views) { $0.write($1) }
    write(page.diagnostics) { $0.write($1) }
  }

  mutating func write(_ view: ViewBlock) {
    write(view.kind?.rawValue) { $0.write($1) }
    write(view.record)
  }

  private mutating func write(_ outline: PageOutline) {
    write(outline.hash)
    write(outline.digest)
    writeContents(of: outline)
  }

  /// Writes what stands in an outline but for hashes.
  mutating func writeContents(of outline: PageOutline) {
    write(outline.textCount)
    write(outline.factLinks) { writer, link in
      writer.write(Int(link.text))
      writer.write(Int(link.reference))
      writer.write(link.id)
      writer.write(link.day) { $0.write($1.dayNumber) }
    }
    write(outline.headings) { $0.write($1) }
    write(outline.summary.parts) { writer, part in
      switch part {
      case .words(let words):
        writer.write(true)
        writer.write(words)
      case .ownWords(let target):
        writer.write(false)
        writer.write(target)
      }
    }
    write(outline.externalImages) { $0.write($1) }
    write(outline.images) { $0.write($1) }
    write(outline.files) { $0.write($1) }
  }
}

extension ByteReader {
  /// Reads what became of pages.
  ///
  /// - Parameter rules: The rules by their names.
  /// - Returns: The difference from the pages of the run before.
  /// - Throws: If nothing of the kind was written there.
  package mutating func readPages(_ rules: [String: Rule]) throws(Malformed) -> PageChanges {
    var changes = PageChanges()
    changes.moment = FileTime(nanoseconds: Int64(try readInt()))
    changes.gone = try readTexts()
    let count = try readCount()
    changes.pages.reserveCapacity(count)
    for _ in 0..<count {
      let file = try readText()
      changes.pages[file] = try readPage(rules)
    }
    return changes
  }

  private mutating func readPage(_ rules: [String: Rule]) throws(Malformed) -> RememberedPage {
    let signature = try readSignature()
    let outline = try readOutline()
    let record = try readRecord()
    let views = try readList { reader throws(Malformed) in
      let kind = try reader.readIfThere { reader throws(Malformed) in try reader.readText() }
      return ViewBlock(
        kind: kind.flatMap { ViewBlock.Kind(rawValue: $0) }, record: try reader.readRecord())
    }
    let diagnostics = try readList { reader throws(Malformed) in try reader.readDiagnostic(rules) }
    return RememberedPage(
      signature: signature, outline: outline, record: record, views: views,
      diagnostics: diagnostics)
  }

  private mutating func readOutline() throws(Malformed) -> PageOutline {
    let (hash, digest) = (try readHash(), try readHash())
    let textCount = try readInt()
    let links = try readList { reader throws(Malformed) in
      PageOutline.FactLink(
        text: Int32(truncatingIfNeeded: try reader.readInt()),
        reference: Int32(truncatingIfNeeded: try reader.readInt()), id: try reader.readText(),
        day: try reader.readIfThere { reader throws(Malformed) in try reader.readDay() })
    }
    let headings = try readTexts()
    let summary = try readList { reader throws(Malformed) -> PlainWords.Part in
      let isWords = try reader.readBool()
      let text = try reader.readText()
      return isWords ? .words(text) : .ownWords(text)
    }
    let externalImages = try readTexts()
    let images = try readTexts()
    let files = try readTexts()
    return PageOutline(
      hash: hash, digest: digest, textCount: textCount, factLinks: links, headings: headings,
      summary: PlainWords(summary), externalImages: externalImages, images: images, files: files)
  }

  private mutating func readDay() throws(Malformed) -> CalendarDate {
    guard let day = CalendarDate(dayNumber: try readInt()) else { throw Malformed() }
    return day
  }
}
