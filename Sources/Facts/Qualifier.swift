/// How exact a figure is.
package enum Qualifier: String, Vocabulary {
  case plain
  case nearly
  case around
  case moreThan = "more-than"
  case atLeast = "at-least"
  case upTo = "up-to"
  case between

  /// No number is given: the source's words are all there is.
  case unquantified
}

extension Qualifier {
  /// The words of which one has to stand with the number; empty if the number stands alone.
  package var wordings: [String] {
    switch self {
    case .plain, .unquantified: []
    case .nearly: ["nearly", "almost", "just under", "close to"]
    case .around: ["around", "about", "roughly", "some", "approximately"]
    case .moreThan: ["more than", "over"]
    case .atLeast: ["at least"]
    case .upTo: ["up to"]
    case .between: ["or", "between", "to"]
    }
  }
}
