package import Kit

extension Record {
  /// The places in sources that the record and those in it name, with where they stand.
  package var allLocators: [(locator: Locator, location: FileLocation)] {
    var locators: [(Locator, FileLocation)] = []
    forEachField { _, field in
      if let locator = field.locator { locators.append((locator, field.location)) }
    }
    return locators
  }
}
