/// Values by name, in the order in which they were put there.
///
/// Names are told apart by their bytes.
package struct Map: Sendable {
  private struct Entry {
    var name: String
    var hash: UInt64
    var value: Value
  }

  private var entries: [Entry] = []

  /// Indices into `entries`, found by hash with linear probing; −1 marks a free slot.
  ///
  /// Empty while there are so few entries that looking at each is faster.
  private var slots: [Int32] = []

  /// Whether the map is what `groupby` makes, which also unpacks and counts like a pair.
  var isPair = false

  package init() {}

  /// A map of these pairs; a later pair replaces an earlier one with its name.
  package init(_ pairs: [(String, Value)]) {
    entries.reserveCapacity(pairs.count)
    for (name, value) in pairs {
      set(value, named: name)
    }
  }

  package var count: Int { entries.count }

  package var isEmpty: Bool { entries.isEmpty }

  /// The names in order.
  ///
  /// - Complexity: O(*n*).
  package var names: [String] { entries.map(\.name) }

  /// The values in the order of their names.
  ///
  /// - Complexity: O(*n*).
  package var values: [Value] { entries.map(\.value) }

  /// The value of that name; nil if there is none.
  ///
  /// - Complexity: O(1) on average; O(*n*) to remove one.
  package subscript(name: String) -> Value? {
    get { value(named: name, hash: Name.hash(of: name)) }
    set {
      if let newValue {
        set(newValue, named: name)
      } else {
        remove(name)
      }
    }
  }

  /// The entry at `index`, counted from 0 in the map's order.
  package func entry(at index: Int) -> (name: String, value: Value) {
    (entries[index].name, entries[index].value)
  }
}

extension Map {
  func value(of name: Name) -> Value? { value(named: name.text, hash: name.hash) }

  /// The value of a name that is likely to stand at `hint`, which becomes where it does.
  func value(of name: Name, hint: inout Int32) -> Value? {
    let guess = Int(hint)
    if guess < entries.count, entries[guess].hash == name.hash, entries[guess].name == name.text {
      return entries[guess].value
    }
    guard let index = index(of: name) else { return nil }
    hint = Int32(index)
    return entries[index].value
  }

  /// Where the entry of that name stands in the map's order; nil if there is none.
  func index(of name: Name) -> Int? { index(of: name.text, hash: name.hash) }

  /// The value of the entry at `index`.
  func value(at index: Int) -> Value { entries[index].value }

  private func value(named name: String, hash: UInt64) -> Value? {
    guard let index = index(of: name, hash: hash) else { return nil }
    return entries[index].value
  }

  /// Where the entry of that name stands; nil if there is none.
  ///
  /// The hash is that of the bytes, so that names that are only canonically equivalent differ.
  private func index(of name: String, hash: UInt64) -> Int? {
    guard !slots.isEmpty else {
      for index in entries.indices where entries[index].hash == hash {
        if entries[index].name == name { return index }
      }
      return nil
    }
    var slot = Int(truncatingIfNeeded: hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      let index = Int(slots[slot])
      if entries[index].hash == hash, entries[index].name == name { return index }
      slot = (slot + 1) & (slots.count - 1)
    }
    return nil
  }

  private mutating func set(_ value: Value, named name: String) {
    let hash = Name.hash(of: name)
    if let index = index(of: name, hash: hash) {
      entries[index].value = value
      return
    }
    entries.append(Entry(name: name, hash: hash, value: value))
    if entries.count * 2 > max(slots.count, 16) {
      rebuildSlots()
    } else if !slots.isEmpty {
      fillSlot(for: entries.count - 1)
    }
  }

  private mutating func remove(_ name: String) {
    guard let index = index(of: name, hash: Name.hash(of: name)) else { return }
    entries.remove(at: index)
    if !slots.isEmpty { rebuildSlots() }
  }

  private mutating func rebuildSlots() {
    var size = 32
    while size < entries.count * 4 { size *= 2 }
    slots = Array(repeating: -1, count: size)
    for index in entries.indices {
      fillSlot(for: index)
    }
  }

  private mutating func fillSlot(for index: Int) {
    var slot = Int(truncatingIfNeeded: entries[index].hash) & (slots.count - 1)
    while slots[slot] >= 0 {
      slot = (slot + 1) & (slots.count - 1)
    }
    slots[slot] = Int32(index)
  }
}

extension Map: ExpressibleByDictionaryLiteral {
  package init(dictionaryLiteral elements: (String, Value)...) {
    self.init(elements)
  }
}
