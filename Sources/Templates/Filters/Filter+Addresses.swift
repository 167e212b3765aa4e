import Kit

extension Filter {
  /// Filters for URLs.
  static let addresses = [
    Filter("urlencode") { value, _, context throws(Problem) in
      switch value {
      case .list, .map: return .string(try query(value, in: context))
      default: return .string(percentEncoded(try value.text().bytes, keeping: "/"))
      }
    }
  ]

  /// Names and values as a query, from a map or a list of pairs.
  private static func query(_ value: Value, in context: FilterContext) throws(Problem) -> String {
    let pairs = if case .map = value { try value.pairs() } else { try value.list(for: "urlencode") }
    var parts: [String] = []
    for pair in pairs {
      guard let items = try context.resolve(pair).items(), items.count == 2 else {
        throw Problem("'urlencode' expects a string, a map or a list of pairs")
      }
      let name = percentEncoded(try items[0].text().bytes, keeping: "", isQuery: true)
      let text = percentEncoded(try items[1].text().bytes, keeping: "", isQuery: true)
      parts.append("\(name)=\(text)")
    }
    return parts.joined(separator: "&")
  }

  private static func percentEncoded(
    _ bytes: [UInt8], keeping kept: String, isQuery: Bool = false
  ) -> String {
    bytes.split(separator: UInt8(ascii: " "), omittingEmptySubsequences: false).map { part in
      part.percentEncoded { $0.isUnreservedInURI || kept.utf8.contains($0) }
    }.joined(separator: isQuery ? "+" : "%20")
  }
}
