import Kit

/// A link or image that is being read.
struct OpenLink {
  /// Its index among the references.
  let reference: Int

  /// Where it starts in the source, or `nil` if that was not found.
  let start: Int?

  /// The index of its first run.
  let firstRun: Int
}

extension DocumentReader {
  mutating func openLink(_ node: Node) {
    changeInlineDepth(isExit: false)
    let isImage = node.kind == .image
    if isImage { imageDepth += 1 }
    let start = cursor.openLink(isImage: isImage)
    let position = start.map { positions.position(of: $0) } ?? blocks.last?.position
    let sourceRange = SourceRange(start: position ?? source.position(of: 0), length: 0)
    openLinks.append(
      OpenLink(reference: references.count, start: start, firstRun: runs.count))
    references.append(
      Reference(
        kind: Reference.Kind(destination: node.destination, isImage: isImage),
        destination: String(decoding: node.destination, as: UTF8.self),
        title: String(decoding: node.title, as: UTF8.self), words: "", isAutolink: false,
        isInHTML: false, sourceRange: sourceRange, wordsRange: sourceRange, block: blocks.count - 1)
    )
  }

  mutating func closeLink(_ node: Node) {
    closeTildes()
    changeInlineDepth(isExit: true)
    if node.kind == .image { imageDepth -= 1 }
    // The words of links within links would be copied for each.
    guard let link = openLinks.popLast(), !isTooDeep else { return }
    let isAutolink = link.start.map { source.bytes[$0] == UInt8(ascii: "<") } ?? false
    references[link.reference].isAutolink = isAutolink
    if isAutolink { closeAutolink(link) } else { locate(link, node) }
    references[link.reference].words = words(of: link)
    reportComment(inTitleOf: link.reference)
    replace(node, link.reference, firstRun: link.firstRun)
  }

  private func words(of link: OpenLink) -> String {
    let runs = runs[link.firstRun...]
    if runs.count == 1, let run = runs.first {
      return run.kind == .markup ? "" : String(decoding: text[run.text], as: UTF8.self)
    }
    var words: [UInt8] = []
    for run in runs where run.kind != .markup { words.append(contentsOf: text[run.text]) }
    return String(decoding: words, as: UTF8.self)
  }

  private mutating func closeAutolink(_ link: OpenLink) {
    guard let start = link.start, !cursor.isLost else { return }
    references[link.reference].sourceRange = sourceRange(of: start + 1..<cursor.offset)
    cursor.advance(to: cursor.offset + 1)
    setWords(of: link, start..<cursor.offset)
  }

  /// Finds where the destination and the words of a link are written.
  private mutating func locate(_ link: OpenLink, _ node: Node) {
    guard let start = link.start else { return search(for: node.destination, link) }
    let wordsEnd = cursor.offset + 1
    if let (destination, title) = cursor.closeInlineLink(node.destination) {
      references[link.reference].sourceRange = sourceRange(of: destination)
      if !references[link.reference].title.isEmpty {
        let words = Array(references[link.reference].title.utf8)
        references[link.reference].writtenTitle = written(words, at: title + 1)
      }
    } else if let label = cursor.closeReferenceLink(from: start),
      let destination = definitions.place(of: node.destination, label: label, in: source)
    {
      references[link.reference].sourceRange = source.sourceRange(of: destination)
    } else {
      return search(for: node.destination, link)
    }
    setWords(of: link, start..<wordsEnd)
  }

  /// Where a destination stands, which is on one line and near the walk's place.
  private mutating func sourceRange(of destination: Range<Int>) -> SourceRange {
    SourceRange(
      start: positions.position(of: destination.lowerBound),
      length: scalarCount(in: source.bytes, destination))
  }

  private mutating func setWords(of link: OpenLink, _ range: Range<Int>) {
    let isOnOneLine =
      offset(of: 0x0A, in: source.bytes, range) == nil
      && offset(of: 0x0D, in: source.bytes, range) == nil
    references[link.reference].wordsRange.length =
      isOnOneLine ? scalarCount(in: source.bytes, range) : 0
  }

  /// Looks for a destination in the rest of the block, once the cursor has lost its way.
  private mutating func search(for destination: UnsafeBufferPointer<UInt8>, _ link: OpenLink) {
    guard !destination.isEmpty, destination.count < 2_000 else { return }
    let farthest = min(cursor.end, cursor.offset + 4_000)
    var place = cursor.offset
    while place < farthest {
      if source.end(of: destination, writtenAt: place, before: cursor.end) == place
        + destination.count
      {
        references[link.reference].sourceRange = source.sourceRange(
          of: place..<place + destination.count)
        cursor.advance(to: place + destination.count)
        return
      }
      place += 1
    }
  }
}

extension DocumentReader {
  /// Puts slots in the place of a link or image, or reports why it may not be published.
  ///
  /// Within an image there is only text, so nothing there is replaced.
  private mutating func replace(_ node: Node, _ index: Int, firstRun: Int) {
    let kind = references[index].kind
    guard imageDepth == 0 || kind == .refused else { return }
    switch kind {
    case .fact, .citation:
      if references[index].isAutolink {
        replaceAutolink(node, index, firstRun: firstRun)
      } else {
        reportIfEmpty(index)
        putSlots(around: node, index)
      }
    case .page: putSlots(around: node, index)
    case .image:
      Node.custom(
        .customInline, entering: marker(.imageSource(index))
      ).insert(before: node)
    case .externalLink where references[index].mayBeOwnInOtherForm: putSlots(around: node, index)
    case .externalImage where references[index].mayBeOwnInOtherForm:
      Node.custom(
        .customInline, entering: marker(.imageSource(index))
      ).insert(before: node)
    case .externalLink, .externalImage: break
    case .refused:
      report(.unsafeLink, references[index].destination, at: references[index].sourceRange)
      if !options.allowsRawHTML { node.setDestination([]) }
    }
  }

  private mutating func putSlots(around node: Node, _ index: Int) {
    let custom = Node.custom(
      .customInline, entering: slot(.referenceStart(index)), exiting: slot(.referenceEnd(index)))
    custom.insert(before: node)
    node.moveChildren(to: custom)
    node.remove()
  }

  /// Leaves out the words of an autolink, which are only its destination.
  private mutating func replaceAutolink(_ node: Node, _ index: Int, firstRun: Int) {
    Node.custom(.customInline, entering: slot(.ownWords(index))).insert(before: node)
    node.remove()
    if firstRun < runs.count { text.removeSubrange(runs[firstRun].text.lowerBound...) }
    runs.removeSubrange(firstRun...)
    references[index].words = ""
    runs.append(
      Run(
        kind: .ownWords, text: text.count..<text.count, reference: index,
        position: references[index].wordsRange.start))
  }

  private mutating func reportIfEmpty(_ index: Int) {
    let hasWords = references[index].words.utf8.contains { $0 > 0x20 }
    if !hasWords {
      report(.emptyReference, references[index].destination, at: references[index].wordsRange)
    }
  }
}
