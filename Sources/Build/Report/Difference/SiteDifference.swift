import Facts
import Kit
import Rendering
import Site

/// What readers would see change between two states of a site.
package struct SiteDifference: Sendable {
  package enum Change: String, Sendable {
    case added
    case revised

    /// Revised, and readers are told that what stood there was wrong or is put right.
    case corrected
    case withdrawn
  }

  /// A field that says something else.
  package struct FieldChange: Hashable, Sendable {
    package let field: String

    /// What it said and what it says; nil where it was not or is not there.
    package let old: String?
    package let new: String?
  }

  package struct FactChange: Sendable {
    package let id: String
    package let change: Change

    /// What the fact says, or said.
    package let text: String
    package let fields: [FieldChange]

    /// Why it changed, as its history and new corrections say.
    package let why: [String]

    /// The addresses of the pages that name it, or named it.
    package let pages: [String]
  }

  package struct PageChange: Sendable {
    package let address: String
    package let title: String
    package let change: Change
    package let fields: [FieldChange]

    /// Paragraphs that are gone, and that came.
    package let removed: [String]
    package let inserted: [String]
    package let why: [String]
  }

  package let facts: [FactChange]
  package let pages: [PageChange]
}

extension SiteDifference {
  /// Compares what two states of a site show to readers.
  ///
  /// - Complexity: O(*n*) in the facts and pages; in the paragraphs of a page that changed O(*n* · *d*)
  ///   with the differences between them.
  package init(from old: FactReport, to new: FactReport) {
    let corrections = Corrections(in: new, after: old)
    facts = Self.changes(of: old.site.facts.facts.map(\.id), and: new.site.facts.facts.map(\.id))
      .compactMap { FactChange($0, from: old, to: new, corrections) }
    let (oldPages, newPages) = (old.pagesByAddress, new.pagesByAddress)
    pages = Self.changes(of: Array(oldPages.keys), and: Array(newPages.keys))
      .compactMap { address in
        PageChange(
          address, from: oldPages[address], in: old, to: newPages[address], in: new, corrections)
      }
  }

  /// The names that either list has, each once, in order.
  private static func changes(of old: [String], and new: [String]) -> [String] {
    Set(old).union(new).sorted { $0.precedes($1) }
  }

  /// Whether readers would see no change.
  package var isEmpty: Bool { facts.isEmpty && pages.isEmpty }
}

extension SiteDifference.FactChange {
  /// Nil if readers are told the same.
  fileprivate init?(
    _ id: String, from old: FactReport, to new: FactReport, _ corrections: Corrections
  ) {
    let (before, now) = (old.site.facts[id], new.site.facts[id])
    guard let fact = now ?? before, fact.kind != .corrections else { return nil }
    let isGone = before != nil && (now.map { $0.isRetired && before?.isRetired == false } ?? true)
    let told = corrections.of(fact: id)
    let formerReasons = Set(before?.formerWordings.compactMap(\.why) ?? [])
    let history = now?.formerWordings.filter { !($0.why.map(formerReasons.contains) ?? true) } ?? []
    let fields =
      isGone
      ? []
      : before.flatMap { before in
        now.map { now in
          SiteDifference.FieldChange.all(from: old.fields(of: before), to: new.fields(of: now))
            .filter { !$0.isOfHistory }.withoutRepeatedValue
        }
      } ?? []
    if before != nil, !isGone, fields.isEmpty, told.isEmpty { return nil }
    let isCorrected = !told.isEmpty || history.contains(where: \.isCorrected)
    change =
      before == nil
      ? .added
      : isGone
        ? (told.isEmpty ? .withdrawn : .corrected)
        : isCorrected ? .corrected : .revised
    let site = isGone ? old.site : new.site
    (self.id, self.fields) = (id, fields)
    text = site.facts.title(of: isGone ? before ?? fact : fact)
    why =
      history.compactMap(\.why) + told + (isGone ? [new.absence(ofFact: id)] : [])
    pages = site.pages(showing: id).map { site.page($0).address }.sorted { $0.precedes($1) }
  }
}

extension SiteDifference.PageChange {
  /// Nil if readers see the same.
  ///
  /// A fact that stands in the text in its own words is told of as a fact: the paragraph is another only
  /// if its writer wrote something else.
  ///
  /// - Parameters:
  ///   - address: Where the page is, or was.
  ///   - old: What was there; nil for nothing.
  ///   - former: The former state.
  ///   - new: What is there; nil for nothing.
  ///   - report: The later state.
  ///   - corrections: What it has of them.
  fileprivate init?(
    _ address: String, from old: SitePage?, in former: FactReport, to new: SitePage?,
    in report: FactReport, _ corrections: Corrections
  ) {
    guard let page = new ?? old else { return nil }
    (self.address, title) = (address, page.page.frontMatter.title)
    let told = corrections.of(page: address)
    why = told + (new == nil ? [report.absence(ofPage: page)] : [])
    guard let old, let new else {
      change = old == nil ? .added : .withdrawn
      (fields, removed, inserted) = ([], [], [])
      return
    }
    fields = SiteDifference.FieldChange.all(from: old.page.heads, to: new.page.heads)
    let (before, now) = (former.site.paragraphs(of: old), report.site.paragraphs(of: new))
    let difference = now.difference(from: before) { $0.source == $1.source }
    removed = difference.removals.map(\.paragraph)
    inserted = difference.insertions.map(\.paragraph)
    if fields.isEmpty, difference.isEmpty, told.isEmpty { return nil }
    change = told.isEmpty ? .revised : .corrected
  }
}

extension CollectionDifference<Paragraph>.Change {
  fileprivate var paragraph: String {
    switch self {
    case .insert(_, let element, _), .remove(_, let element, _): element.text
    }
  }
}

extension SiteDifference.FieldChange {
  /// Whether it is about what a value was before, which is told as the change of that value.
  fileprivate var isOfHistory: Bool {
    field.utf8.prefix { $0 != UInt8(ascii: ".") }.elementsEqual(SharedFields.history.name.utf8)
  }
}

extension [SiteDifference.FieldChange] {
  /// Without the number of a figure whose words say it.
  fileprivate var withoutRepeatedValue: Self {
    guard contains(where: { $0.field.hasSameBytes(as: FigureFields.asText.name) }) else {
      return self
    }
    return filter { change in
      !change.field.utf8.prefix { $0 != UInt8(ascii: ".") }
        .elementsEqual(FigureFields.value.name.utf8)
    }
  }
}
