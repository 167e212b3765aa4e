import Checks
import Facts
package import Kit
import Rendering
import Site

extension Rule {
  /// All rules, in the order of their names.
  package static let all: [Rule] = Set(
    ofFiles + ofReading + ofMarkdown + ofFactChecks + ofPages + ofOutput
  ).sorted { $0.name < $1.name }

  /// The rule called `name`; nil if there is none.
  package init?(named name: String) {
    guard let rule = Self.all.first(where: { $0.name == name }) else { return nil }
    self = rule
  }

  private static let ofFiles: [Rule] = [
    notUTF8, forbiddenCharacter, bidiControl, symbolicLink, irregularFile, fileName, unexpectedFile,
    frontMatter,
    fileTooLarge, pageWithoutAsOf, slugForm, acceptUnused, mapData,
  ]

  private static let ofMarkdown: [Rule] = [
    rawHTML, commentNotClosed, unsafeLink, emptyFactLink, brokenFactLink, unknownMarkup, footnote,
    attributionWithoutBlankLine, numberStartsBlock, viewNotClosed, markdownLimit,
  ]

  private static let ofFactChecks: [Rule] =
    (BaseCheck.all + BaseCheck.ofPublication + BaseCheck.ofRelease).map(\.rule) + [
      archiveAbsent, speakerNotAnActor,
    ]

  private static let ofPages: [Rule] =
    PageCheck.all.map(\.rule) + ProseCheck.all.map(\.rule) + [topicSpelling]

  private static let ofOutput: [Rule] = [
    outputNotOurs, outputEdited, outputNotAtomic, outputCollision, templateError, aliasForm,
    trialData, templateUnknown, jsonldNotVisible, fieldNotShown,
  ]
}
