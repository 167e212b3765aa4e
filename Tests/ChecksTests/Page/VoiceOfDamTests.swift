import TestSupport
import Testing

@testable import Checks
@testable import Kit

/// Who is told to say, want, show or count something, by a name or by a description.
struct VoiceOfDamTests {
  @Test(arguments: [
    "Investigators found that the crack [probably began during the frost](claim.frost).",
    "Investigators led by Ms Voss found [no signs of sabotage](claim.no-signs).",
    "There are [no signs of sabotage](claim.no-signs), the report says.",
    "According to the report, there are [no signs of sabotage](claim.no-signs).",
    "The power utility warns that villages [will be less safe](claim.safe) until the wall is mended.",
    "Mr Marlow's company says that the crack [could only have begun in the flood](claim.flood).",
    "The mayor has said nothing; his challenger demands [a full review](position.review).",
    "The report makes two points:\n\n- There are [no signs of sabotage](claim.no-signs).\n- [All gauges worked](claim.gauges) until the end of the flood.",
    "## What Hydra fears\n\nIt says that villages [will be less safe](claim.safe) until the wall is mended.",
  ])
  func aDescribedSpeakerIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .claimWithoutAttribution) == [])
  }

  @Test(arguments: [
    "There are [no signs of sabotage](claim.no-signs).",
    "Officials found [no signs of sabotage](claim.no-signs).",
    "The statement says that there are [no signs of sabotage](claim.no-signs).",
    "The gas utility warns that villages [will be less safe](claim.safe).",
    "Researchers say that the crack [could only have begun in the flood](claim.flood).",
    "The Dam Panel alleges that Stonework [took bribes at as many as 30 dams](claim.bribes).",
    "The Dam Panel alleges that inspectors [took bribes at as many as 30 dams](claim.bribes); Stonework denies it.",
    "Stonework denies that [bribes were taken](claim.no-bribes), the Dam Panel alleges it.",
    "Hydra says that the crack [could only have begun in the flood](claim.flood), and Stonework agrees.",
    "Lowmere council wants Hydra to [pay for the repair](position.repair).",
    "Stonework has shown that inspectors [took bribes at as many as 30 dams](claim.bribes).",
    "Inspectors [took bribes at as many as 30 dams](claim.bribes), as Stonework has documented.",
    "After inspectors had [taken bribes at as many as 30 dams](claim.bribes), Stonework went to court.",
  ])
  func whatIsGivenToNobodyOrAnotherIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .claimWithoutAttribution).count == 1)
  }

  @Test(arguments: [
    "Stonework alleges that inspectors [took bribes at as many as 30 dams](claim.bribes); the Dam Panel denies it.",
    "The Dam Panel denies that [bribes were taken](claim.no-bribes).",
    "The Dam Panel says that Stonework's claim that inspectors [took bribes](claim.bribes) is a lie.",
    "The Dam Panel said that the crack, in Stonework's view, [could only have begun in the flood](claim.flood).",
    "Stonework says it has shown that inspectors [took bribes](claim.bribes).",
    "Stonework has not shown that inspectors [took bribes](claim.bribes).",
    "Stonework wants to show that inspectors [took bribes](claim.bribes).",
    "Inspectors, as Stonework alleges, [took bribes](claim.bribes).",
    "After Stonework had said that inspectors [took bribes](claim.bribes), it went to court.",
    "Hydra wants Lowmere council to [pay for the repair](position.repair).",
    "Lowmere council, which Hydra wants to [pay for the repair](position.repair), met.",
  ])
  func whatItsSpeakerSaysIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .claimWithoutAttribution) == [])
  }

  @Test func whatIsProvedIsTold() async throws {
    #expect(
      try await DamFacts.findings(
        "Stonework has shown that inspectors [took bribes at as many as 30 dams](claim.bribes).",
        of: .claimWithoutAttribution) == [
          "6:37+35 claim.bribes is told as proved, but it is what org.builder says | write that"
            + " “Stonework” says so (source.report, line 2)"
        ])
  }

  @Test(arguments: [
    "According to the walkers, [between 300 and 400](figure.police) came.",
    "Police counted [900](figure.walkers) people.",
    "The police say the crowd was [900](figure.walkers) strong.",
    "The walkers put the crowd at [between 300 and 400](figure.police).",
    "Police: [900](figure.walkers). The walkers: more.",
    "By the walkers' estimate it was [between 300 and 400](figure.police).",
    "The police's figure, [900](figure.walkers), is round.",
  ])
  func aNumberOfTheOtherSideIsReported(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .figureMisattributed).count == 1)
  }

  @Test(arguments: [
    "According to the walkers, [900](figure.walkers) came.",
    "Police counted [between 300 and 400](figure.police), the walkers [900](figure.walkers).",
    "The walkers put the crowd at [900](figure.walkers); police say [between 300 and 400](figure.police).",
    "Police: [between 300 and 400](figure.police). Walkers: [900](figure.walkers).",
    "By the walkers' estimate it was [900](figure.walkers).",
    "Police dispute the walkers' figure of [900](figure.walkers).",
    "Unlike the police's figure, [900](figure.walkers) is what the walkers counted.",
    "The police say that the walkers' estimate of [900](figure.walkers) is too high.",
  ])
  func aNumberOfItsOwnSideIsSilent(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .figureMisattributed) == [])
  }

  @Test(arguments: [
    "## Why Adair stays\n\nThe wall is old. [“We will not bless a wall that nobody has checked”](quote.wall), she says."
  ])
  func aHeadingNamesWhoSpeaks(_ text: String) async throws {
    #expect(try await DamFacts.findings(text, of: .quotationWithoutSpeaker) == [])
  }
}
