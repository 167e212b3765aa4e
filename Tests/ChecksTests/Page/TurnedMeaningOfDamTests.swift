import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Words of links that say when, how much, how likely or whether otherwise than their facts.
struct TurnedMeaningOfDamTests {
  @Test(arguments: [
    "Stonework says that [most of the warnings were sent before the deadline](claim.late).",
    "Stonework says that [most of the warnings were sent by the deadline](claim.late).",
    "Stonework says that [most of the warnings were sent in time](claim.late).",
    "The Dam Panel says that the crack [probably began after the frost](claim.frost).",
    "Villages, says Hydra, [will be more safe until the wall is mended](claim.safe).",
    "Villages, says Hydra, [will be less safe after the wall is mended](claim.safe).",
    "The gauges, says the Dam Panel, [mostly worked until the end of the flood](claim.gauges).",
    "Stonework says that the crack [could have begun in the flood](claim.flood).",
    "Lowmere council [will pay for the repair](position.no-repair).",
    "Lowmere council [is willing to pay for the repair](position.no-repair).",
    "Simone Adair is [against a full review of the wall](position.review).",
    "The panel [rejected the accusation](status.silent).",
    "The panel [commented at length](status.silent).",
    "The council [will rebuild soon](status.date).",
  ])
  func theOppositeIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .claimReversed).count == 1)
  }

  @Test(arguments: [
    "Stonework says that [most of the warnings were not sent before the deadline](claim.late).",
    "Stonework says that [most of the warnings were not sent in time](claim.late).",
    "Only a minority of the warnings, says Stonework, [were sent before the deadline](claim.late).",
    "The Dam Panel rules out that the crack [began before the frost](claim.frost).",
    "Stonework says that the crack [cannot have begun before the flood](claim.flood).",
    "Stonework says that the crack [can have begun in the flood alone](claim.flood).",
    "Only in the flood, says Stonework, [could the crack have begun](claim.flood).",
    "Villages, says Hydra, [will not be more safe until the wall is mended](claim.safe).",
    "The gauges, says the Dam Panel, [all worked, mostly well, until the end of the flood](claim.gauges).",
    "Lowmere council [will not pay for the repair](position.no-repair).",
    "Nothing will make Lowmere council [agree to pay for the repair](position.no-repair).",
    "Hydra asked whether Lowmere council [will pay for the repair](position.no-repair).",
    "Simone Adair is [for a full review of the wall](position.review).",
    "The panel [would not comment](status.silent).",
    "The panel has not [commented](status.silent).",
    "The council [has yet to say when it will rebuild](status.date).",
    "Nobody knows [when the council will rebuild](status.date).",
  ])
  func theSameIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .claimReversed) == [])
  }

  @Test(arguments: [
    (
      "The agency", "The council will pay for the repair.",
      "Lowmere council [refuses to pay for the repair](position.no-repair)."
    ),
    (
      "Panel finds sabotage", "Report",
      "The Dam Panel says that there are [no signs of sabotage](claim.no-signs)."
    ),
    (
      "Adair blesses the wall", "Report",
      "[“We will not bless a wall that nobody has checked”](quote.wall), said Adair."
    ),
  ])
  func aTitleThatSaysTheOppositeIsReported(_ title: String, _ summary: String, _ text: String)
    async throws
  {
    let words = title.isEmpty ? summary : "\(title). \(summary)"
    let found = try await DamFacts.findings(
      text, of: .claimReversed, frontMatter: "summary: \"\(words)\"\n")
    #expect(found.count == 1)
    #expect(found.first?.holds(" ”") == false)
  }

  @Test(arguments: [
    (
      "The council will not pay.",
      "Hydra wants Lowmere council to [pay for the repair](position.repair). It [refuses](position.no-repair)."
    ),
    (
      "Bribes were not taken, panel says.",
      "Stonework says that inspectors, for whom [bribes were taken](claim.bribes), knew. The Dam Panel [denies it](claim.no-bribes)."
    ),
    (
      "Panel finds no sabotage",
      "The Dam Panel says that there are [no signs of sabotage](claim.no-signs)."
    ),
    (
      "Adair stays", "[“We will not bless a wall that nobody has checked”](quote.wall), said Adair."
    ),
  ])
  func aTitleThatTellsTheAnswerIsSilent(_ summary: String, _ text: String) async throws {
    let found = try await DamFacts.findings(
      text, of: .claimReversed, frontMatter: "summary: \"\(summary)\"\n")
    #expect(found == [])
  }

  @Test(arguments: [
    "The crack [possibly began during the frost](claim.frost), the Dam Panel says.",
    "The panel [may publish the readings of all gauges by 30 November](prospect.readings).",
    "The council [will probably close the valley road](prospect.road).",
    "The council is going to [close the valley road](prospect.road).",
    "The panel [has published the readings of all gauges](prospect.readings).",
    "The new sluice [was opened](event.opening) on 10 February.",
    "The [opening](event.opening) took place on 10 February.",
    "The [opening](event.opening) was held on 10 February.",
    "The next filling of the dam [took place](event.refill) in March.",
    "The town's sluice [was taken into service](event.opening) on 10 February.",
  ])
  func anotherChanceIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .modalLost).count == 1)
  }

  @Test(arguments: [
    "The crack [most likely began during the frost](claim.frost), the Dam Panel says.",
    "The Dam Panel thinks it [probable that the crack began during the frost](claim.frost).",
    "The panel [promises to publish the readings of all gauges](prospect.readings).",
    "The panel [has promised to publish the readings of all gauges](prospect.readings).",
    "The readings [are due by 30 November](prospect.readings).",
    "The council [might close the valley road](prospect.road).",
    "The council is not going to [close the valley road](prospect.road) yet, though it may.",
    "The [opening](event.opening) was planned for 10 February.",
    "The [opening](event.opening) was announced on 1 October.",
    "The new sluice [will be opened](event.opening) on 10 February.",
    "Nobody knows whether the [opening](event.opening) took place.",
  ])
  func theSameChanceIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .modalLost) == [])
  }

  @Test(arguments: [
    "The council [voted](event.vote) after the [flood](event.flood) began, and [walked](event.walk) after the [flood](event.flood) had ended.",
    "The [walk](event.walk) took place on a Sunday.",
    "The [vote](event.vote) came six days after the [flood](event.flood).",
    "Before the [vote](event.vote) of 12 September came the [opening](event.opening).",
    "The [flood](event.flood) lasted five days.",
    "The [refill](event.refill) will not begin before April 2026.",
    "The [refill](event.refill) will begin before March 2026.",
    "The [vote](event.vote) took place before 12 September 2025.",
    "The [opening](event.opening) will come after March 2026.",
  ])
  func anotherTimeIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .dateDiffersFromEvent).count == 1)
  }

  @Test(arguments: [
    "The council [voted](event.vote) after the [flood](event.flood) had ended.",
    "The [walk](event.walk) came after the [flood](event.flood) began.",
    "The [walk](event.walk) took place on a Saturday.",
    "The [vote](event.vote) came three days after the [flood](event.flood).",
    "The [vote](event.vote) came eleven days after the [flood](event.flood) began.",
    "Before the [opening](event.opening) came the [vote](event.vote).",
    "After the [vote](event.vote), which Hydra had called for, the council spoke of the [flood](event.flood).",
    "The [flood](event.flood) lasted nine days.", "The [flood](event.flood) lasted a week.",
    "The [refill](event.refill) will not begin before March 2026.",
    "The [refill](event.refill) will begin after February 2026.",
    "The [opening](event.opening) will come before March 2026.",
    "The [opening](event.opening) will take place by 12 February 2026.",
    "The [vote](event.vote) had been planned before 1 September 2025.",
  ])
  func itsOwnTimeIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .dateDiffersFromEvent) == [])
  }

  @Test(arguments: [
    ("The walls failed in February.", 1), ("The walls failed in September.", 0),
    ("The sluice opens in February.", 0), ("News of October.", 0),
  ])
  func aMonthThatThePageDoesNotHaveIsReported(_ summary: String, _ count: Int) async throws {
    let text =
      summary.holds("sluice")
      ? "The sluice [opens](event.opening)." : "The wall failed in the [flood](event.flood)."
    let found = try await DamFacts.findings(
      text, of: .numberNotOnPage, frontMatter: "summary: \"\(summary)\"\n")
    #expect(found.count == count)
  }

  @Test(arguments: [
    "Stonework says that inspectors [took bribes at as many as 30 dams in Eastmark](claim.bribes).",
    "People [walked along the dam](event.walk) in High Tarn.",
    "People [walked in High Tarn](event.walk).",
    "Stonework says that inspectors [took bribes at as many as 30 dams in Lowtown](claim.bribes).",
  ])
  func anotherPlaceIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .claimWordDiffers).count == 1)
  }

  @Test(arguments: [
    "Stonework says that inspectors [took bribes at as many as 30 dams in Westmark](claim.bribes).",
    "Stonework says that inspectors in Lowmere [took bribes](claim.bribes).",
    "People [walked along the dam](event.walk) in Lowmere.",
    "People [walked along the dam](event.walk) in Westmark.",
    "People [walked along the dam](event.walk) against plans made in High Tarn.",
    "People [walked past Lowmere council](event.walk).",
  ])
  func theSamePlaceIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .claimWordDiffers) == [])
  }

  @Test(arguments: [
    ("In Eastmark [45](figure.dams) dams were looked at.", 1),
    ("Of the dams looked at, [45](figure.dams) stand in Eastmark.", 1),
    ("In Westmark [45](figure.dams) dams were looked at.", 0),
    ("[45](figure.dams) dams were looked at in Westmark, more than in Eastmark.", 0),
    ("From High Tarn came word that [45](figure.dams) dams had been looked at.", 0),
  ])
  func aFigureOfAnotherPlaceIsReported(_ text: String, _ count: Int) async throws {
    #expect(try await DamFacts.findings(text, of: .figureMeasureDiffers).count == count)
  }

  @Test(arguments: [
    "Mr Voss spoke. Ms Voss spoke.", "Ms Voss spoke. Mrs Voss and Mr. Voss spoke.",
  ])
  func theTitleOfTheOtherSexIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .nameUnknownForActor).count == 1)
  }

  @Test(arguments: [
    "Ms Voss and Mr Marlow spoke. Mrs Voss left.", "Sir Edgar Marlow and Mr Marlow spoke.",
  ])
  func titlesOfOneSexAreSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .nameUnknownForActor) == [])
  }

  @Test(arguments: [
    "Gretha Voss spoke.", "The village of High Tarm lies low.", "Edgar Marlo spoke.",
    "Edgor Marlow, the chief executive, spoke.",
  ])
  func aMisspelledNameIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .nameUnknownForActor).count == 1)
  }

  @Test(arguments: [
    "Greta Voss spoke.", "Ms Voss and Mr Marlow spoke.", "Irma Voss spoke.", "Grete Foss spoke.",
    "Greta Garbo came.", "Edgar’s Marlow came.", "High Tarners came.", "The High Court met.",
  ])
  func anotherNameIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .nameUnknownForActor) == [])
  }

  @Test(arguments: [
    "Mayor Simone Adair spoke.", "Mayor [Simone Adair](person.adair) spoke.",
    "The former head of the panel, Greta Voss, spoke.",
  ])
  func theOfficeOfAnotherIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .roleDiffers).count == 1)
  }

  @Test(arguments: [
    "Candidate Simone Adair spoke.", "Greta Voss, chair of the Dam Panel, spoke.",
    "The chair of the panel, Greta Voss, spoke.", "The leader of the panel, Greta Voss, spoke.",
    "A critic of the mayor, Edgar Marlow, spoke.", "The mayor's rival, Simone Adair, spoke.",
  ])
  func anOfficeOfTheirOwnIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .roleDiffers) == [])
  }
}
