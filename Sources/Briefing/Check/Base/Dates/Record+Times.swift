extension Record {
  /// The times in the record and in those that it holds, with the fields that hold them.
  var allTimes: [(name: String, record: Record)] {
    entries.flatMap { entry in
      entry.field.items.compactMap(\.record).flatMap { record in
        (record["edtf"] == nil ? [] : [(entry.name, record)]) + record.allTimes
      }
    }
  }
}

extension FactBase {
  /// The times in all facts, with the facts.
  var allTimes: [(fact: Fact, name: String, record: Record)] {
    facts.flatMap { fact in fact.record.allTimes.map { (fact, $0.name, $0.record) } }
  }
}
