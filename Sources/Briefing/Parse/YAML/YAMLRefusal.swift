extension YAMLSource {
  /// Why the text is not given to the YAML library at all; nil if it may be.
  func refusal(limit: Int) -> Diagnostic? {
    guard text.count <= limit else {
      return Diagnostic(
        .yamlLimit, at: FileLocation(file, line: firstLine, column: 1),
        "\(text.count) bytes of YAML, where \(limit) are allowed",
        help: "split it into several files")
    }
    return nil
  }
}
