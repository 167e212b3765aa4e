package import Kit
import Markdown

extension Page {
  /// The web addresses that the text names, of links and of images, in the order of the text.
  package var webAddresses: [(address: String, location: FileLocation)] {
    readTexts(for: .reading).all.flatMap { text in
      text.document.references.compactMap { reference in
        guard reference.kind == .externalLink || reference.kind == .externalImage,
          reference.destination.namesWeb
        else { return nil }
        return (reference.destination, text.location(reference.sourceRange))
      }
    }
  }
}

extension String {
  /// Whether the text begins as the address of a page does.
  package var namesWeb: Bool {
    let start = utf8.prefix(8).map { $0 | 0x20 }
    return start.starts(with: "http://".utf8.map { $0 | 0x20 })
      || start.elementsEqual("https://".utf8.map { $0 | 0x20 })
  }
}
