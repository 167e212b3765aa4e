package import Facts
import Kit

extension ParsedSite {
  /// What readers are told once a site is published that was made of this, with what changed since it
  /// last was.
  package func told(by site: Site, _ options: BuildOptions) -> PublishedFacts {
    told(site.facts, on: site.pages.map(\.page), options)
  }

  /// What readers are told once the site is published, with what changed since it last was.
  ///
  /// - Parameters:
  ///   - facts: The facts that are to be seen.
  ///   - visible: The pages that are to be seen.
  ///   - options: For when that is.
  /// - Returns: What the lock is to hold.
  private func told(_ facts: FactBase, on visible: [Page], _ options: BuildOptions)
    -> PublishedFacts
  {
    let hidden = hiddenNames(besides: visible, facts)
    let day = settings.zone.day(of: options.now)
    return PublishedFacts(facts, visible, after: published, on: day) { hidden.contains($0) }
  }

  /// The changes that readers may be told of: those that the lock remembers, and where the run records
  /// what readers are told, those that it will.
  func changes(of facts: FactBase, on visible: [Page], _ options: BuildOptions) -> [RecordedChange]
  {
    guard let published else { return [] }
    let changes =
      options.recordsChanges ? told(facts, on: visible, options).changes : published.changes
    if changes.isEmpty { return [] }
    let hidden = hiddenNames(besides: visible, facts)
    return changes.filter { change in
      !hidden.contains(change.subject)
        && !change.fields.contains { field in
          field.name == .speakers && field.names.contains { hidden.contains(.fact($0)) }
        }
    }
  }

  /// What may not be seen now, and the addresses that lead to others.
  private func hiddenNames(besides visible: [Page], _ seen: FactBase) -> Set<RecordedChange.Subject>
  {
    let files = Set(visible.map(\.file))
    let waiting = pages.filter { !files.contains($0.file) }.map(\.address)
    let seenAddresses = Set(visible.map(\.address))
    let aliases = visible.flatMap(\.frontMatter.formerAddresses)
    let withheld = facts.facts.filter { !seen.has($0.id) }.map {
      RecordedChange.Subject.fact($0.id)
    }
    return Set(
      withheld
        + (waiting + aliases).filter { !seenAddresses.contains($0) }
        .map(RecordedChange.Subject.page))
  }
}

extension FrontMatter {
  /// The addresses that lead to the page, each as it is written and as a folder.
  var formerAddresses: [String] {
    aliases.compactMap(\.text).flatMap { [$0, "\(withoutSlashAtEnd($0))/"] }
  }
}

extension RecordedChange.Field {
  /// The names of speakers, before and now.
  package var names: [String] { Self.names(in: old) + Self.names(in: new) }

  /// The names in what the field said or says.
  package static func names(in text: String?) -> [String] {
    (text ?? "").unicodeScalars.split(separator: [",", " "]).map { String($0) }
  }
}
