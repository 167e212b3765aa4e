import Checks
import Kit
import Rendering
import Synchronization

extension AddressProof {
  /// A finding for each address of a template that leads nowhere.
  ///
  /// Pages to which others lead and that were not looked at are made for it.
  var findings: [Finding] {
    if isAnchorOfFormerGone { lookAtAllPages() }
    let (wanted, lost) = state.withLock { ($0.wanted, $0.lost) }
    var found = lost.map { Diagnostic.leadsNowhere($1.address, of: $0.template, in: $1.file) }
    for (target, address) in wanted where !has(target) {
      guard let file = firstPage(leadingTo: target) else { continue }
      found.append(.leadsNowhere(address, of: source(of: file), in: file.path.text))
    }
    return Set(found).sorted { first, second in
      first.location.path == second.location.path
        ? first.message.precedes(second.message)
        : first.location.path.precedes(second.location.path)
    }.map(Finding.init)
  }

  /// Whether an anchor that the last build asked for is gone from a page that was made since.
  private var isAnchorOfFormerGone: Bool {
    if former.anchors.isEmpty { return false }
    let wanted = Dictionary(grouping: former.anchors, by: \.page)
    return state.withLock { state in
      state.anchors.contains { page, anchors in
        guard let wanted = wanted[AddressMemory.hash(page)] else { return false }
        let present = Set(anchors)
        return wanted.contains { !present.contains($0.anchor) }
      }
    }
  }

  /// The first page by its path that leads to an anchor, whichever of them was looked at first.
  private func firstPage(leadingTo target: Wanted) -> OutputFile? {
    let wanted = AddressPlace.Target.anchor(page: target.page, target.anchor)
    for file in pages.sorted(by: { $0.path.text.precedes($1.path.text) }) {
      guard let address = state.withLock({ $0.wanted[target] }), !isSaid(address, by: file),
        let bytes = file.rendered
      else { continue }
      let path = file.path.text
      var tags = TagsOfPage(bytes)
      let leads = AddressScan(bytes).addresses.contains { address in
        place.targets(of: bytes[address.value], address.form, in: path).contains(wanted)
          && tags.hold(address.value, address.form)
      }
      if leads { return file }
    }
    return nil
  }

  private func has(_ target: Wanted) -> Bool {
    let hash = AddressHashes.hash(of: target.anchor)
    if let anchors = state.withLock({ $0.anchors[target.page] }) { return anchors.contains(hash) }
    let page = pages.first { $0.path.text == target.page }
    guard let bytes = page?.rendered else { return true }
    let anchors = AddressScan(bytes).anchors.map { anchor($0, in: bytes) }
    state.withLock { $0.anchors[target.page] = anchors }
    return anchors.contains(hash)
  }

  private func lookAtAllPages() {
    let seen = state.withLock { Set($0.anchors.keys) }
    for file in pages where !seen.contains(file.path.text) {
      if let bytes = file.rendered { look(at: bytes, of: file) }
    }
  }

  /// What the next build is to know.
  var memory: AddressMemory {
    let (wanted, seen) = state.withLock { ($0.wanted.keys.map(\.self), $0.anchors.count) }
    var memory = AddressMemory()
    memory.holds = findings.isEmpty
    memory.files = Set(place.files.map(AddressMemory.hash))
    memory.anchors = Set(
      wanted.map {
        AddressMemory.Anchor(
          page: AddressMemory.hash($0.page), anchor: AddressHashes.hash(of: $0.anchor))
      })
    if seen < pages.count { memory.anchors.formUnion(former.anchors) }
    memory.anchors = memory.anchors.filter { memory.files.contains($0.page) }
    return memory
  }
}

extension OutputFile {
  /// What it holds; nil if its template fails, which stops the build by itself.
  fileprivate var rendered: [UInt8]? {
    switch contents {
    case .bytes(let bytes): return bytes
    case .copy: return nil
    case .rendered(let render):
      var bytes: [UInt8] = []
      return (try? render(nil, &bytes)).map { bytes }
    }
  }
}

extension Diagnostic {
  fileprivate static func leadsNowhere(_ address: String, of template: String, in file: String)
    -> Diagnostic
  {
    let isAnchor = address.utf8.contains(UInt8(ascii: "#"))
    let end = isAnchor ? "to no place in its page" : "nowhere"
    return Diagnostic(
      .templateLinkBroken, at: FileLocation(startOf: template),
      "“\(address.clipped)”, which \(file.clipped) has, leads \(end)",
      help: isAnchor
        ? "give what it is to lead to that id"
        : "name a page or file of the site, such as “/briefings/”")
  }
}
