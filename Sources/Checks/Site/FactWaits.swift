import Facts
package import Kit
import Site

extension Check {
  /// A fact that is not published because only pages use it that are not.
  static let factWaits = site(.factWaits) { input in
    let facts = input.site.withheld.values.compactMap { fact in
      input.site.pageAwaited(by: fact.id).map { Diagnostic.waiting(fact, for: $0) }
    }
    let files = input.site.waitingFiles.map { Diagnostic.waiting($0, for: $1) }
    return (facts + files).sorted { $0.location < $1.location }
  }
}

extension Rule {
  package static let factWaits = Rule(
    "fact-waits", .note,
    catches:
      "A fact or image that is left out of the site, as only pages use it that are not to be seen yet,"
      + " or any more.",
    why:
      "Its words would give away what a page under embargo will say; who looks for it on the site"
      + " wants to know why it is not there.",
    wrong: "- id: event.new-round\n  title: \"A new round\"",
    right: "- id: event.new-round\n  title: \"A new round\"\n  draft: false")
}

extension Diagnostic {
  fileprivate static func waiting(_ fact: Fact, for page: String) -> Diagnostic {
    Diagnostic(
      .factWaits, at: fact.location,
      "\(fact.id) is left out of the site, as \(page) is and no other page uses it",
      help: "to publish it without that page, say \(SharedFields.draft): false in the record",
      id: fact.id)
  }

  fileprivate static func waiting(_ file: String, for page: String) -> Diagnostic {
    Diagnostic(
      .factWaits, at: FileLocation(startOf: file),
      "\(file) is left out of the site, as \(page) is and no other page shows it",
      help: "to publish it without that page, show it on another page or link to it")
  }
}
