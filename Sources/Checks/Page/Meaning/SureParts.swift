import Facts
import Kit

extension ArraySlice<UInt8> {
  /// What the parts of a folded text say that have no word for how sure they are; nothing where there is but one part.
  var sureParts: [Set<String>] {
    let parts = split { $0.isOne(of: ",;") }.flatMap { $0.split(separating: " and ") }
    guard parts.count > 1 else { return [] }
    return parts.filter { part in
      !part.wordsInTurn.contains {
        MeaningWords.force(of: $0) == .doubt || MeaningWords.isReserved($0)
          || MeaningWords.isIntent($0)
      }
    }.map(\.contentWords)
  }

  private func split(separating join: String) -> [ArraySlice<UInt8>] {
    guard let place = firstRange(of: join.utf8) else { return [self] }
    return [self[..<place.lowerBound]] + self[place.upperBound...].split(separating: join)
  }
}
