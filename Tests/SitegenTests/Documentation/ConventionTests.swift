import Foundation
import TestSupport
import Testing

/// The sources use nothing by which text is silently changed, a build depends on its machine, or a
/// file gets lost.
///
/// Text from outside is bytes: what compares or cuts by letters (grapheme clusters) misses a sign
/// with a combining mark behind it, and takes `\r\n` for one sign.
struct ConventionTests {
  /// What is not to be used, why, and the files that may.
  struct Convention: CustomTestStringConvertible, Sendable {
    let pattern: String
    let reason: String
    var exceptions: Set<String> = []

    var testDescription: String { pattern }

    init(_ pattern: String, _ reason: String, except exceptions: Set<String> = []) {
      (self.pattern, self.reason, self.exceptions) = (pattern, reason, exceptions)
    }
  }

  /// Programs of the build itself, and a process's own temporary files.
  private static let ofTheMachine: Set<String> = [
    "EmbedFiles/EmbedFiles.swift", "EmbedFilesPlugin/EmbedFilesPlugin.swift",
    "Publishing/SiteRevision.swift",
  ]

  /// The commands, which ask for the time once, and the preview's wait for a moment.
  private static let withClock: Set<String> = [
    "sitegen/NamedMoment.swift", "Preview/PreviewSession+Reports.swift",
  ]

  /// What cuts tables of words and names that are the program's own.
  private static let withTables: Set<String> = [
    "Build/Incremental/ReadHashes.swift",
    "Checks/Base/Figures/FigureValueDiffersFromWording.swift",
    "Checks/Page/Figures/NumberScale.swift",
    "Checks/Page/Meaning/Superlatives.swift",
    "Checks/Site/OutputNames.swift",
    "EmbedFiles/EmbedFiles.swift",
    "Facts/Quantities/EnglishDirections.swift",
    "Facts/Quantities/EnglishQualifiers.swift",
    "Facts/Quantities/EnglishUnits.swift",
    "Facts/Words/EnglishNouns.swift",
    "Facts/Words/EnglishOpposites.swift",
    "Facts/Words/Opposites.swift",
    "Facts/Words/WordsOfOneKind.swift",
    "Kit/Text/LanguageNames.swift",
    "Kit/Text/LanguageTag+Table.swift",
    "Kit/Text/WritingScript.swift",
    "Rendering/Data/Search/SearchedNames.swift",
    "Starter/StarterSite.swift",
    "sitegen/RuleList.swift",
  ]

  /// What writes to a folder by a function of its own.
  private static let writers: Set<String> = [
    "EmbedFiles/EmbedFiles.swift", "Publishing/Links/LinkCheck.swift", "sitegen/InitCommand.swift",
    "sitegen/NewCommand.swift",
  ]

  static let conventions = [
    Convention(#"\btry!"#, "an error of input would end the program"),
    Convention(#"\bas!"#, "an unforeseen value would end the program"),
    Convention(#"[\w\)\]]!(?![=\w])"#, "an absent value would end the program"),
    Convention(
      #"\b(fatalError|preconditionFailure|assertionFailure)\("#,
      "input would end the program"),
    Convention(#"@unchecked|nonisolated\(unsafe\)"#, "the compiler would not see a race"),
    Convention(#"\bunsafeBitCast\("#, "the compiler would not see a wrong type"),
    Convention(
      #"\.?\b(replacingOccurrences|components)\(|\breplacing\((\w+, with: )?["/#]"#,
      "it works on letters, not on bytes"),
    Convention(
      #"\.(hasPrefix|hasSuffix)\("#, "it works on letters, not on bytes",
      except: ["EmbedFiles/EmbedFiles.swift"]),
    Convention(
      #"(?<!unicodeScalars|utf8)\.(split|firstIndex|contains|ranges)\((separator: )?"\\[nrt]"#,
      "“\\r\\n” is one letter", except: ["Rendering/Data/Search/SearchedNames.swift"]),
    Convention(
      #"(?<!unicodeScalars|utf8)\.(split|firstRange|range)\((separator: |of: )?"[^"]*"(?!\.)"#,
      "a sign with a combining mark behind it is another letter", except: withTables),
    Convention(
      #"\b(DateFormatter|NumberFormatter|ISO8601DateFormatter|MeasurementFormatter)\b"#,
      "it depends on the machine"),
    Convention(
      #"\b(Locale|TimeZone|Calendar)\.(current|autoupdatingCurrent)\b|\.localized|CaseInsensitive"#,
      "it depends on the machine"),
    Convention(#"(lowercased|uppercased|capitalized)\(with:"#, "it depends on a locale"),
    Convention(
      #"\bDate\(\)|\bDate\.now\b"#, "the output would tell when it was built", except: withClock),
    Convention(#"\[AnyHashable"#, "it has no type"),
    Convention(
      #"\bFileManager\b"#, "it follows links and hides errors: files are reached through Folder",
      except: ofTheMachine),
    Convention(
      #"\b(Data|String)\(contentsOf|contents\(atPath|\.write\(to: (?!&|working|Self)|\.write\(toFile|atomically:"#,
      "it follows links and hides errors: files are reached through Folder",
      except: writers),
    Convention(
      #"String\(decoding: [^,]*\bbytes\(of"#, "what a file holds would be repaired in silence",
      except: ["Build/Theme/ThemeOverride.swift"]),
    Convention(
      #"\bProcess\(\)"#, "only the preview’s worker and the editor’s link start programs so",
      except: ["Preview/Worker/WorkerProcess.swift", "sitegen/PreviewLog.swift"]),
    Convention(#"\b(system|popen|execl|execlp|execvp)\("#, "no shell is asked"),
    Convention(#"\bURLSession\b"#, "a build asks nobody over the network"),
    Convention(
      #"(?<![.\w])(debugPrint|dump|readLine)\(|(?<![.\w])print\("[^"]*"\)"#,
      "whether an answer could be written has to be known: writeStandardOutput"),
  ]

  /// The sources by their paths below `Sources`, without comments and what stands in quotes but an
  /// escaped sign at its start.
  private static let sources: [String: String] = {
    let root = Sitegen.package.appending(path: "Sources")
    let files = FileManager.default.subpaths(atPath: root.path) ?? []
    let swift = files.filter { $0.hasSuffix(".swift") && !$0.hasPrefix("Starter/Files/") }
    let texts = swift.compactMap { file in
      (try? String(contentsOf: root.appending(path: file), encoding: .utf8)).map {
        (file, code(of: $0))
      }
    }
    return Dictionary(texts) { first, _ in first }
  }()

  private static func code(of text: String) -> String {
    text.replacing(/(?s)"""\n.*?"""/, with: "\"\"")
      .replacing(/\/\/[^\n]*/, with: "")
      .replacing(/"(?:\\.|[^"\\\n])*"/) { match in
        match.output.hasPrefix("\"\\") ? "\(match.output.prefix(3))\"" : "\"\""
      }
  }

  @Test(arguments: conventions)
  func isKept(_ convention: Convention) throws {
    #expect(Self.sources.count > 300)
    let pattern = try NSRegularExpression(pattern: convention.pattern)
    let breaches = Self.sources.filter { !convention.exceptions.contains($0.key) }
      .flatMap { file, text in
        text.split(separator: "\n", omittingEmptySubsequences: false).enumerated()
          .filter { pattern.finds($0.element) }
          .map { "\(file):\($0.offset + 1): \($0.element)" }
      }
    #expect(breaches.sorted() == [], "\(convention.reason)")
    for file in convention.exceptions {
      #expect(
        Self.sources[file].map { pattern.finds($0[...]) } == true,
        "\(file) is no exception any more")
    }
  }

  /// Each pattern finds what it is for.
  @Test(arguments: [
    "let a = try! b()", "a as! B", "a!.b", "a[0]! + 1", "f(a!)", "fatalError()",
    "final class A: @unchecked Sendable", "text.replacing(\"a\", with: b)",
    "text.replacing(a, with: \"b\")",
    "text.hasPrefix(\"a\")", "text.split(separator: \" \")", "text.firstRange(of: \"a\")",
    "text.write(to: url)", "String(decoding: try folder.bytes(of: file), as: UTF8.self)",
    "text.split(separator: \"\\n\")", "text.contains(\"\\r\")",
    "DateFormatter()", "Locale.current", "Calendar.current", "text.lowercased(with: locale)",
    "let now = Date()", "[AnyHashable: Any]", "FileManager.default", "Data(contentsOf: url)",
    "Process()", "system(a)", "URLSession.shared", "print(\"a\")",
  ])
  func findsWhatItIsFor(_ line: String) throws {
    let code = Self.code(of: line)
    let found = try Self.conventions.contains {
      try NSRegularExpression(pattern: $0.pattern).finds(code[...])
    }
    #expect(found, "\(code)")
  }

  @Test(arguments: [
    "a != b", "if !a { }", "text.utf8.starts(with: \"a\".utf8)", "// try! not",
    "text.utf8.split(separator: 10)", "let words = \"as! it is!\"", "case a(Int?)",
    "text.unicodeScalars.split(separator: \"\\n\")", "text.unicodeScalars.split(separator: \" \")",
    "list.write(to: &bytes)", "try renderer.print(value)",
  ])
  func findsNothingElse(_ line: String) throws {
    let code = Self.code(of: line)
    for convention in Self.conventions {
      let pattern = try NSRegularExpression(pattern: convention.pattern)
      #expect(!pattern.finds(code[...]), "\(convention.pattern)")
    }
  }
}

extension NSRegularExpression {
  /// Whether it matches in the text; `\b` is the end of a word of code here, where Swift's own
  /// patterns take `a.b` for one word.
  fileprivate func finds(_ text: Substring) -> Bool {
    let text = String(text)
    return firstMatch(in: text, range: NSRange(text.startIndex..., in: text)) != nil
  }
}
