/// The months as English names them.
package enum EnglishMonths {
  /// Their names, January first.
  package static let names = [
    "January", "February", "March", "April", "May", "June", "July", "August", "September",
    "October", "November", "December",
  ]

  /// The same in small letters.
  package static let foldedNames = names.map {
    String(decoding: $0.utf8.map(\.lowercased), as: UTF8.self)
  }
}
