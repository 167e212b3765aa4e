import Checks
import Kit
import Rendering
import Site
import Synchronization
import Templates

/// Proves that each address of the site in its pages and style sheets leads to a file of it, and to a
/// place in that.
///
/// Links of Markdown and the literal addresses of templates are checked before; templates can make
/// others of any values. An object, as files that are made at the same time are shown to it.
final class AddressProof: Sendable {
  /// Whether the last build proved the same of the files that are as it left them.
  let holdsForUnchanged: Bool

  let place: AddressPlace
  let pages: [OutputFile]
  private let templates: TemplateSet

  /// The site's folder.
  private let folder: Folder

  /// Of what it is known that it leads nowhere, and it is said.
  private let known: Set<String>

  /// What the last build left; nothing if there was none.
  let former: AddressMemory
  let state: Mutex<State>

  /// Where an address stands.
  struct Origin: Sendable {
    let file: String
    let address: String
  }

  struct Wanted: Hashable, Sendable {
    let page: String
    let anchor: [UInt8]
  }

  struct State: Sendable {
    /// Hashes of addresses that lead somewhere, for each reader that is at work at the same time.
    var hashes: [AddressHashes] = []

    /// The hashes of the anchors of each page that was looked at.
    var anchors: [String: [UInt64]] = [:]

    /// The anchors in other pages to which pages lead, and the addresses that do.
    var wanted: [Wanted: String] = [:]

    /// What leads nowhere, each with the first page by its path.
    var lost: [Lost: Origin] = [:]
  }

  struct Lost: Hashable, Sendable {
    let template: String
    let path: String
  }

  /// - Parameters:
  ///   - output: All files that are planned.
  ///   - site: The site.
  ///   - former: What the last build left; nil if there was none.
  ///   - folder: The site's folder.
  init(
    of output: PlannedOutput, _ site: Site, after former: AddressMemory?, in folder: Folder
  ) {
    self.folder = folder
    let files = output.paths
    pages = output.files.filter(\.isPage)
    let address = SiteAddress(baseURL: site.settings.baseURL)
    let origin = Array(address.origin.utf8)
    place = AddressPlace(
      files: files, root: Array(address.root.utf8), origin: origin,
      said: OwnAddressesInContent(at: origin, of: site, in: folder))
    (templates, known) = (output.parsed.templates, output.lostInTemplates)
    self.former = former ?? AddressMemory()
    holdsForUnchanged =
      former.map { $0.holds && $0.files.isSubset(of: files.map(AddressMemory.hash)) } ?? false
    state = Mutex(State())
  }
}

extension OutputFile {
  /// Whether it is a page in HTML that a build makes.
  fileprivate var isPage: Bool {
    if case .copy = contents { false } else { path.text.isHTML }
  }
}

extension AddressProof {
  /// Looks at a file.
  func look(at bytes: [UInt8], of file: OutputFile) {
    if file.path.text.isCSS {
      for address in bytes[...].addressesOfStyle {
        note(place.targets(of: address, .alone, in: file.path.text), in: file)
      }
    } else if file.isPage {
      look(atPage: bytes, file)
    }
  }

  private func look(atPage bytes: [UInt8], _ file: OutputFile) {
    let scan = AddressScan(bytes)
    var hashes = state.withLock { $0.hashes.popLast() } ?? AddressHashes()
    let path = Array(file.path.text.utf8)
    // What is not written in full leads elsewhere from another folder.
    let folder = AddressHashes.hash(of: 0..<((path.lastIndex(of: 0x2F) ?? -1) + 1), in: path)
    var own: [Range<Int>] = []
    var tags = TagsOfPage(bytes)
    for address in scan.addresses {
      guard let first = address.value.first.map({ bytes[$0] }) else { continue }
      if first == UInt8(ascii: "#"), address.form == .alone {
        own.append(address.value)
        continue
      }
      if first == UInt8(ascii: "h"), bytes[address.value].isOnTheWeb,
        !bytes[address.value].begins(with: place.origin)
      {
        continue
      }
      let seed = first == UInt8(ascii: "/") ? address.form.rawValue : folder
      let hash = AddressHashes.hash(
        of: address.value, in: bytes, seed: seed ^ address.form.rawValue)
      if hashes.contains(hash) { continue }
      let targets = place.targets(of: bytes[address.value], address.form, in: file.path.text)
      if !targets.isNowhere || tags.hold(address.value, address.form) {
        note(targets, in: file)
      }
      if !targets.isNowhere { hashes.insert(hash) }
    }
    let anchors = scan.anchors.map { anchor($0, in: bytes) }
    lookForAnchors(own, among: anchors, in: bytes, &tags, file)
    state.withLock { [hashes] state in
      state.hashes.append(hashes)
      state.anchors[file.path.text] = anchors
    }
  }

  /// The hash of the anchor that a value names.
  func anchor(_ value: Range<Int>, in bytes: [UInt8]) -> UInt64 {
    bytes[value].holdsCharacterReference
      ? AddressHashes.hash(of: bytes[value].withoutCharacterReferences)
      : AddressHashes.hash(of: value, in: bytes)
  }

  /// Looks for the anchors of a page to which it leads itself.
  private func lookForAnchors(
    _ own: [Range<Int>], among anchors: [UInt64], in bytes: [UInt8], _ tags: inout TagsOfPage,
    _ file: OutputFile
  ) {
    if own.isEmpty { return }
    let present = Set(anchors)
    for value in own where !present.contains(anchor(value.dropFirst(), in: bytes)) {
      for case .anchor(_, let name) in place.targets(of: bytes[value], .alone, in: file.path.text)
      where !present.contains(AddressHashes.hash(of: name)) && tags.hold(value) {
        note([.nowhere("#\(String(decoding: name, as: UTF8.self))")], in: file)
      }
    }
  }

  private func note(_ targets: [AddressPlace.Target], in file: OutputFile) {
    for target in targets {
      switch target {
      case .somewhere: continue
      case .anchor(let page, let anchor):
        let text = "\(page.addressOfPage)#\(String(decoding: anchor, as: UTF8.self))"
        state.withLock { $0.wanted[Wanted(page: page, anchor: anchor)] = text }
      case .nowhere(let path):
        if known.contains(path) || isSaid(path, by: file) { continue }
        let origin = Origin(file: file.path.text, address: path)
        let lost = Lost(template: source(of: file), path: path)
        state.withLock { $0.lost[lost, default: origin].take(origin) }
      }
    }
  }

  /// Whether the page itself has an address, of which other checks say what there is to say.
  func isSaid(_ address: String, by file: OutputFile) -> Bool {
    guard file.origin.utf8.suffix(3).elementsEqual(".md".utf8),
      let text = try? folder.bytes(of: FilePath(file.origin), limit: 1 << 20)
    else { return false }
    let bytes = Array(address.utf8)
    let sign = bytes.firstIndex(of: UInt8(ascii: "#"))
    let word =
      sign.map { bytes[$0...] } ?? bytes.split(separator: UInt8(ascii: "/")).last ?? []
    return !word.isEmpty && text.firstRange(of: word) != nil
  }

  /// What makes a file: its template, or what it is copied from.
  func source(of file: OutputFile) -> String {
    file.template.flatMap { templates.path(of: $0) } ?? file.origin
  }
}

extension AddressProof.Origin {
  /// Keeps the first file by its path.
  fileprivate mutating func take(_ other: Self) {
    if other.file.precedes(file) { self = other }
  }
}

extension [AddressPlace.Target] {
  fileprivate var isNowhere: Bool {
    contains { if case .nowhere = $0 { true } else { false } }
  }
}

extension String {
  /// The address of the page at a path of the output folder, below the home page.
  fileprivate var addressOfPage: String {
    let name = "index.html"
    return utf8.suffix(name.utf8.count).elementsEqual(name.utf8)
      ? "/\(Substring(utf8.dropLast(name.utf8.count)))" : "/\(self)"
  }
}
