import Facts
import Kit

/// Conditions whose “if”, “unless” and “not” together say the opposite of a fact.
extension Reversal {
  /// Fails where the words of a link do not turn what a fact ties to a condition, as “will go to court unless they
  /// are withdrawn” does not turn “will if they are not withdrawn”.
  ///
  /// Only where both tie the same words together: what is told in others may say anything.
  init?(of fact: FactMeaning, tying told: ToldWords, after before: ArraySlice<UInt8>) {
    guard !told.areOfFact, let own = Conditional(fact.words) else { return nil }
    let clause = before.wordsInTurn.suffix(12)
    guard let other = Conditional(told.words),
      !clause.contains(where: { MeaningWords.keeps(.negation, $0) || MeaningWords.isDenial($0) }),
      other.isSaid(by: own), own.isTurned != other.isTurned
    else { return nil }
    words = "turns the condition of"
  }
}

/// A statement and its condition.
private struct Conditional {
  /// The stems of the words that mean something, of the statement and of its condition.
  let main: Set<[UInt8]>
  let condition: Set<[UInt8]>

  /// Whether an odd number of words such as “not”, “against” and “unless” stands in both.
  let isTurned: Bool

  /// - Returns: Nil if the words have no condition behind the statement, or several.
  init?(_ words: [ArraySlice<UInt8>]) {
    let places = words.indices.filter { words[$0].isWord(in: ["if", "unless"]) }
    guard places.count == 1, let place = places.first, place > 1,
      !words[place - 1].isWord(in: ["even", "as", "only", "and", "ask", "asks", "asked", "see"]),
      !words.contains(where: { Self.doubtful.contains($0) })
    else { return nil }
    main = Self.stems(words[..<place])
    condition = Self.stems(words[(place + 1)...])
    let turns = words.count { word in
      MeaningWords.force(of: word) == .negation || word.isWord(in: ["against", "unless"])
    }
    isTurned = turns % 2 == 1
  }

  /// Whether it has only words of another one, and of both its parts.
  func isSaid(by other: Conditional) -> Bool {
    !main.isEmpty && !condition.isEmpty && main.isSubset(of: other.main)
      && condition.isSubset(of: other.condition)
  }

  private static func stems(_ words: ArraySlice<ArraySlice<UInt8>>) -> Set<[UInt8]> {
    Set(
      words.filter { word in
        word.count > 3 && MeaningWords.force(of: word) == nil && !light.contains(word)
      }.map(\.stem))
  }

  private static let light = WordSet(
    "against been being from have having into should that them there they this will would shall with"
  )

  /// Words that turn what stands beside them, or say how much of it is meant.
  private static let doubtful = WordSet(
    "but except fail failed fails hardly lack lacks neither nobody nor nothing only or refuse refuses until without"
  )
}
