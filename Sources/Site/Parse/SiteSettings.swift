package import Facts
package import Kit

/// What `content/site.yaml` says about the whole site.
package struct SiteSettings: Hashable, Sendable {
  /// A link with the words that readers see.
  package struct Link: Hashable, Sendable {
    package var title: String
    package var url: String
  }

  /// What the desk chooses for its home page, with its places in the file.
  package struct Home: Hashable, Sendable {
    /// The address of the briefing at the top; nil for the newest.
    package var lead: Field?

    /// The ids of the figures and statuses; nil for those that are chosen by their use and age.
    package var figures: [Field]?
    package var statuses: [Field]?
  }

  /// What becomes of the findings of a rule.
  package enum RuleSetting: String, Vocabulary {
    case error
    case warning
    case note
    case off
  }

  package var title: String

  /// A line below the title; empty if there is none.
  package var tagline = ""

  /// Where the site will stand, without a slash at its end, such as `https://example.org/desk`;
  /// empty if that is not known.
  package var baseURL = "" {
    didSet { writtenAddress = WrittenAddress(baseURL) }
  }

  /// The parts of that address; nil if it is not known.
  private(set) var writtenAddress: WrittenAddress?

  /// The language of pages that name no other, as a BCP 47 tag.
  package var language = "en"

  /// The zone in which a day without a time begins, of `publish_at` and its like.
  package var zone = Zone.utc

  /// Who answers for the site; nil if nobody is named.
  package var publisher: Link?

  /// The terms under which the records may be used; nil if none are given.
  package var license: Link?

  package var navigation: [Link] = []

  /// Where the addresses of the navigation's links stand, in their order.
  package var navigationPlaces: [FileLocation] = []

  /// What the home page shows.
  package var home = Home()

  /// The folder of archived texts, relative to the site's.
  package var archive = "archive"

  /// Where `site.yaml` names that folder; nil if it does not.
  package var archivePlace: FileLocation?

  /// Where the site is published, in the order of the file.
  package var publish: [PublishPlace] = []

  /// How many entries a page of a list has.
  package var pageSize = 50

  /// Whether HTML in Markdown is kept as it is.
  package var allowsRawHTML = false

  /// The hosts from which pages may show images, such as `images.example.org`.
  package var imageHosts: [String] = []

  /// Files among the assets that look as if they were not to be published, and are; with the places
  /// where they are named.
  var publicFiles: [Field] = []

  package var rules: [String: RuleSetting] = [:]

  /// The findings in files of facts that the desk lives with.
  package var acceptances: [Acceptance] = []

  /// A color such as `#8a1c1c`; nil for the theme's own.
  package var accent: String?
}

extension SiteSettings {
  /// The most bytes that `site.yaml` may have.
  private static let sizeLimit = 64 << 10

  /// Reads the settings.
  ///
  /// - Parameters:
  ///   - text: What `site.yaml` holds.
  ///   - file: The file's name in findings.
  ///   - rules: The rules that it may set.
  /// - Returns: The settings, as far as they can be used, and what is wrong with the rest.
  static func reading(_ text: SourceText, file: String, rules: [Rule]) -> (
    SiteSettings, [Diagnostic]
  ) {
    let (node, refusals) = YAMLNode.parse(text.bytes[...], file: file, limit: sizeLimit)
    guard let node else {
      return (SiteSettings(title: ""), refusals.isEmpty ? [.emptySettings(file)] : refusals)
    }
    let (record, problems) = schema(rules: rules).read(
      node.withOffsetAsText, in: ReadingContext(file: file))
    let findings = refusals + problems
    let fixed = Set(rules.filter(\.isFixed).map(\.name))
    let unusable =
      unusableAddress(in: record) + unusableURLs(in: record) + unknownZone(in: record)
      + noColor(in: record)
      + faintAccent(in: record) + noHosts(in: record)
      + fixedRulesChanged(in: record, fixed)
      + PublishPlace.reading(record[SiteFields.publish]).1
      + record[SiteFields.accept].compactMap { Acceptance($0) }.findings(ofFixed: fixed)
    return (SiteSettings(record), findings + unusable)
  }

  /// Reads the settings of a site's folder, and nothing else of it.
  ///
  /// - Returns: The settings, as far as they can be used, and what is wrong with the rest.
  /// - Throws: If the folder or the file is not there, or cannot be read.
  package static func read(of site: String, rules: [Rule]) throws(FileError) -> (
    SiteSettings, [Diagnostic]
  ) {
    var findings: [Diagnostic] = []
    let file = "content/site.yaml"
    guard let text = try Folder(site).text(of: file, limit: sizeLimit, &findings) else {
      return (SiteSettings(title: ""), findings)
    }
    let (settings, problems) = reading(text, file: file, rules: rules)
    return (settings, findings + problems)
  }

  private init(_ record: Record) {
    self.init(title: record[SiteFields.title] ?? "")
    tagline = record[SiteFields.tagline] ?? ""
    baseURL = record[SiteFields.baseURL].map(withoutSlashAtEnd) ?? ""
    // Observers are silent while a value is made.
    writtenAddress = WrittenAddress(baseURL)
    language = record[SiteFields.language] ?? language
    zone = record[SiteFields.timeZone].flatMap(Zone.init) ?? zone
    publisher = record[SiteFields.publisher].map { publisher in
      Link(
        title: publisher[PublisherFields.name] ?? "", url: publisher[PublisherFields.url] ?? "")
    }
    license = record[SiteFields.license].map { license in
      Link(title: license[LicenseFields.name] ?? "", url: license[LicenseFields.url] ?? "")
    }
    // What is no address is told as that, and needs no page.
    let links = record[SiteFields.navigation].filter {
      Self.isUsable($0[NavigationFields.url] ?? "")
    }
    navigation = links.map { link in
      Link(title: link[NavigationFields.title] ?? "", url: link[NavigationFields.url] ?? "")
    }
    navigationPlaces = links.map { $0.location(of: NavigationFields.url) }
    if let chosen = record[SiteFields.home] {
      home.lead = chosen.field(HomeFields.lead)
      home.figures = chosen.has(HomeFields.figures) ? chosen.items(HomeFields.figures) : nil
      home.statuses = chosen.has(HomeFields.statuses) ? chosen.items(HomeFields.statuses) : nil
    }
    archive = record[SiteFields.archive] ?? archive
    archivePlace = record.field(SiteFields.archive)?.location
    publish = PublishPlace.reading(record[SiteFields.publish]).0
    pageSize = record[SiteFields.pageSize] ?? pageSize
    allowsRawHTML = record[SiteFields.rawHTML] ?? false
    acceptances = record[SiteFields.accept].compactMap { Acceptance($0) }
    accent = record[SiteFields.accent]
    imageHosts = record[SiteFields.imageHosts]
    publicFiles = record.items(SiteFields.publicFiles)
    for entry in record[SiteFields.rules]?.entries ?? [] {
      rules[entry.name] = entry.field.text.flatMap { RuleSetting(rawValue: $0) }
    }
  }

  /// Links of the navigation that lead neither to a page of the site nor to the web.
  private static func unusableURLs(in record: Record) -> [Diagnostic] {
    let links = record[SiteFields.navigation].compactMap { $0.field(NavigationFields.url) }
    return links.filter { !isUsable($0.text ?? "") }.map { field in
      Diagnostic(
        .wrongType, at: field.location, "“\(field.text ?? "")” is not a page address",
        help: "write a path such as “/briefings/”, or an address that begins with https://")
    }
  }

  /// A finding if the time zone is none, so that nobody knows when a day begins.
  private static func unknownZone(in record: Record) -> [Diagnostic] {
    guard let field = record.field(SiteFields.timeZone), let text = field.text, Zone(text) == nil
    else { return [] }
    return [
      Diagnostic(
        .wrongType, at: field.location, "“\(text.clipped)” is not a time zone",
        help: helpForZone(text))
    ]
  }

  private static func helpForZone(_ text: String) -> String {
    if let (place, other) = Zone.names(ofOffset: text) {
      return "write the name of a place with that time, such as “\(place)”"
        + (other.map { ", or “\($0)” for the offset alone" } ?? "")
    }
    if let place = Zone.name(abbreviated: text) {
      return "write the name of a place with that time, such as “\(place)”"
    }
    return Zone.name(like: text)?.asSuggestion
      ?? text.suggestion(
        among: Zone.names,
        or: "write its name in the IANA’s database, such as “Asia/Karachi”, or “UTC”")
  }

  /// Findings for rules of which the site would change what becomes of their findings, and cannot.
  private static func fixedRulesChanged(in record: Record, _ fixed: Set<String>) -> [Diagnostic] {
    let settings = record[SiteFields.rules]?.entries ?? []
    return settings.filter { entry in
      fixed.contains(entry.name) && entry.field.text != RuleSetting.error.rawValue
    }.map { .fixed($0.name, at: $0.field.location) }
  }

  /// A finding if the accent is no color, which would break the style sheet in silence.
  private static func noColor(in record: Record) -> [Diagnostic] {
    guard let field = record.field(SiteFields.accent), let text = field.text else { return [] }
    let digits = text.utf8.dropFirst()
    let isHexadecimal = digits.allSatisfy { $0.hexadecimalValue != nil }
    if text.utf8.first == UInt8(ascii: "#"), [3, 6].contains(digits.count), isHexadecimal {
      return []
    }
    return [
      Diagnostic(
        .wrongType, at: field.location, "“\(text.clipped)” is not a color",
        help: "write # and six hexadecimal digits, such as \"#8a1c1c\"")
    ]
  }

  /// A finding if words in the accent cannot be read well.
  private static func faintAccent(in record: Record) -> [Diagnostic] {
    guard let field = record.field(SiteFields.accent),
      let colors = field.text.flatMap(AccentColors.init),
      colors.contrast < AccentColors.leastContrast
    else { return [] }
    let contrast = (colors.contrast * 10).rounded(.down) / 10
    return [
      Diagnostic(
        .accentContrast, at: field.location,
        "words in “\(colors.light)” have a contrast of \(contrast) to 1 with the page",
        help: "choose a darker color, of at least \(AccentColors.leastContrast) to 1")
    ]
  }

  private static func isUsable(_ url: String) -> Bool {
    let bytes = url.utf8
    guard bytes.allSatisfy(\.mayStandInAddress) else { return false }
    if bytes.starts(with: "https://".utf8) || bytes.starts(with: "http://".utf8) { return true }
    return bytes.first == UInt8(ascii: "/") && !bytes.starts(with: "//".utf8)
  }
}

/// The address without the slashes at its end.
package func withoutSlashAtEnd(_ url: String) -> String {
  var bytes = url.utf8[...]
  while bytes.last == UInt8(ascii: "/") { bytes = bytes.dropLast() }
  return String(Substring(bytes))
}

extension YAMLNode {
  /// The same, a bare `+05:00` for a time zone being text, so that what is told of it is that it is none.
  fileprivate var withOffsetAsText: YAMLNode {
    guard case .mapping(var entries) = content,
      let index = entries.firstIndex(where: { $0.key == SiteFields.timeZone.name }),
      case .scalar(let text, true) = entries[index].value.content,
      text.utf8.first?.isOne(of: "+-") == true
    else { return self }
    entries[index].value.content = .scalar(text, isPlain: false)
    return YAMLNode(.mapping(entries), at: position)
  }
}

extension Diagnostic {
  fileprivate static func emptySettings(_ file: String) -> Diagnostic {
    Diagnostic(
      .missingField, at: FileLocation(startOf: file), "site.yaml is empty",
      help: "write title: \"The name of your desk\"")
  }
}
