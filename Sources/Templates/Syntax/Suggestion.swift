import Kit

/// "did you mean", if one of the names is close to what was written.
func suggestion(for word: String, among names: some Sequence<String>) -> String? {
  word.closest(among: names).map { "did you mean '\($0)'?" }
}
