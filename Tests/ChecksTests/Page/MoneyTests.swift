import Foundation
import TestSupport
import Testing

@testable import Checks
@testable import Kit
@testable import Site

/// Amounts of money, and numbers in the digits of all scripts, wherever they are no part of a word.
struct MoneyTests {
  /// A site with figures of money; each is called by its place.
  private static func site(_ body: String, figures: [(String, String)]) async throws -> ProseSite {
    let lists = figures.enumerated().map { index, figure in
      let value = figure.1.isEmpty ? "" : "value: { qualifier: plain, point: \(figure.1) }, "
      return "  - { id: figure.f\(index), measure: \"M\(index)\", as_text: \"\(figure.0)\","
        + " \(value)by: [org.desk], at: [source.report] }\n"
    }.joined()
    let facts = """
      sources:
        - { id: source.report, title: "Report" }
      actors:
        - { id: org.desk, name: "Border Desk" }
      figures:

      """
    return try await ProseSite(body, facts: facts + lists)
  }

  @Test(arguments: [
    ("€1,800", "€9,800"), ("£460", "£470"), ("₹5 billion", "₹6 billion"), ("₺12", "₺13"),
    ("¥100", "¥101"), ("18 €", "19 €"), ("18€", "19€"), ("₽1.5bn", "₽1.6bn"), ("US$5m", "US$6m"),
    ("€18 billion", "€81 billion"), ("€18 billion", "$18 billion"), ("€18 billion", "£18 billion"),
    ("€18 billion", "18 billion dollars"), ("€18 billion", "18 billion £"),
    ("€18 billion", "USD 18 billion"), ("US$5bn", "A$5bn"), ("5 billion rupees", "£5 billion"),
    ("5 billion Pakistani rupees", "5 billion euros"), ("Rs5bn", "Rs6bn"), ("€18m", "€18"),
    ("EUR18bn", "GBP18bn"), ("1,800", "٩٨٠٠"), ("١٨٠٠", "9,800"), ("۱٬۸۰۰", "۱٬۹۰۰"),
    ("१८००", "१९००"), ("১৮০০", "১৯০০"), ("１８００", "１９００"), ("١٫٥ billion", "١٫٦ billion"),
    ("€18 billion", "€18 billion %"), ("€1,800", "€\u{200E}9,800"), ("£5 million", "-£5 million"),
    ("€3.1 billion", "three point two billion euros"), ("€3.1 billion", "three point one euros"),
    ("18 billion euros", "18 billion pounds sterling"), ("₿5", "₿6"), ("₣5", "€5"),
    ("€1 200 000,50", "€1 200 000,60"), ("£2½m", "£2¼m"), ("50¢", "$50"), ("5%", "5‰"),
  ])
  func anotherAmountIsReported(_ own: String, other: String) async throws {
    let site = try await Self.site("It is [\(other)](fact:figure.f0).\n", figures: [(own, "")])
    let findings = await site.findings(of: .figureDiffersFromFact)
    let place = "6:7+\(other.unicodeScalars.count + 2) “\(other)”, but figure.f0 is “\(own)”"
    #expect(findings.count == 1)
    #expect(
      findings.allSatisfy {
        $0.hasPrefix(place) && $0.hasSuffix(" | write “\(own)” (source.report)")
      })
  }

  @Test(arguments: [
    ("€1,800", "€1,800"), ("€1,800", "€1800"), ("€1,800", "1,800 euros"), ("€1,800", "EUR 1,800"),
    ("€1,800", "EUR1,800"), ("€1,800", "1,800 €"), ("€1,800", "€\u{A0}1\u{202F}800"),
    ("€1,800", "1,800\u{A0}€"), ("€18 billion", "€18bn"), ("€18 billion", "18 billion euros"),
    ("€18 billion", "some €18 billion in aid"), ("€18 billion", "18 billion"),
    ("$5 million", "US$5m"), ("$5 million", "5 million dollars"), ("$5 million", "USD 5m"),
    ("$5 million", "5 million US dollars"), ("A$5 million", "$5 million"),
    ("£1.2bn", "£1.2 billion"),
    ("£1.2bn", "1.2 billion pounds"), ("₹5 billion", "5 billion rupees"),
    ("Rs5 billion", "5bn Pakistani rupees"), ("Rs 5 billion", "PKR 5bn"), ("Rs. 5bn", "₨5bn"),
    ("¥100", "100 yen"), ("¥100", "100 yuan"), ("₺12 million", "12 million liras"),
    ("1,800", "١٨٠٠"), ("1,800", "۱۸۰۰"), ("1,800", "۱٬۸۰۰"), ("1,800", "१,८००"), ("1,800", "১৮০০"),
    ("1,800", "１８００"), ("1,800", "１，８００"), ("1.5 billion", "۱٫۵ billion"), ("1,800", "۱\u{A0}۸۰۰"),
    ("€1,800", "€۱٬۸۰۰"), ("€1,800", "\u{200F}€\u{200E}1,800"), ("1,800", "\u{2066}1,800\u{2069}"),
    ("1,800", "约1,800人"), ("1,800", "1,800명"), ("1,800", "👥1,800"), ("1,800", "toll—1,800"),
    ("1,800", "—1,800—"),
    ("1,800", "“1,800”"), ("1,800", "«1,800»"), ("1,800", "≈1,800"), ("1,800", "و١٨٠٠"),
    ("5%", "٥٪"), ("5%", "５％"), ("£2½m", "£2.5m"), ("£2½bn", "2.5 billion pounds"),
    ("50¢", "50 cents"), ("€1,200,000.50", "€1\u{A0}200\u{A0}000,50"), ("£1¾ million", "£1¾m"),
    ("€18 billion (about $20 billion)", "€18 billion (about $20 billion)"),
    ("€18 billion, about $20 billion", "€18bn, about $20bn"), ("-£5 million", "−£5 million"),
  ])
  func theSameAmountInOtherWordsIsSilent(_ own: String, other: String) async throws {
    let site = try await Self.site("It is [\(other)](fact:figure.f0).\n", figures: [(own, "")])
    let findings = await site.findings(of: .figureDiffersFromFact)
    #expect(findings == [])
  }

  @Test(arguments: [
    ("€1,800", "1800"), ("£1.2bn", "1200000000"), ("$1.2bn", "1200000000"),
    ("€1.800", "1800"), ("1.800 Euro", "1800"), ("€1.050", "1050"), ("€1.659", "1.659"),
    ("₹5 billion", "5000000000"),
    ("18 €", "18"), ("€18m", "18000000"), ("Rs5bn", "5000000000"), ("EUR 5b", "5000000000"),
    ("5m", "5"), ("١٨٠٠", "1800"), ("۱٬۸۰۰", "1800"), ("१८००", "1800"), ("১৮০০", "1800"),
    ("１８００", "1800"), ("௧௮௦௦", "1800"), ("۱٫۵ million", "1500000"), ("US$4", "4"),
    ("约1800人", "1800"),
    ("−€5", "-5"), ("€-5", "-5"), ("€1800,300", "1800"),
  ])
  func theValueIsThatOfTheWords(_ text: String, value: String) async throws {
    let right = try await Self.site("x\n", figures: [(text, value)])
    #expect(right.baseFindings == [])
    let wrong = try await Self.site("x\n", figures: [(text, "9999")])
    let findings = wrong.baseFindings
    #expect(findings.count == 1)
    #expect(findings.allSatisfy { $0.hasPrefix("the value is 9999, but the words are “\(text)”") })
  }

  @Test(arguments: [
    ("Another €300 was lost.", "300"), ("Another £12 and", "12"),
    ("Officials say ٤٦٠ died.", "٤٦٠"),
    ("Some “€300”", "300"), ("About ₹300 a day", "300"), ("Only 300€ more", "300"),
    ("a 300\u{A0}€ note", "300"),
    ("Some 👥300", "300"), ("约300人", "300"), ("Some \u{200E}300\u{200E} men", "300"),
    ("₿300", "300"),
    ("Rs300 more", "300"), ("The toll—300—rose.", "300"), ("—300 men", "300"), ("－３００ men", "３００"),
    ("Some ३०० men", "३००"),
  ])
  func amountsWithoutAFactAreReported(_ text: String, number: String) async throws {
    let site = try await ProseSite("\(text)\n")
    let findings = await site.findings(of: .unlinkedNumber)
    let column =
      text.unicodeScalars.count
      - text[(text.range(of: number)?.lowerBound ?? text.endIndex)...]
      .unicodeScalars.count + 1
    #expect(
      findings == [
        "6:\(column)+\(number.unicodeScalars.count) “\(number)” is not linked to a fact | write"
          + " [\(number)](fact:figure.…), or add it to allow_numbers"
      ])
  }

  /// What is no number of its own stays silent.
  @Test(arguments: [
    "© 2025 the desk.", "©2025 the desk.", "1️⃣ The first.", "On 2025年10月29日 it fell.", "第5回 of it.",
    "№5 and § 7.", "café2 and É5.", "Т72 tanks.", "Since ٢٠٢١ and in ２０２１.", "A G7, F16 and MI6.",
    "In 2021 [€5bn](fact:figure.killed) went, in 2022 [EUR 5bn](fact:figure.killed).",
    "Since 2021 [Rs5bn](fact:figure.killed), since 2022 [US$5bn](fact:figure.killed) and since"
      + " 2023 [Rs. 5bn](fact:figure.killed).",
    "On 29 October ٢٠٢٥.", "On 25—28 October 2025.", "From 2019—2021 on.",
  ])
  func otherNumbersAreSilent(_ text: String) async throws {
    let site = try await ProseSite("\(text)\n")
    let findings = await site.findings(of: .unlinkedNumber)
    #expect(findings == [])
  }

  /// In other languages years and days of dates are told by their form.
  @Test(arguments: [
    ("ar", "في ٢٩ أكتوبر ٢٠٢٥ سقط."), ("ar", "منذ عام ٢٠٢١."),
    ("de", "Am 29. Oktober 2025, im Jahr 2021."),
    ("es", "El 29 de octubre de 2025."), ("hi", "२९ अक्टूबर २०२५ को"), ("zh", "2025年10月29日"),
    ("ru", "29 октября 2025 года"),
  ])
  func datesOfOtherLanguagesAreSilent(_ language: String, text: String) async throws {
    let site = try await ProseSite("\(text)\n", frontMatter: "lang: \(language)\n")
    let findings = await site.findings(of: .unlinkedNumber)
    #expect(findings == [])
  }

  @Test func numbersOfOtherLanguagesAreReported() async throws {
    let site = try await ProseSite("قتل ٤٦٠ شخصا\n", frontMatter: "lang: ar\n")
    let findings = await site.findings(of: .unlinkedNumber)
    #expect(findings.map { $0.prefix(18) } == ["7:5+3 “٤٦٠” is not"])
  }

  @Test func anotherCurrencyIsReportedInOtherLanguages() async throws {
    let facts = TalksFacts.text.replacing(
      "as_text: \"around 460\"", with: "as_text: \"around €460\"")
    let site = try await ProseSite(
      "[rund 460 $](fact:figure.killed-this-year), [rund 460 €](fact:figure.killed-this-year),"
        + " [rund 460 Euro](fact:figure.killed-this-year)\n", facts: facts,
      frontMatter: "lang: de\n")
    let findings = await site.findings(of: .figureDiffersFromFact)
    #expect(findings.map { $0.prefix(8) } == ["7:1+12 “"])
  }

  @Test func theUnitOfAFigureIsItsMoney() async throws {
    let facts = TalksFacts.text.replacing(
      "as_text: \"around 460\"", with: "as_text: \"around 460\"\n    unit: \"euros\"")
    let site = try await ProseSite(
      "[around €460](fact:figure.killed-this-year), [around $460](fact:figure.killed-this-year)\n",
      facts: facts)
    let findings = await site.findings(of: .figureDiffersFromFact)
    #expect(findings.map { $0.prefix(9) } == ["6:46+13 “"])
  }

  @Test func formerAmountsAreRead() async throws {
    let facts = TalksFacts.text.replacing("at least 50", with: "at least €50").replacing(
      "at least 70", with: "at least €70")
    let site = try await ProseSite(
      "[at least €50](fact:figure.toll@2025-10-01), [at least $50](fact:figure.toll@2025-10-01)\n",
      facts: facts)
    let findings = await site.findings(of: .figureDiffersFromFact)
    #expect(findings.map { $0.prefix(9) } == ["6:46+14 “"])
  }

  @Test func wordsEndAtSignsAndBeginAfterThem() {
    #expect("€460".holdsWords("460"))
    #expect("€460".holdsWords("€460"))
    #expect(!"€4600".holdsWords("€460"))
    #expect([UInt8]("€460 – x".utf8)[...].holdsWords("460".utf8))
    #expect(![UInt8]("é460".utf8)[...].holdsWords("460".utf8))
    #expect([UInt8]("外交部长王毅说".utf8)[...].holdsWords("王毅".utf8))
    #expect(![UInt8]("asifé".utf8)[...].holdsWords("asif".utf8))
    #expect([UInt8]("👤asif👤".utf8)[...].holdsWords("asif".utf8))
  }

  @Test func aLineOfManyNumbersIsReportedInOnePass() async throws {
    let site = try await ProseSite(String(repeating: "12 ", count: 11_000) + "\n")
    let findings = await site.findings(of: .unlinkedNumber)
    // More than some hundreds in one file say nothing more.
    #expect(findings.count == 250)
    #expect(findings.last?.hasPrefix("6:748+2 “12”") == true)
  }
}
