import Facts
import Kit
import Site

extension LinkedData {
  /// A page of a list of briefings.
  func list(of indices: ArraySlice<Int>, on frame: PageFrame) -> JSONValue {
    page(frame, "CollectionPage", [("mainEntity", itemList(of: indices))])
  }

  /// Briefings, by their indexes in `Site.briefings`.
  func itemList(of indices: some Collection<Int>) -> JSONValue {
    let briefings = site.briefings
    let items = indices.enumerated().map { position, index -> JSONValue in
      let briefing = briefings[index]
      return [
        "@type": "ListItem", "position": .integer(position + 1),
        "url": .string(url(briefing.address)), "name": .string(briefing.page.frontMatter.title),
      ]
    }
    return [
      "@type": "ItemList", "numberOfItems": .integer(indices.count),
      "itemListElement": .array(items),
    ]
  }

  /// Positions as a set of data.
  func matrix(of ids: [String], on frame: PageFrame) -> JSONValue {
    let positions = ids.compactMap { facts[$0] }
    let sources = positions.flatMap(\.sourceIDs).uniqued()
    let download: JSONValue = [
      "@type": "DataDownload", "encodingFormat": "application/json",
      "contentUrl": .string(url(SitePaths.factsData)),
    ]
    return .members([
      ("@type", "Dataset"), ("@id", .string(url(frame.path) + "#it")),
      ("name", .string(frame.title)), ("mainEntityOfPage", .string(url(frame.path))),
      ("isBasedOn", references(to: sources)), ("creator", publisher),
      ("distribution", [download]),
    ])
  }

  /// A page of the corrections, newest first.
  func corrections(_ entries: Range<Int>, on frame: PageFrame) -> JSONValue {
    let comments = site.correctionsByDate[entries].compactMap(correction)
    let items = comments.enumerated().map { index, comment -> JSONValue in
      ["@type": "ListItem", "position": .integer(index + 1), "item": comment]
    }
    let list: JSONValue = [
      "@type": "ItemList", "numberOfItems": .integer(items.count), "itemListElement": .array(items),
    ]
    return page(frame, "CollectionPage", [("mainEntity", list)])
  }

  /// A correction; nil if it does not say what stood there and what stands there now.
  func correction(_ correction: Fact) -> JSONValue? {
    guard let former = correction[CorrectionFields.was],
      let present = correction[CorrectionFields.present]
    else { return nil }
    let page = correction[CorrectionFields.page].flatMap(site.page(named:))
    return .members([
      ("@type", "CorrectionComment"), ("url", .string(url(correction.id.factAddress))),
      ("text", .string("\(former) → \(present)")),
      ("datePublished", correction.day.map { .string("\($0)") }),
      ("parentItem", page.map { ["@id": .string(url($0.address) + ($0.isBriefing ? "#it" : ""))] }),
    ])
  }
}

extension SitePage {
  fileprivate var isBriefing: Bool { page.kind == .briefing }
}
