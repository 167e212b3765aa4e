import TestSupport
import Testing

@testable import Checks

/// Times, dates and labels of other languages than English, which count nothing, in pages of whatever
/// language; and numbers beside the same words that do.
struct OtherLanguageNumberTests {
  @Test(
    arguments: [
      // Times
      "Le vote a eu lieu à 16 h 45.", "Il part à 16 h.", "Il part à 16h, ou à 18h30.",
      "De 9 h à 17 h.",
      "Entre 9h et 17h.", "Um 18.30 Uhr.", "Um 18:30 Uhr.", "Gegen 18 Uhr.", "Es ist 7 Uhr.",
      "Von 8 bis 18 Uhr.", "8–10.30 Uhr.", "Zwischen 8 und 10 Uhr.", "À 9 heures du matin.",
      "Às 14h.", "Alle 15.30.", "Alle ore 15.", "Ore 15.30.", "Kl. 14.30.", "Klokken 14.",
      "Om 14.30 uur.",
      "Om 14 uur.", "Saat 14.30.", "В 18:30.", "В 18 часов.", "下午3点30分。", "الساعة 16:45.",
      "À 16\u{A0}h\u{A0}45.", "A las 9 horas.", "À 20\u{202F}h.",
      // Dates
      "Am 1. und 2. November.", "Am 1. November.", "Le 1er mars.", "Les 3 et 4 mai.",
      "Du 3 au 5 mai.",
      "Vom 3. bis 5. Mai.", "Vom 3. bis zum 5. Mai.", "El 3 y 4 de mayo.", "Del 3 al 5 de mayo.",
      "I 3 e 4 maggio.", "Dal 3 al 5 maggio.", "De 3 a 5 de maio.", "Van 3 tot 5 mei.",
      "3, 4 et 5 mai.",
      "1.–3. November.", "Den 1. november.", "С 3 по 5 мая.", "1 листопада.", "3 i 4 maja.",
      "3 Mayıs.",
      "في 3 مايو.", "2025年11月1日。", "On the 1st and 2nd of November.",
      // Labels
      "It listens on port 8080, as said.", "It listens on port 8080.", "See issue 139507.",
      "In room 12.", "On page 14.",
      "Seat 12 is free.",
      "Ticket 4711 was closed.", "Salle 12.", "Chambre 14.", "Bureau 3.", "Raum 12, Gleis 4 und 5.",
      "Seite 14 und 15.", "Pages 14 et 15.", "Artikel 5.", "Sala 3.", "Vuelo 370.", "Kamer 12.",
      "Статья 5.", "المادة 5.", "Binario 7.",
      // Addresses
      "See https://a.org/2024/post-7?x=1&y=2#z9.", "See www.a.org/7.", "<https://a.org/12>.",
    ])
  func countNothing(_ text: String) async throws {
    let site = try await ProseSite("Today. \(text)\n")
    #expect(await site.findings(of: .unlinkedNumber) == [])
    let french = try await ProseSite("Today. \(text)\n", frontMatter: "lang: fr\n")
    #expect(await french.findings(of: .unlinkedNumber) == [])
  }

  @Test(
    arguments: [
      "There are 12 rooms.", "It has 14 pages.", "Some 8080 ports are open.",
      "In the port 12 ships burned.",
      "In the port 12 cargo ships burned.", "They will issue 139 visas.", "To issue 30 more.",
      "Il y a 12 salles.", "16 heures de vol.", "Il a duré 4 heures.", "Es dauerte 16 Stunden.",
      "14 Seiten.", "3 et 4 morts.", "Von 8 bis 18 Menschen.", "3 bis 5 Tote.", "45 Uhren.",
      "14 uur lang.",
      "A 3.20 rise.", "The unit 12 men strong left.", "Les 3 et 4 maisons.", "5 milliards.",
    ])
  func areCounted(_ text: String) async throws {
    let site = try await ProseSite("Today. \(text)\n")
    #expect(await site.findings(of: .unlinkedNumber).count >= 1)
  }
}
