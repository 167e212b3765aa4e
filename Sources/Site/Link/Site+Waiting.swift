package import Facts
import Kit

/// What may not be seen yet, and what waits with it.
extension Site {
  /// The facts that may not be published yet, by their ids.
  package var withheld: [String: Fact] {
    log?.add(.withheld)
    return linked.surroundings.withheld
  }

  /// Whether a fact may not be published yet.
  package func isWithheld(_ id: String) -> Bool {
    // What is in the base is published, and most ids are.
    !facts.has(id) && withheld[id] != nil
  }

  /// The file of the page with which a fact waits, as only such pages use it; nil for any other fact.
  package func pageAwaited(by id: String) -> String? {
    log?.add(.withheld)
    return linked.surroundings.waitingFacts[id]
  }

  /// The facts that only pages under embargo use, and that are out as others name them.
  package var namedAhead: [NamedAhead] {
    log?.add(.withheld)
    return linked.surroundings.namedAhead
  }

  /// The files that are not copied, as only pages show them that are not to be seen, with the files of
  /// these pages.
  package var waitingFiles: [String: String] {
    log?.add(.withheld)
    return linked.surroundings.waitingFiles
  }

  /// The pages that are not to be seen, by their files and by their addresses.
  package var absentPages: [String: AbsentPage] {
    log?.add(.withheld)
    return linked.surroundings.absentPages
  }
}
