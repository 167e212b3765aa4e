import TestSupport
import Testing

@testable import Checks
@testable import Kit
@testable import Site

/// Figures of many subjects, in the words in which desks write them.
struct FigureInProseTests {
  @Test(arguments: FigureInProse.right)
  func aRightWordingIsSilent(_ figure: FigureInProse) async throws {
    #expect(try await figure.findings() == [])
  }

  @Test(arguments: FigureInProse.wrong)
  func aWrongWordingIsReported(_ figure: FigureInProse) async throws {
    #expect(try await figure.findings().count == 1)
  }
}

extension ProseSite {
  /// What the checks of figures find in the base.
  var baseFindings: [String] {
    [Check.figureValueDiffersFromWording, Check.figureQualifierDiffersFromWording]
      .findings(in: BaseInput(base: site.facts)).map(\.message)
  }

  /// What reading the facts found that makes a test useless.
  var readingMessages: [String] {
    readingFindings.filter { $0.severity == .error }.map(\.message)
  }
}
