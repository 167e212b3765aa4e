import Testing

@testable import Checks
@testable import Facts
@testable import Kit

/// Sentences about a trial of a drug and a census, in words that journalists have for what is recorded, and the
/// same with one of them wrong.
struct TrialTests {
  private static let facts = """
    sources:
      - { id: source.report, title: "Report", type: article-newspaper }
    figures:
      - { id: figure.patients, measure: "Patients randomly assigned", as_text: "4,812 patients", at: L1 }
      - { id: figure.centres, measure: "Centres of the trial", as_text: "187 centres", at: L1 }
      - { id: figure.ratio, measure: "Hazard ratio", as_text: "0.77", at: L2 }
      - { id: figure.interval, measure: "Confidence interval of the hazard ratio", as_text: "0.68 to 0.88", at: L2 }
      - { id: figure.point, measure: "Points above the zone", as_text: "one point", at: L3 }
      - { id: figure.sponsor, measure: "Sponsors", as_text: "a single sponsor", at: L3 }
      - { id: figure.plant, measure: "Plants", as_text: "one plant", at: L3 }
      - { id: figure.cost, measure: "Cost of lessons", as_text: "640 million crowns", at: L4 }
      - { id: figure.addresses, measure: "Addresses that were checked", as_text: "40,000 addresses", at: L5 }
      - { id: figure.error, measure: "Error that the check found", as_text: "0.4 percent", at: L5 }
      - { id: figure.rate, measure: "Rate in 2024", as_text: "4.2 percent", at: L6 }
      - { id: figure.rate-later, measure: "Rate in 2025", as_text: "5.0 percent", at: L6 }
      - { id: figure.ban, measure: "Ban", as_text: "18 months", at: L7 }
      - { id: figure.ban-before, measure: "Ban before", as_text: "four years", at: L7 }
      - { id: figure.old, measure: "Share of residents who are 65 or older", as_text: "One in five", at: L8 }
      - { id: figure.capital, measure: "Share of the population in the capital region", as_text: "almost a quarter", at: L8 }
      - { id: figure.wounded, measure: "People wounded", as_text: "46", unit: people, at: L7 }
      - { id: figure.killed, measure: "People killed", as_text: "31", unit: people, at: L7 }

    """

  private static let rules: [Rule] = [
    .figureDiffersFromFact, .figureMeasureDiffers, .figureQualifierLost, .unlinkedNumber,
  ]

  private func findings(_ text: String) async throws -> [String] {
    try await ProseSite(text.withFactLinks + "\n", facts: Self.facts).findings(of: Self.rules)
  }

  @Test(arguments: [
    "The trial enrolled [4,812](figure.patients) patients at [187](figure.centres) hospitals.",
    "A check of [40,000](figure.addresses) addresses found an error of [0.4 percent](figure.error).",
    "The ratio was [0.77](figure.ratio) (95% CI [0.68–0.88](figure.interval)).",
    "With a 95 percent confidence interval of [0.68 to 0.88](figure.interval), it was"
      + " [0.77](figure.ratio).",
    "The club was [a single point](figure.point) above, or just [a point](figure.point).",
    "It has [only one sponsor](figure.sponsor) and [a single plant](figure.plant).",
    "It puts [640 million crowns](figure.cost) into lessons in years 5 to 8.",
    "Fighting began at twenty past four in the morning.",
    "Fighting began shortly after four in the morning.",
    "The rate was [4.2](figure.rate) and [5.0 percent](figure.rate-later) in 2024 and 2025"
      + " respectively.",
    "The ban of [18 months](figure.ban) is 30 months shorter than the [four years](figure.ban-before).",
    "It is two and a half years shorter: [18 months](figure.ban) instead of"
      + " [four years](figure.ban-before).",
    "[One-fifth](figure.old) of the population is 65 or older; [almost a quarter](figure.capital) of"
      + " residents live in the capital region.",
    "[46](figure.wounded) people were wounded and [31](figure.killed) killed.",
  ])
  func aRightSentenceIsSilent(_ text: String) async throws {
    let found = try await findings(text)
    #expect(found == [])
  }

  @Test(arguments: [
    ("It has [two sponsors](figure.sponsor).", "figure.sponsor"),
    ("It has [a single point](figure.sponsor) and [two plants](figure.plant).", "figure.plant"),
    ("The margin of error is 95 percent.", "“95”"),
    (
      "The ban of [18 months](figure.ban) is 32 months shorter than the"
        + " [four years](figure.ban-before).", "“32”"
    ),
    ("The board has 95 percent confidence in it.", "“95”"),
    ("For years 5 people lived there.", "“5”"),
    ("Fighting began with twenty men in the morning.", "“twenty”"),
    ("In years of war 5 to 8 men were lost.", "“5 to 8”"),
    (
      "[31](figure.killed) people were wounded and [46](figure.wounded) killed.",
      "stands where figure.wounded belongs"
    ),
  ])
  func aWrongSentenceIsReported(_ text: String, _ finding: String) async throws {
    let found = try await findings(text)
    #expect(found.contains { $0.contains(finding) }, "\(found)")
  }
}
