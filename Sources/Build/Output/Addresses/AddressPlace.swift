import Kit
import Site

/// Where the addresses of a page lead.
struct AddressPlace: Sendable {
  /// The paths of all files below the output folder.
  let files: Set<String>

  /// The path of the home page, with a slash at its end.
  let root: [UInt8]

  /// The scheme and host; empty if they are not known.
  let origin: [UInt8]

  /// What the content says itself.
  let said: OwnAddressesInContent

  /// Where an address leads.
  enum Target: Hashable {
    /// To another site, or one of the site's own files.
    case somewhere

    /// To a place in a page.
    case anchor(page: String, [UInt8])

    /// To a path within the site at which nothing is; the whole address if that is written.
    case nowhere(String)
  }
}

extension AddressPlace {
  /// Where each of the addresses leads that a value names.
  ///
  /// - Parameters:
  ///   - value: The value as it stands in the page.
  ///   - form: How it names them.
  ///   - page: The page's path below the output folder.
  /// - Returns: Where they lead, in their order.
  func targets(of value: ArraySlice<UInt8>, _ form: AddressScan.Form, in page: String) -> [Target] {
    let text = value.holdsCharacterReference ? value.withoutCharacterReferences[...] : value
    return text.addresses(form).map { target(of: $0, in: page) }
  }

  /// Where an address leads.
  ///
  /// - Parameters:
  ///   - address: The address without references of HTML.
  ///   - page: The path of the page or style sheet that has it.
  /// - Returns: Where it leads.
  private func target(of address: ArraySlice<UInt8>, in page: String) -> Target {
    let whole = address.trimmed
    var rest = whole
    let isWhole = whole.begins(with: origin)
    if isWhole {
      rest = rest.dropFirst(origin.count)
      if rest.first != UInt8(ascii: "/") { return .somewhere }
    } else if rest.starts(with: "//".utf8) || rest.hasScheme {
      return .somewhere
    }
    var fragment: ArraySlice<UInt8> = []
    if let sign = rest.firstIndex(of: UInt8(ascii: "#")) {
      (rest, fragment) = (rest[..<sign], rest[(sign + 1)...])
    }
    rest = rest.prefix { $0 != UInt8(ascii: "?") }
    if rest.isEmpty { return place(fragment, in: page) }
    guard let path = path(of: rest, in: page) else { return .somewhere }
    guard let file = file(at: path) else {
      if !isWhole { return .nowhere(path) }
      let isSaid = said.contains(whole) || said.contains(whole.prefix { $0 != UInt8(ascii: "#") })
      return isSaid ? .somewhere : .nowhere(String(decoding: whole, as: UTF8.self))
    }
    let target = place(fragment, in: file)
    // What the content leads to a place that is not there is told where it stands.
    return isWhole && target != .somewhere && said.contains(whole) ? .somewhere : target
  }

  /// The file that hosts serve for a path, or for the folder of that name; nil if there is none.
  private func file(at path: String) -> String? {
    let file = SitePaths.file(of: path)
    if files.contains(file) { return file }
    let inFolder = SitePaths.file(of: "\(path)/")
    return files.contains(inFolder) ? inFolder : nil
  }

  /// The path within the site to which an address without its fragment leads; nil if it leads to
  /// another one of the same host.
  private func path(of address: ArraySlice<UInt8>, in page: String) -> String? {
    let path = address.isPlainPath ? address : resolved(address, in: page)[...]
    guard path.starts(with: root) || path.elementsEqual(root.dropLast()) else { return nil }
    let own = path.dropFirst(root.count)
    return "/\(String(decoding: own, as: UTF8.self).percentDecoded)"
  }

  /// The path from the host's root to which an address leads.
  private func resolved(_ address: ArraySlice<UInt8>, in page: String) -> [UInt8] {
    let isAbsolute = address.first == UInt8(ascii: "/")
    let parts = address.split(separator: UInt8(ascii: "/"), omittingEmptySubsequences: false)
    var folders: [ArraySlice<UInt8>] = []
    if !isAbsolute {
      let own = root + Array(page.utf8)
      folders = own.split(separator: UInt8(ascii: "/")).map(\.self)
      folders.removeLast()
    }
    for part in parts.dropLast() where !part.isEmpty && !part.elementsEqual(".".utf8) {
      if part.elementsEqual("..".utf8) { _ = folders.popLast() } else { folders.append(part) }
    }
    var last = parts.last ?? []
    if last.elementsEqual("..".utf8) { _ = folders.popLast() }
    if last.elementsEqual("..".utf8) || last.elementsEqual(".".utf8) { last = [] }
    let head = folders.isEmpty ? [] : [UInt8](folders.joined(separator: "/".utf8)) + [0x2F]
    return [0x2F] + head + last
  }

  private func place(_ written: ArraySlice<UInt8>, in file: String) -> Target {
    // Browsers take off what tells which words to show.
    let fragment = written[..<(written.firstPlace(of: Array(":~:".utf8)[...]) ?? written.endIndex)]
    // The top of the page, words in it, and what a script reads.
    guard let first = fragment.first, !first.isOne(of: "!/:"), file.isHTML,
      !fragment.elementsEqual("top".utf8)
    else { return .somewhere }
    let anchor = String(decoding: fragment, as: UTF8.self).percentDecoded
    return .anchor(page: file, Array(anchor.utf8))
  }
}

extension String {
  /// Whether it is the path of a page.
  var isHTML: Bool { utf8.suffix(5).elementsEqual(".html".utf8) }

  /// Whether it is the path of a style sheet.
  var isCSS: Bool { utf8.suffix(4).elementsEqual(".css".utf8) }
}

extension ArraySlice<UInt8> {
  /// Whether it is a path from the host's root that leads where it says: no part of it is empty, or
  /// means another folder.
  fileprivate var isPlainPath: Bool {
    guard first == UInt8(ascii: "/") else { return false }
    var isAfterSlash = false
    for byte in self {
      if isAfterSlash, byte == UInt8(ascii: "/") || byte == UInt8(ascii: ".") { return false }
      isAfterSlash = byte == UInt8(ascii: "/")
    }
    return true
  }

  /// The addresses that a value names.
  func addresses(_ form: AddressScan.Form) -> [ArraySlice<UInt8>] {
    switch form {
    case .alone: [self]
    case .set: candidates
    // What pages say to those who share them may be an address in full.
    case .refresh: refresh.map { [$0] } ?? (isOnTheWeb && !contains(0x20) ? [self] : [])
    case .style: addressesOfStyle
    }
  }

  /// The addresses of a `srcset`, each of which may have a width or density behind it.
  private var candidates: [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var rest = self
    while true {
      rest = rest.drop { $0.isBlank || $0 == UInt8(ascii: ",") }
      var address = rest.prefix { !$0.isBlank }
      if address.isEmpty { return found }
      rest = rest[address.endIndex...]
      if address.last == UInt8(ascii: ",") {
        while address.last == UInt8(ascii: ",") { address.removeLast() }
      } else {
        rest = rest.drop { $0 != UInt8(ascii: ",") }
      }
      found.append(address)
    }
  }

  /// The address to which a page leads its readers after a while, as in `0; url=/new/`; nil if the
  /// value says nothing of the kind.
  private var refresh: ArraySlice<UInt8>? {
    let digits = drop(while: \.isBlank).prefix(while: \.isDigit)
    guard !digits.isEmpty else { return nil }
    var rest = self[digits.endIndex...].drop { $0.isBlank || $0.isOne(of: ";,") }
    guard rest.prefix(3).map(\.lowercased).elementsEqual("url".utf8) else { return nil }
    rest = rest.dropFirst(3).drop(while: \.isBlank)
    guard rest.first == UInt8(ascii: "=") else { return nil }
    return rest.dropFirst().trimmed.withoutQuotes
  }

  /// The addresses in a style sheet.
  var addressesOfStyle: [ArraySlice<UInt8>] {
    var found: [ArraySlice<UInt8>] = []
    var rest = self
    let start = Array("url(".utf8)
    while let place = rest.firstPlace(of: start[...]) {
      rest = rest[(place + start.count)...]
      let inner = rest.drop(while: \.isBlank)
      let isQuoted = inner.first.map { $0.isOne(of: "\"'") } ?? false
      let end = isQuoted ? inner.first : UInt8(ascii: ")")
      let address = inner.dropFirst(isQuoted ? 1 : 0).prefix { $0 != end }
      rest = rest[address.endIndex...]
      if !address.trimmed.isEmpty { found.append(address.trimmed) }
    }
    return found
  }

  fileprivate var trimmed: ArraySlice<UInt8> {
    var rest = drop(while: \.isBlank)
    while rest.last?.isBlank == true { rest.removeLast() }
    return rest
  }

  private var withoutQuotes: ArraySlice<UInt8> {
    guard let quote = first, quote.isOne(of: "\"'") else { return self }
    return dropFirst().prefix { $0 != quote }
  }

  /// Whether a scheme stands first, such as `mailto:`.
  fileprivate var hasScheme: Bool {
    let name = prefix { $0.isLetterOrDigit || $0.isOne(of: "+-.") }
    return name.first?.isLetter == true && name.endIndex < endIndex
      && self[name.endIndex] == UInt8(ascii: ":")
  }
}

extension UInt8 {
  fileprivate var isBlank: Bool { self == 0x20 || (0x09...0x0D).contains(self) }
}
