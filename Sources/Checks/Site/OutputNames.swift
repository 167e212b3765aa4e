import Facts
import Kit
import Site

extension Check {
  /// Names of which no file of the site can be made, each at the place where it is written.
  static let outputName = site(.outputName) { $0.site.nameFindings }
}

extension Site {
  /// Findings for names of which no file of the site can be made, each at the place where it is
  /// written.
  ///
  /// - Complexity: O(*n*) in the bytes of all names.
  fileprivate var nameFindings: [Diagnostic] {
    pages.compactMap(\.page.nameFinding) + facts.facts.compactMap(\.nameFinding)
      + nameFindings(of: PageFields.topics, "topic", at: SitePaths.topic)
      + nameFindings(of: PageFields.series, "series", at: SitePaths.series)
      + assetPaths.keys.sorted().compactMap(Diagnostic.name(ofAsset:))
  }

  /// A finding for each topic or series, where it stands first.
  private func nameFindings(of key: Key<[String]>, _ noun: String, at path: (String) -> String)
    -> [Diagnostic]
  {
    // A name's path is worked out once; names that are only canonically equivalent differ.
    var names: Set<[UInt8]> = []
    var seen: Set<String> = []
    return briefings.lazy.flatMap { $0.page.frontMatter.record.items(key) }.compactMap { field in
      // A name without words is reported as such where it is read.
      guard let name = field.text, name.holdsWords, names.insert(Array(name.utf8)).inserted,
        seen.insert(path(name)).inserted
      else { return nil }
      let file = SitePaths.file(of: path(name))
      return OutputPath.refusal(of: file).map { refusal in
        let right = refusal.suggestion(for: name, adding: noun)
        return Diagnostic(
          refusal, path: file, at: field.location,
          help: "give the \(noun) another name, such as “\(right)”")
      }
    }
  }
}

extension OutputPath.Refusal {
  /// Another name than `name`, of whose slug it is said what is wrong.
  fileprivate func suggestion(for name: String, adding noun: String) -> String {
    switch reason {
    case .device: "\(name) \(noun)"
    case .long: suggestion(adding: noun).split(separator: "-").joined(separator: " ")
    default: "a \(noun) in letters"
    }
  }
}

extension Page {
  /// Whether an address can be made of the slug, or of the name that serves as one.
  private var hasSlug: Bool { frontMatter.slug?.isSlug ?? nameSlug.isSlug }

  /// What is wrong with the page's address, if no file can stand there.
  fileprivate var nameFinding: Diagnostic? {
    let path = SitePaths.file(of: address)
    guard hasSlug, let refusal = OutputPath.refusal(of: path) else { return nil }
    let location =
      frontMatter.record.field(PageFields.slug)?.location ?? FileLocation(startOf: file)
    let isOfFolder = !lastPart.hasSameBytes(as: refusal.part)
    let right = refusal.suggestion(adding: "page")
    return Diagnostic(
      refusal, path: path, at: location,
      help: isOfFolder
        ? "give the folder another name, such as “\(right)”"
        : "give the page another address, such as slug: \(right)")
  }
}

extension Fact {
  /// What is wrong with the id, if no page can stand at the address that it makes.
  fileprivate var nameFinding: Diagnostic? {
    let path = SitePaths.file(of: id.factAddress)
    guard let refusal = OutputPath.refusal(of: path) else { return nil }
    let right = "\(id.idPrefix).\(refusal.suggestion(adding: kind.singular))"
    return Diagnostic(
      refusal, path: path, at: location, help: "give it another id, such as \(right)", id: id)
  }
}

extension Diagnostic {
  fileprivate static func name(ofAsset file: String) -> Diagnostic? {
    let path = SitePaths.file(of: Site.assetPath(of: file))
    guard let refusal = OutputPath.refusal(of: path) else { return nil }
    let right = refusal.suggestion(adding: "file")
    return Diagnostic(
      refusal, path: path, at: FileLocation(startOf: file),
      help: "rename it, to “\(right.clipped)” for example")
  }
}
