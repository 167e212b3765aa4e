import Kit

/// Raw HTML that browsers do not load or run, as the pages' Content-Security-Policy allows only files of
/// the site.
package enum BlockedMarkup: Hashable, Sendable {
  /// A page within the page: `iframe` and `frame`.
  case frame

  /// What a program of its own shows: `object`, `embed` and `applet`.
  case plugin

  /// A script that stands in the page.
  case script

  /// A script, style sheet, film or sound of another host, or a form that is sent to one, by the
  /// address.
  case otherHost(String)

  /// A style sheet that stands in the page.
  case style
  case styleAttribute

  /// A script in an attribute, such as `onclick`.
  case handler

  /// `base`, which would move all links.
  case base
}

extension BlockedMarkup {
  /// Whether nothing in an attribute of this name is run or used.
  static func isBlocked(attribute name: String) -> Bool {
    name == "style" || name.utf8.starts(with: "on".utf8) && name.utf8.count > 4
  }

  /// What is blocked of a tag; nil if nothing is.
  ///
  /// - Parameters:
  ///   - tag: Its name in lower case.
  ///   - attributes: What its attributes say.
  ///   - addresses: The addresses in them.
  init?(_ tag: String, _ attributes: [String: [UInt8]], _ addresses: ArraySlice<RawAddress>) {
    switch tag {
    case "iframe", "frame": self = .frame
    case "object", "embed", "applet": self = .plugin
    case "style": self = .style
    case "base": self = .base
    case "script" where attributes["src"] == nil:
      guard Self.isRun(attributes["type"]) else { return nil }
      self = .script
    case "script", "audio", "video", "track", "form", "button", "input":
      guard let address = Self.address(ofOtherHost: addresses) else { return nil }
      self = .otherHost(address)
    case "source" where attributes["src"] != nil:
      guard let address = Self.address(ofOtherHost: addresses) else { return nil }
      self = .otherHost(address)
    case "link":
      let relation = String(decoding: attributes["rel"] ?? [], as: UTF8.self).lowercased()
      let relations = relation.utf8.split(separator: 0x20)
      guard relations.contains(where: { $0.elementsEqual("stylesheet".utf8) }),
        let address = Self.address(ofOtherHost: addresses)
      else { return nil }
      self = .otherHost(address)
    default: return nil
    }
  }

  /// Whether browsers run a script of a type, rather than take it for data ([WHATWG HTML,
  /// §4.12.1](https://html.spec.whatwg.org/multipage/scripting.html#attr-script-type)).
  private static func isRun(_ type: [UInt8]?) -> Bool {
    let type = String(decoding: type ?? [], as: UTF8.self).lowercased()
    return ["", "module", "importmap"].contains(type) || type.utf8.endsWith("javascript")
  }

  private static func address(ofOtherHost addresses: ArraySlice<RawAddress>) -> String? {
    let other = addresses.first { address in
      // Images are under a rule of their own.
      !address.kind.isImage
        && address.destination.withUnsafeBufferPointer {
          Reference.Kind(destination: $0, isImage: false) == .externalLink
        }
    }
    return other.map { String(decoding: $0.destination, as: UTF8.self) }
  }
}
