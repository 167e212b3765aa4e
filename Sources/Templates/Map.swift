/// Values by name, in the order in which they were put there.
package struct Map: Sendable {
  package private(set) var names: [String] = []
  package private(set) var values: [Value] = []

  package init() {}

  package init(_ pairs: [(String, Value)]) {
    names = pairs.map(\.0)
    values = pairs.map(\.1)
  }

  /// The value of that name; nil if there is none.
  ///
  /// - Complexity: O(*n*).
  package subscript(name: String) -> Value? {
    get { names.firstIndex(of: name).map { values[$0] } }
    set {
      if let index = names.firstIndex(of: name) {
        if let newValue {
          values[index] = newValue
        } else {
          names.remove(at: index)
          values.remove(at: index)
        }
      } else if let newValue {
        names.append(name)
        values.append(newValue)
      }
    }
  }
}

extension Map: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements)
  }
}
