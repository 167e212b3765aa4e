/// What was learnt of a web address.
struct LinkAnswer: Hashable, Sendable {
  enum Outcome: String, Sendable {
    case ok
    case gone

    /// It could not be told.
    case untold
  }

  let outcome: Outcome

  /// Why, as a sentence fragment such as `its host answers 404`; empty if all is well.
  let reason: String
}

extension LinkAnswer {
  static let ok = LinkAnswer(outcome: .ok, reason: "")

  static func untold(_ reason: String) -> LinkAnswer {
    LinkAnswer(outcome: .untold, reason: reason)
  }

  /// What a status of HTTP means (RFC 9110).
  init(status: Int) {
    switch status {
    // A server may say so of the part that is asked for, when there is less.
    case 200..<300, 416: self = .ok
    case 404, 410: self.init(outcome: .gone, reason: "its host answers \(status)")
    case 401, 403, 429: self = .untold("its host refuses programs, with \(status)")
    default: self = .untold("its host answers \(status)")
    }
  }
}
