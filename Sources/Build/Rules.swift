import Checks
import Facts
package import Kit
import Rendering
import Site

extension Rule {
  /// All rules, in the order of their names: those of checks, and those that a stage of the line
  /// finds broken in its own work.
  package static let all: [Rule] = Set(
    Check.all.map(\.rule) + ofFiles + ofReading + ofMarkdown + ofPages + ofWriting
      + [linkGone, linkUntold]
  ).sorted { $0.name < $1.name }

  /// The rule called `name`; nil if there is none.
  package init?(named name: String) {
    guard let rule = Self.all.first(where: { $0.name == name }) else { return nil }
    self = rule
  }

  private static let ofFiles: [Rule] = [
    accentContrast, notUTF8, forbiddenCharacter, bidiControl, symbolicLink, irregularFile, fileName,
    unexpectedFile,
    hiddenFile, privateFile, fileTooLarge, mapData, archiveMissing,
  ]

  private static let ofMarkdown: [Rule] = [
    rawHTML, commentNotClosed, unsafeLink, emptyFactLink, brokenFactLink, unknownMarkup,
    bareAddress,
    blockedByPolicy, codeInPage, anchorRepeated, tagNotClosed, footnote,
    attributionWithoutBlankLine, numberStartsBlock, tableCellLost, viewNotClosed, markdownLimit,
  ]

  private static let ofPages: [Rule] = [anchorTaken, frontMatter, pageWithoutAsOf, acceptUnused]

  private static let ofWriting: [Rule] = [
    templateError, templateLinkBroken, trialData, outputNotOurs, outputEdited, outputNotAtomic,
    outputLeftover,
    outputNotRecorded, embargoLeaked, embargoInFile, embargoFileUnread,
  ]
}
