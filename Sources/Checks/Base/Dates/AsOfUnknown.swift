import Facts
package import Kit

extension Rule {
  package static let asOfUnknown = Rule(
    "as-of-unknown", .note,
    catches: "Facts whose as_of is unknown.",
    why: "They cannot grow stale, so nobody is reminded to look at them again.",
    wrong: "as_of: { edtf: \"XXXX-XX-XX\" }",
    right: "as_of: \"2025-10-29\"")
}

extension Check {
  static let asOfUnknown = base(.asOfUnknown) { input in
    let base = input.base.base
    guard !base.entries.isEmpty, input.base.asOf?.date.isUnknown ?? true else { return [] }
    return [
      Diagnostic(
        .asOfUnknown, at: input.base.asOf?.location ?? base.location,
        "“\(SharedFields.asOf)” is unknown, so nobody can tell when the facts are out of date",
        help: "write the date of the newest source as \(SharedFields.asOf):, once it is known",
        id: base[BaseFields.id])
    ]
  }
}
