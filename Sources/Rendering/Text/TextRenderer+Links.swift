import Facts
import Kit
import Markdown
import Site
import Templates

extension TextRenderer {
  private var address: SiteAddress { renderer.address }

  /// What a template sees of a place that names a fact.
  func referenceValues(_ use: FactUse, words: [UInt8]) -> Map {
    let traits = renderer.records.traits(at: use.place)
    return [
      "id": .string(renderer.anchor(of: use)),
      "words": .html(HTML(words)),
      "number": use.note.map(Value.integer) ?? .none,
      "note_url": .string(use.note == nil ? traits.url : traits.noteURL),
      "fact": renderer.records.table.fact(use.place),
      "first": .bool(use.isFirst),
      "day": use.day.map { dates.value(of: $0) } ?? .none,
      "lang": foreignLanguage.map(Value.string) ?? .none,
      "dir": foreignLanguage.map { .string($0.isRightToLeft ? "rtl" : "ltr") } ?? .none,
    ]
  }

  /// Dates in the page's own language.
  private var dates: DateWords {
    language == renderer.themeLanguage ? renderer.dates : DateWords(language: language)
  }

  /// The words of the fact itself, for a link that has none.
  func ownWords(of index: Int) -> [UInt8] {
    let reference = document.references[index]
    var html: [UInt8] = []
    html.appendEscaped(
      renderer.site.ownWords(ofTarget: reference.target) ?? reference.destination)
    return html
  }

  /// Words that lead to a fact, with their language and direction where these are not the page's, as
  /// they would mix with those around them.
  ///
  /// - Parameters:
  ///   - words: The words as HTML.
  ///   - index: The index of the reference in the text.
  ///   - isOwn: Whether they are the fact's own words.
  /// - Returns: The words, in an element with the two or as they are.
  func isolated(_ words: [UInt8], of index: Int, isOwn: Bool) -> [UInt8] {
    guard let language = foreignLanguage(of: words, index, isOwn: isOwn) else { return words }
    var html = Array("<bdi lang=\"".utf8)
    html.appendEscaped(language)
    html += Array("\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\">".utf8)
    return html + words + Array("</bdi>".utf8)
  }

  /// The language of words that lead to a fact, where their letters or the fact say that it is not
  /// the page's; nil where it is.
  ///
  /// - Parameters:
  ///   - words: The words as HTML.
  ///   - index: The index of the reference in the text.
  ///   - isOwn: Whether they are the fact's own words.
  /// - Returns: The language as a BCP 47 tag.
  func foreignLanguage(of words: [UInt8], _ index: Int, isOwn: Bool) -> String? {
    guard let use = page.use(text: text, reference: index) else { return nil }
    let ofFact = renderer.records.traits(at: use.place).language
    // As most words are: nothing is to be found out of those of one language in Latin letters.
    if isInLatin, words.allSatisfy({ $0 < 0x80 }), ofFact.isSameLanguage(as: language) {
      return nil
    }
    let text = String(decoding: Self.withoutTags(words), as: UTF8.self)
    let languages = isOwn ? [ofFact, language] : [language, ofFact]
    let found = text.language(among: languages + [renderer.site.language])
    return found.flatMap { $0.isSameLanguage(as: language) ? nil : $0 }
  }

  /// The text between the tags of HTML that sitegen made, in whose attributes no `>` stands.
  private static func withoutTags(_ html: [UInt8]) -> [UInt8] {
    var isTag = false
    return html.filter { byte in
      if byte == UInt8(ascii: "<") { isTag = true }
      defer { if byte == UInt8(ascii: ">") { isTag = false } }
      return !isTag
    }
  }

  /// Appends the marks of a fact and the day of a former value, in parentheses; nothing if it has neither.
  ///
  /// Of a voice itself no mark is told.
  func appendMarksInWords(of use: FactUse, to output: inout [UInt8]) {
    let day = use.day.map { ["as of \(renderer.dates.words(of: $0))"] } ?? []
    let remarks = marksInWords(of: use) + day
    if remarks.isEmpty { return }
    // They are words of the theme, which may stand in a text of another language.
    let language = medium == .feed ? foreignLanguage : nil
    output += " ".utf8
    if let language {
      output += Array("<span lang=\"".utf8)
      output.appendEscaped(language)
      output += Array("\" dir=\"\(language.isRightToLeft ? "rtl" : "ltr")\">".utf8)
    }
    output += "(".utf8
    output.appendEscaped(remarks.joined(separator: ", "))
    output += ")".utf8
    if language != nil { output += "</span>".utf8 }
  }

  private func marksInWords(of use: FactUse) -> [String] {
    let traits = renderer.records.traits(at: use.place)
    if traits.isUnnamed { return [] }
    let marks: [(FactMark, Bool)] = [
      (.withdrawn, traits.isWithdrawn), (.superseded, traits.isSuperseded),
      (.disputed, traits.isDisputed), (.unanswered, traits.isUnanswered),
      // What others say now says nothing against the value of another day.
      (.differing, traits.isDiffering && use.day == nil), (.unnamed, traits.hasOnlyUnnamedVoices),
    ]
    return marks.filter(\.1).map(\.0.text)
  }

  func appendLink(to url: String, title: String, words: [UInt8], to output: inout [UInt8]) {
    output.append(contentsOf: "<a href=\"".utf8)
    output.appendEscaped(url)
    appendLinkEnd(title: title, words: words, to: &output)
  }

  /// Appends a link that leads away from the site, unless it is one of the site's own addresses.
  func appendExternalLink(_ reference: Reference, words: [UInt8], to output: inout [UInt8]) {
    // On paper the address stands behind the words, unless it is them.
    let isAddress = medium == .page && words.elementsEqual(reference.destination.utf8)
    output += (isAddress ? "<a class=\"address\" href=\"" : "<a href=\"").utf8
    appendExternal(reference, to: &output)
    appendLinkEnd(title: reference.title, words: words, to: &output)
  }

  /// Appends an address of the web as libcmark does, or as the site has it if it is one of its own.
  func appendExternal(_ reference: Reference, to output: inout [UInt8]) {
    if renderer.site.resolve(reference.destination, from: page) == nil {
      output.appendEscaped(url: reference.destination.utf8)
    } else {
      output.appendEscaped(url(of: reference))
    }
  }

  private func appendLinkEnd(title: String, words: [UInt8], to output: inout [UInt8]) {
    if !title.isEmpty {
      output.append(contentsOf: "\" title=\"".utf8)
      output.appendEscaped(title)
    }
    output.append(contentsOf: "\">".utf8)
    output.append(contentsOf: words)
    output.append(contentsOf: "</a>".utf8)
  }

  /// Where a link within the site leads; the destination as written if it leads nowhere, which a
  /// check reports.
  func url(of reference: Reference) -> String {
    guard let target = renderer.site.resolve(reference.destination, from: page) else {
      return reference.destination
    }
    // What is written with the site's address keeps it.
    if reference.kind.isExternal {
      return address.absolute(target.path.asPathOfURI) + target.suffix
    }
    let isHere = medium == .page && target.path == page.address && !target.suffix.isEmpty
    return (isHere ? "" : link(target.path.asPathOfURI)) + target.suffix
  }

  /// Appends an address in an attribute of raw HTML, which may have no quotation marks; as it is
  /// written if it leads nowhere, which a check reports.
  func appendAddress(
    _ reference: Reference, writtenAs written: [UInt8], to output: inout [UInt8]
  ) {
    if renderer.site.resolve(reference.destination, from: page) == nil {
      output += written
    } else {
      output.appendEscaped(url(of: reference))
    }
  }

  /// The link to a path of the site, as the medium needs it.
  func link(_ path: String) -> String {
    medium.isElsewhere ? address.absolute(path) : address.link(path)
  }
}

extension SiteRenderer {
  /// The anchor of a use of a fact in the text.
  func anchor(of use: FactUse) -> String {
    NoteAnchors.reference(toPart: records.traits(at: use.place).anchor, use.occurrence)
  }
}

/// The anchors of notes and of what leads to them, which stay the same when a page is edited.
enum NoteAnchors {
  static func note(on id: String) -> String { "note-\(id.anchorPart)" }

  /// The anchor of a use of a fact in the text, of which the first has the number 1, by the part of
  /// it that stands for the fact.
  static func reference(toPart part: String, _ occurrence: Int) -> String {
    "ref-\(part)-\(letters(occurrence))"
  }
}

/// Writes a number from 1 in letters: `a` to `z`, then `aa`, `ab` and so on.
func letters(_ number: Int) -> String {
  var rest = number
  var result = ""
  while rest > 0 {
    rest -= 1
    result = String(UnicodeScalar(UInt8(ascii: "a") + UInt8(rest % 26))) + result
    rest /= 26
  }
  return result
}

extension Collection<UInt8> where Index == Int {
  /// The bytes without spaces and line ends before and after them.
  var withoutWhiteSpaceAround: [UInt8] {
    let start = firstIndex { $0 > 0x20 } ?? endIndex
    var end = endIndex
    while end > start, self[end - 1] <= 0x20 { end -= 1 }
    return Array(self[start..<end])
  }
}

extension String {
  /// The path with every byte encoded that would end it or mean something else in an address; letters
  /// of other scripts stay as they are.
  fileprivate var asPathOfURI: String {
    utf8.percentEncoded { byte in
      byte >= 0x80 || byte.mayStandInURI && !"%#?".utf8.contains(byte)
    }
  }
}
