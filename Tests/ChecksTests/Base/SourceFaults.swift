import Checks
import Kit

extension PlantedFault {
  private static let report = """
    The talks in Istanbul ended without any breakthrough on the border.
    “We called Kabul,” Asif said, and nearly 1,800 soldiers were killed.
    Competing definitions

    """

  /// A base that takes nothing from the report.
  private static let uncited = """
    schema: "sitegen-facts/1"
    base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
    sources:
      - id: source.report
        title: "Report"
        archive: «{» file: r.txt, lines: 3, sha256: "\(SHA256(of: Array(report.utf8)).hexadecimal)" }
    """

  static let ofSources = [
    PlantedFault(
      .archiveChanged,
      """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
      sources:
        - { id: source.report, title: "Report", archive: { file: r.txt, sha256: «"0000"», lines: 3 } }
      """,
      "the archived text r.txt has changed since its hash was recorded",
      right: "claims: []", archive: report),
    PlantedFault(
      .archiveChanged,
      """
      schema: "sitegen-facts/1"
      base: { id: base.talks, title: "Talks", language: en, default_source: source.report }
      sources:
        - id: source.report
          title: "Report"
          archive: { file: r.txt, lines: «4», sha256: "\(SHA256(of: Array(report.utf8)).hexadecimal)" }
      """,
      "the archived text r.txt has 3 lines, not 4",
      right: "claims: []", archive: report),
    PlantedFault(
      .locatorOutOfRange,
      """
      claims:
        - { id: claim.a, text: "It failed.", by: desk, at: [L1, «L53»] }
      """,
      "source.report, line 53 does not exist: the archived text has 3 lines",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: [L1, L2-L3, source.report] }
        """, archive: report),
    PlantedFault(
      .locatorOutOfRange,
      """
      claims:
        - { id: claim.a, text: "It failed.", by: desk, at: «source.report#L1» }
      """,
      "source.report has no archived text, so it has no lines",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: source.report }
        """),
    PlantedFault(
      .locatorUnlikely,
      """
      claims:
        - { id: claim.a, text: "The Istanbul talks brought no breakthrough.", by: desk, at: «L2» }
      """,
      "the cited text has 0 of the 4 words of “The Istanbul talks brought no breakthrough.”",
      right: """
        claims:
          - { id: claim.a, text: "The Istanbul talks brought no breakthrough.", by: desk, at: L1 }
        """, archive: report),
    PlantedFault(
      .sourceQuotationUnrecorded,
      uncited,
      "no quotation records “We called Kabul” (source.report, line 2)",
      right: """
        quotes:
          - { id: quote.a, text: "We called Kabul", speaker: unattributed, at: L2 }
        """, archive: report),
    PlantedFault(
      .sourceNumberUnrecorded,
      uncited,
      "no figure, date or quotation records “1,800” (source.report, line 2)",
      right: """
        figures:
          - { id: figure.a, measure: "Killed", as_text: "nearly 1,800", by: desk, at: L2 }
        """, archive: report),
    PlantedFault(
      .sourceLineUnused,
      uncited,
      "no fact cites 2 lines of source.report: 1 to 2",
      right: """
        claims:
          - { id: claim.a, text: "It failed.", by: desk, at: L1-L2 }
        """, archive: report),
  ]
}
