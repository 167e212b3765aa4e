package import Facts
import Kit

/// A place to which the site is published, as `site.yaml` names it.
package struct PublishPlace: Hashable, Sendable {
  /// What a command line calls it; nil for one to which the site goes where none is named.
  package let name: String?
  package let target: PublishTarget

  /// Whether `facts.lock.yaml` remembers what readers were told there.
  package let locks: Bool

  package init(name: String?, target: PublishTarget, locks: Bool) {
    (self.name, self.target, self.locks) = (name, target, locks)
  }
}

/// A place to which the site is published, in `site.yaml`.
package enum PublishFields {
  package static let target = Key.required(
    "target", .text,
    "A folder, seen from the site’s own; host:path, rsync://host/module, rclone:REMOTE:PATH or"
      + " git:BRANCH.", example: "\"desk@example.org:/srv/www/desk\"")
  package static let name = Key.optional(
    "name", .text,
    "What a command line calls it; without one the site goes there where none is named.",
    example: "trial")
  package static let lock = Key.optional(
    "lock", .boolean,
    "Whether facts.lock.yaml remembers what readers are told there: true, unless"
      + " you say otherwise.", example: "false")

  static let schema = RecordSchema(
    "a place to publish", "A place to which the site is published.", target, name, lock)
}

extension PublishPlace {
  /// Reads a place: a target alone, or one with its name.
  ///
  /// - Returns: Nil if it has no target that is one, and what is wrong with it.
  static func reading(_ field: Field) -> (PublishPlace?, [Diagnostic]) {
    let record = field.record
    let written = record.map { $0.field(PublishFields.target) } ?? field
    guard let written, let text = written.text else { return (nil, []) }
    let nameField = record?.field(PublishFields.name)
    if let nameField, let name = nameField.text, !name.isPlaceName {
      return (
        nil,
        [
          Diagnostic(
            .wrongType, at: nameField.location, "“\(name.clipped)” is no name for a place",
            help: "write letters, digits and hyphens, such as “trial”")
        ]
      )
    }
    do throws(PublishTarget.Refusal) {
      let target = try PublishTarget(text)
      if target.hasOptionsOfRclone { throw .ofRclone(text) }
      let locks = record?[PublishFields.lock] ?? true
      return (PublishPlace(name: nameField?.text, target: target, locks: locks), [])
    } catch {
      return (
        nil,
        [
          Diagnostic(
            .wrongType, at: written.location, error.description,
            help: "sitegen help publishing says what a target may be")
        ]
      )
    }
  }

  /// Reads the places of a site.
  ///
  /// - Returns: Those that can be used, and what is wrong with the rest.
  static func reading(_ fields: [Field]) -> ([PublishPlace], [Diagnostic]) {
    var places: [PublishPlace] = []
    var findings: [Diagnostic] = []
    for field in fields {
      let (place, problems) = reading(field)
      findings += problems
      guard let place else { continue }
      if let name = place.name, places.contains(where: { $0.name == name }) {
        findings.append(
          Diagnostic(
            .wrongType, at: field.location, "two places are called “\(name)”",
            help: "give each a name of its own"))
      } else {
        places.append(place)
      }
    }
    return (places, findings)
  }
}

extension PublishTarget.Refusal {
  /// Who takes over a site takes over no programs with it.
  fileprivate static func ofRclone(_ text: String) -> Self {
    Self(
      description: "“\(text)” gives rclone options, which may name programs; set up a remote with"
        + " rclone config, and write rclone:REMOTE:PATH")
  }
}

extension String {
  /// Whether it can be taken for neither a path nor an option.
  fileprivate var isPlaceName: Bool {
    !isEmpty && utf8.first != UInt8(ascii: "-")
      && utf8.allSatisfy { $0.isLetterOrDigit || $0 == UInt8(ascii: "-") }
  }
}
