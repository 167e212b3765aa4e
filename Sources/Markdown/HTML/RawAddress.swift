import Kit

/// An address in an attribute of raw HTML.
struct RawAddress {
  /// Where it is written, in the bytes of the HTML.
  let range: Range<Int>

  /// The address that is meant: references to characters are resolved, line ends and tabs left out,
  /// and spaces encoded, as browsers do.
  let destination: [UInt8]

  let kind: Kind

  init(_ html: [UInt8], at range: Range<Int>, _ kind: Kind) {
    self.range = range
    self.kind = kind
    let text = html[range].withoutCharacterReferences
    destination = text.drop { $0 <= 0x20 }.reversed().drop { $0 <= 0x20 }.reversed()
      .filter { !$0.isLineEnd && $0 != 0x09 }
      .flatMap { $0 == 0x20 ? Array("%20".utf8) : [$0] }
  }
}

extension RawAddress {
  /// What stands at an address.
  enum Kind: Hashable {
    /// What a reader can go to, or that is shown as a part of the page, such as a film.
    case page
    case image

    /// One of a list of images.
    case imageSet

    /// A part of a drawing, which can be this one.
    case symbol

    /// The kind of what an attribute holds, by names in lower case; nil if it is no address.
    init?(attribute: String, of tag: String) {
      switch (attribute, tag) {
      case ("href", "a"), ("href", "area"), ("href", "link"), ("xlink:href", "a"),
        ("src", "audio"), ("src", "video"), ("src", "source"), ("src", "track"),
        ("src", "embed"), ("src", "iframe"), ("src", "frame"), ("src", "script"),
        ("data", "object"), ("action", "form"), ("formaction", "button"),
        ("formaction", "input"), ("longdesc", "img"),
        ("cite", "blockquote"), ("cite", "q"), ("cite", "ins"), ("cite", "del"):
        self = .page
      case ("src", "img"), ("src", "input"), ("poster", "video"), ("href", "image"),
        ("xlink:href", "image"), ("background", _):
        self = .image
      case ("srcset", "img"), ("srcset", "source"), ("imagesrcset", "link"): self = .imageSet
      case ("href", "use"), ("xlink:href", "use"): self = .symbol
      default: return nil
      }
    }

    var isImage: Bool { self == .image || self == .imageSet }
  }
}
