package import Kit

extension Rule {
  package static let outputCollision = Rule(
    "output-collision", .error,
    catches: "Two files of the site at one path, or at paths that some systems take for one.",
    why: "One of the two would silently replace the other.",
    wrong: "content/briefings/talks.md and content/briefings/2025/talks.md",
    right: "slug: talks-2025 in the second",
    isFixed: true)
}

extension Check {
  static let outputCollision = files(.outputCollision) { files in
    var origins: [String: ListedFile] = [:]
    return files.compactMap { file in
      origins.updateValue(file, forKey: file.path.collisionKey).map { first in
        Diagnostic(
          .outputCollision, at: FileLocation(file.origin, line: 1, column: 1),
          "\(file.path) is also produced by \(first.origin)",
          help: "give one of the two another name or slug")
      }
    }
  }
}
