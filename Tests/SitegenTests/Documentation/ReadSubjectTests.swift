import Foundation
import Testing

/// Everything that can be read of a site is told apart in what is kept between builds, and compared.
struct ReadSubjectTests {
  /// The names of the subjects and their numbers, as the sources declare them.
  private static let declared: [(name: String, number: Int)] = {
    let folder = Sitegen.package.appending(path: "Sources")
    let files = (FileManager.default.subpaths(atPath: folder.path) ?? []).filter {
      $0.hasSuffix(".swift")
    }
    return files.flatMap { file in
      let text = (try? String(contentsOf: folder.appending(path: file), encoding: .utf8)) ?? ""
      return text.matches(of: #/static let (\w+) = ReadSubject\(number: (\d+)\)/#).compactMap {
        match in Int(match.2).map { (String(match.1), $0) }
      }
    }
  }()

  @Test func haveNumbersOfTheirOwn() {
    let numbers = Self.declared.map(\.number)
    #expect(numbers.count > 20)
    #expect(Set(numbers).count == numbers.count)
  }

  @Test func areCompared() throws {
    let file = Sitegen.package.appending(path: "Sources/Build/Incremental/ReadHashes.swift")
    let text = try String(contentsOf: file, encoding: .utf8)
    let named = text.matches(of: #/case ((\.\w+(, )?)+):/#).flatMap { match in
      match.1.split(separator: ", ").map { String($0.dropFirst()) }
    }
    #expect(Set(Self.declared.map(\.name)).subtracting(named) == [])
  }
}
