import Facts

extension FactBase {
  /// The times in all facts, with the facts.
  var allTimes: [(fact: Fact, record: Record)] {
    var times: [(Fact, Record)] = []
    for fact in facts {
      fact.record.forEachField { _, field in
        if let record = field.record, record.has(MomentFields.edtf) { times.append((fact, record)) }
      }
    }
    return times
  }
}
