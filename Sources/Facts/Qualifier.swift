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
  case lessThan = "less-than"
}

extension Qualifier {
  /// The word with which a help says it before a number; nil if the number stands alone.
  package var word: String? {
    switch self {
    case .plain, .unquantified, .between: nil
    case .nearly: "nearly"
    case .lessThan: "less than"
    case .around: "about"
    case .moreThan: "more than"
    case .atLeast: "at least"
    case .upTo: "up to"
    }
  }
}
