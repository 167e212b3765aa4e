import Kit
import Site
import Templates

/// The picture that stands for a briefing where somebody shares it: the title, what it rests on and
/// for when.
///
/// It is SVG of 1,200 × 630, the size that the Open Graph protocol's readers ask for, and needs
/// neither fonts of its own nor a network.
struct SocialCard: Sendable {
  private let page: SitePage
  private let renderer: SiteRenderer

  private let evidence: Evidence

  init(of page: SitePage, renderer: SiteRenderer) {
    self.page = page
    self.renderer = renderer
    evidence = Evidence(of: page, renderer.records)
  }

  private static let width = 1200
  private static let height = 630
  private static let margin = 72

  var bytes: [UInt8] {
    let matter = page.page.frontMatter
    let language = matter.language ?? renderer.site.settings.language
    var writer = XMLWriter()
    let attributes: [XMLWriter.Attribute] = [
      ("xmlns", "http://www.w3.org/2000/svg"), ("viewBox", "0 0 \(Self.width) \(Self.height)"),
      ("width", "\(Self.width)"), ("height", "\(Self.height)"), ("xml:lang", language),
      ("role", "img"),
    ]
    writer.element("svg", attributes) { writer in
      writer.element("title", text: matter.title)
      writer.emptyElement("rect", [("width", "100%"), ("height", "100%"), ("fill", Self.paper)])
      writer.emptyElement(
        "rect", [("width", "100%"), ("height", "12"), ("fill", renderer.accent)])
      appendWords(matter, language, to: &writer)
      appendBar(to: &writer)
    }
    return writer.bytes
  }

  private static let paper = "#fbfaf6"
  private static let ink = "#1c1b19"
  private static let softInk = "#58544c"
  private static let quiet = "#857e6d"
  private static let serif = "Charter, Georgia, 'Liberation Serif', 'Noto Serif', serif"
  private static let sans = "system-ui, Roboto, 'Liberation Sans', 'Noto Sans', sans-serif"

  private func appendWords(
    _ matter: FrontMatter, _ language: String, to writer: inout XMLWriter
  ) {
    let isReversed = language.isRightToLeft
    let settings = renderer.site.settings
    text(settings.title, 88, 30, Self.sans, Self.softInk, isReversed, weight: 600, to: &writer)
    let size = CardLines.size(for: matter.title)
    let lines = CardLines(matter.title, size: size, width: Self.width - 2 * Self.margin)
    for (number, line) in lines.lines.enumerated() {
      let top = 190 + number * size * 6 / 5
      text(line, top, size, Self.serif, Self.ink, isReversed, weight: 700, to: &writer)
    }
    let dates = DateWords(language: language)
    let known = matter.asOf.flatMap { $0.isUnknown ? nil : dates.words(of: $0) }
    let day = matter.date.map { " · published \(dates.words(of: $0.date))" } ?? ""
    let moment = "Facts as of \(known ?? "a day that is not known")\(day)"
    text(moment, 512, 26, Self.sans, Self.ink, isReversed, weight: 600, to: &writer)
    text(evidence.words, 586, 24, Self.sans, Self.softInk, isReversed, weight: 400, to: &writer)
  }

  private func text(
    _ words: String, _ top: Int, _ size: Int, _ family: String, _ color: String,
    _ isReversed: Bool, weight: Int, to writer: inout XMLWriter
  ) {
    let place = isReversed ? Self.width - Self.margin : Self.margin
    var attributes: [XMLWriter.Attribute] = [
      ("x", "\(place)"), ("y", "\(top)"), ("font-family", family), ("font-size", "\(size)"),
      ("font-weight", "\(weight)"), ("fill", color),
    ]
    if isReversed { attributes.append(("direction", "rtl")) }
    writer.element("text", attributes, text: words)
  }

  /// How much of what the text rests on is contested: a bar of the width of the text, as on the page.
  private func appendBar(to writer: inout XMLWriter) {
    let doubtful = evidence.unanswered + evidence.differing
    let parts = [
      (evidence.uncontested, Self.quiet, isFaint: false),
      (evidence.disputed, renderer.accent, isFaint: false),
      (doubtful, renderer.accent, isFaint: true),
    ]
    let total = evidence.uncontested + evidence.disputed + doubtful
    let width = Self.width - 2 * Self.margin
    var count = 0
    for (number, color, isFaint) in parts where number > 0 {
      let start = Self.margin + width * count / total
      count += number
      let end = Self.margin + width * count / total
      writer.emptyElement(
        "rect",
        [
          ("x", "\(start)"), ("y", "534"), ("width", "\(max(2, end - start - 3))"),
          ("height", "14"), ("fill", color),
        ] + (isFaint ? [("fill-opacity", ".6")] : []))
    }
  }
}

/// A title in lines, by how wide letters are on average.
struct CardLines {
  private(set) var lines: [String] = []

  /// The size at which a title takes at most four lines, in pixels.
  static func size(for title: String) -> Int {
    let width = title.unicodeScalars.reduce(0) { $0 + $1.cardWidth }
    return width < 3_000 ? 72 : width < 6_000 ? 60 : 48
  }

  /// - Parameters:
  ///   - title: The title.
  ///   - size: The size of letters in pixels.
  ///   - width: How wide a line may be in pixels.
  init(_ title: String, size: Int, width: Int) {
    let most = width * 100 / size
    var line = ""
    var used = 0
    for word in title.unicodeScalars.split(separator: " ") {
      let length = word.reduce(0) { $0 + $1.cardWidth }
      if !line.isEmpty, used + 35 + length > most {
        lines.append(line)
        (line, used) = ("", 0)
      }
      (line, used) = (
        line.isEmpty ? String(word) : "\(line) \(Substring(word))", used + 35 + length
      )
    }
    if !line.isEmpty { lines.append(line) }
    if lines.count > 4 { lines = Array(lines.prefix(3)) + ["\(lines[3]) …"] }
  }
}

extension Unicode.Scalar {
  /// About how wide a bold letter of a wide serif font is, in hundredths of its size.
  fileprivate var cardWidth: Int {
    isASCII ? Self.widthsOfASCII[Int(value)] : foundWidth
  }

  private static let widthsOfASCII = (0..<0x80).map { Unicode.Scalar(UInt8($0)).foundWidth }

  private var foundWidth: Int {
    switch value {
    case 0x300...0x36F, 0x200B...0x200F, 0x610...0x61A, 0x64B...0x65F: 0
    case 0x1100...0x11FF, 0x2E80...0xD7FF, 0xF900...0xFAFF, 0xFF00...0xFFEF, 0x1F000...0x3FFFF: 100
    case _ where "iljtfrI.,:;'’!|()[] ".unicodeScalars.contains(self): 44
    case _ where "mwMW—%@".unicodeScalars.contains(self): 108
    case _ where properties.isUppercase: 82
    default: 68
    }
  }
}

extension SiteRenderer {
  /// The color of links and marks.
  fileprivate var accent: String { site.settings.accent ?? "#8b1f1f" }

  /// The picture of a briefing for those who share it.
  func socialCard(of page: SitePage) -> PlannedFile {
    dataFile(
      SitePaths.card(of: page.address), from: page.page.file,
      given: { $0.write(page.digest) }
    ) { SocialCard(of: page, renderer: $0).bytes }
  }

  /// The picture that stands for a page: the desk's own, if there is one in `content/assets/cards`
  /// under the last part of the page's address, else the one that is made of it.
  func cardPath(of page: SitePage) -> String {
    let slug = page.address.unicodeScalars.split(separator: "/").last.map { String($0) } ?? ""
    let own = ["png", "jpg", "jpeg", "webp"].lazy.compactMap { ending in
      self.site.assetPath(of: "content/assets/cards/\(slug).\(ending)")
    }.first
    return own ?? SitePaths.card(of: page.address)
  }
}
