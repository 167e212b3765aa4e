import ArgumentParser
import Build
import Facts
import Kit
import Site

/// What shells offer while a command line is written.
enum Completions {
  private static let option = "--generate-completion-script"

  /// The script for the shell that a command line asks for; nil if it asks for none that there is.
  ///
  /// It is ArgumentParser's, which knows no words after `help`, with those added.
  static func script(askedForBy arguments: [String]) -> String? {
    guard let first = arguments.first else { return nil }
    let name: String? =
      if first == option, arguments.count == 2 {
        arguments[1]
      } else if first.utf8.starts(with: "\(option)=".utf8), arguments.count == 1 {
        String(Substring(first.utf8.dropFirst(option.utf8.count + 1)))
      } else {
        nil
      }
    guard let shell = name.flatMap(CompletionShell.init(rawValue:)) else { return nil }
    return script(for: shell)
  }

  private static func script(for shell: CompletionShell) -> String {
    let script = Sitegen.completionScript(for: shell)
    let subjects = HelpCommand.subjects
    switch shell {
    case .bash:
      let words = subjects.joined(separator: "\n")
      return "\(script)\n\n_sitegen_help() {\n    __sitegen_add_completions -W '\(words)'\n}"
    case .fish:
      let condition = "__sitegen_should_offer_completions_for_positional \"sitegen help\" -ge 1"
      let words = subjects.joined(separator: " ")
      // Before its version 4 fish tells no place in a word of what it completes, which nobody needs.
      return script.exchanging(
        "(__sitegen_tokens -tC)", for: "(string length -- \"$(commandline -t)\")")
        + "\ncomplete -c 'sitegen' -n '\(condition)' -fa '\(words)'"
    default:
      let words = subjects.joined(separator: " ")
      return script.exchanging("*:subcommands:", for: "*:subject:(\(words))")
    }
  }

  /// The ids of the facts of the site that a command line names, as far as they can be read.
  ///
  /// Shells evaluate what they are offered, so that nothing may be in it but ids.
  ///
  /// - Parameters:
  ///   - words: The words of the command line.
  ///   - index: Which of them is completed.
  ///   - prefix: What is written of it.
  /// - Returns: All of them, be they what is written or not; shells choose.
  @Sendable static func factIDs(_ words: [String], _ index: Int, _ prefix: String) -> [String] {
    let named = zip(words, words.dropFirst()).first { $0.0 == "--site" }?.1
    do {
      let folder = try Folder(named ?? ".")
      let files = try SiteListing.of(folder).0.facts.map { path in
        (path: path, bytes: try folder.bytes(of: path, limit: FactBase.fileLimit))
      }
      return FactBase.read(files: files).0.facts.map(\.id).filter(\.isFactID)
    } catch {
      // There is nobody to tell while a line is written.
      return []
    }
  }
}

extension String {
  /// The text with each place of some bytes replaced.
  fileprivate func exchanging(_ old: String, for new: String) -> String {
    var (result, rest) = ("", self[...])
    while let place = rest.utf8.firstRange(of: old.utf8) {
      result += rest[..<place.lowerBound] + new
      rest = rest[place.upperBound...]
    }
    return result + rest
  }
}
