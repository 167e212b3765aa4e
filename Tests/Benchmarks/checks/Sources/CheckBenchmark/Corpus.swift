/// Facts and briefings that are made up, the same for the same sizes, and without an error.
///
/// A briefing has 8 KB: five parts of a heading, three paragraphs, a list and a quotation, with ten
/// links to facts.
struct Corpus {
  private let figures: [String]
  private let claims: [String]
  private let actorCount: Int

  /// The facts file.
  let facts: String

  init(facts count: Int) {
    var random = RandomNumbers(seed: 20_251_029)
    let sourceCount = max(3, count / 20)
    actorCount = max(6, count / 10)
    figures = (0..<count / 2).map { _ in "nearly \(random.next(below: 90) + 10),\(random.digits)" }
    claims = (0..<count - count / 2).map { _ in random.sentence(9) }
    var text = """
      schema: "sitegen-facts/1"
      base: { id: base.bench, title: "Bench", language: en, as_of: "2026-01-01" }
      sources:

      """
    for index in 0..<sourceCount {
      text += """
          - { id: source.s\(index), type: report, title: "Field report \(index)", publisher: org.a0, \
        published: "2025-\(index % 3 + 10)-15", url: "https://example.org/reports/\(index)" }

        """
    }
    text += "actors:\n"
    for index in 0..<actorCount {
      text += """
          - { id: org.a\(index), name: "Organization \(index)", at: source.s\(index % sourceCount) }

        """
    }
    text += "figures:\n"
    for (index, figure) in figures.enumerated() {
      let value = figure.utf8.filter { UInt8(ascii: "0")...UInt8(ascii: "9") ~= $0 }
      text += """
          - id: figure.f\(index)
            measure: "People counted in district \(index)"
            as_text: "\(figure)"
            value: { qualifier: nearly, point: \(String(decoding: value, as: UTF8.self)) }
            unit: people
            by: [org.a\(index % actorCount)]
            at: [source.s\(index % sourceCount)]

        """
    }
    text += "claims:\n"
    for (index, claim) in claims.enumerated() {
      text += """
          - { id: claim.c\(index), text: "\(claim).", kind: factual, mode: paraphrased, \
        standing: uncontested, by: org.a\(index % actorCount), at: source.s\(index % sourceCount) }

        """
    }
    facts = text
  }

  /// A briefing's file.
  func briefing(_ index: Int) -> String {
    var random = RandomNumbers(seed: UInt64(index))
    var text = """
      ---
      title: "Briefing \(index): \(random.sentence(6))"
      date: "202\(index % 6)-\(index / 28 % 3 + 10)-\(index % 28 / 10)\(index % 28 % 10 == 0 ? 1 : index % 28 % 10)"
      as_of: unknown
      topics: [border, trade]
      summary: "\(random.sentence(18))."
      ---

      """
    for _ in 0..<5 {
      text += "\n## \(random.sentence(5))\n\n"
      text += paragraph(linking: figureLink(&random), &random)
      text += paragraph(linking: claimLink(&random), &random)
      text += paragraph(linking: random.word, &random)
      for _ in 0..<4 { text += "- \(random.sentence(10))\n" }
      text += "\n> \(random.sentence(25)).\n"
    }
    return text
  }

  private func figureLink(_ random: inout RandomNumbers) -> String {
    let index = random.next(below: figures.count)
    return "[\(figures[index])](fact:figure.f\(index))"
  }

  private func claimLink(_ random: inout RandomNumbers) -> String {
    let index = random.next(below: claims.count)
    let actor = index % actorCount
    return "as [Organization \(actor)](fact:org.a\(actor)) says, "
      + "[\(claims[index].lowercased())](fact:claim.c\(index))"
  }

  private func paragraph(linking link: String, _ random: inout RandomNumbers) -> String {
    let address = "https://example.org/\(random.next(below: 1000))"
    return "\(random.sentence(20)) \(link) \(random.words(9)) *\(random.word)* \(random.words(14))"
      + " [\(random.word)](\(address)) \(random.words(14)).\n\n"
  }
}

/// Numbers and words that look as if they were drawn by lot.
///
/// Source: Steele, Lea and Flood, “Fast splittable pseudorandom number generators” (2014).
private struct RandomNumbers {
  private var state: UInt64

  init(seed: UInt64) { state = seed }

  mutating func next(below limit: Int) -> Int {
    state &+= 0x9e37_79b9_7f4a_7c15
    var mixed = state
    mixed = (mixed ^ (mixed >> 30)) &* 0xbf58_476d_1ce4_e5b9
    mixed = (mixed ^ (mixed >> 27)) &* 0x94d0_49bb_1331_11eb
    return Int((mixed ^ (mixed >> 31)) % UInt64(limit))
  }

  /// Three digits.
  var digits: String {
    mutating get { "\(next(below: 10))\(next(below: 10))\(next(below: 10))" }
  }

  var word: String {
    mutating get { Self.vocabulary[next(below: Self.vocabulary.count)] }
  }

  mutating func words(_ count: Int) -> String {
    var words: [String] = []
    for _ in 0..<count { words.append(word) }
    return words.joined(separator: " ")
  }

  mutating func sentence(_ count: Int) -> String {
    let text = words(count)
    return text.prefix(1).uppercased() + text.dropFirst()
  }

  private static let vocabulary = [
    "ceasefire", "border", "talks", "delegation", "minister", "mediator", "corridor",
    "verification", "annex", "patrol", "crossing", "guarantee", "technical", "political",
    "roadmap", "monitor", "incident", "airspace", "sovereignty", "agreement", "draft", "session",
    "statement", "evidence", "security", "official", "province", "district", "trade", "convoy",
    "refugee", "relief", "water", "grain", "power", "the", "a", "of", "and", "to", "in", "for",
    "with", "on", "by", "from", "under", "after", "before", "between", "during", "against",
    "without",
  ]
}
