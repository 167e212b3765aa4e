package import Kit
package import Site
import Templates

/// A rendering of one template with data from a file, for theme authors to try things.
package struct TemplateTrial: Sendable {
  let template: String
  let data: String
  let site: String
  let theme: BaseTheme

  /// - Parameters:
  ///   - template: The template's name below `templates/`.
  ///   - data: The path of a JSON file with an object.
  ///   - site: The site's folder.
  ///   - theme: The theme whose files are used where the site has none.
  package init(template: String, data: String, site: String, theme: BaseTheme = .none) {
    self.template = template
    self.data = data
    self.site = site
    self.theme = theme
  }

  /// Renders the template.
  ///
  /// - Returns: The output, or nothing and what is wrong with a template or the data.
  /// - Throws: `FileError` if a file cannot be read.
  package func render() throws -> (output: [UInt8], diagnostics: [Diagnostic]) {
    var options = BuildOptions(site: site, now: .epoch)
    options.jobs = 1
    options.theme = theme
    let sources = try SiteSources.read(options, rules: [])
    let unreadable = sources.diagnostics.filter {
      $0.severity == .error && $0.location.path.utf8.starts(with: "templates/".utf8)
    }
    if !unreadable.isEmpty { return ([], unreadable) }
    let (set, errors) = sources.parsedTemplates()
    if !errors.isEmpty { return ([], Diagnostic.templateErrors(errors)) }
    let (folder, name) = splitPath(data)
    let (text, findings) = SourceText.reading(try Folder(folder).bytes(of: name), from: data)
    guard let text else { return ([], findings) }
    let escapes = JSONEscapes(in: text, file: data).diagnostics
    if !escapes.isEmpty { return ([], findings + escapes) }
    let values: Map
    do throws(TrialData.Refusal) {
      values = try TrialData.object(in: text.bytes)
    } catch {
      return ([], findings + [.refusal(error, in: text, data)])
    }
    var output: [UInt8] = []
    do throws(TemplateError) {
      try set.render(
        template, with: values, shared: SharedValues(), subject: data, into: &output)
    } catch {
      return ([], findings + Diagnostic.templateErrors([error]))
    }
    return (output, findings)
  }
}

extension Rule {
  package static let trialData = Rule(
    "trial-data", .error,
    catches:
      "A data file for sitegen render that does not contain a JSON object, or a number that no template can"
      + " have.",
    why: "The object's members are the names that the template sees, with numbers as they are.",
    wrong: "[1, 2]", right: "{\"items\": [1, 2]}",
    isFixed: true)
}

extension Diagnostic {
  fileprivate static func refusal(
    _ refusal: TrialData.Refusal, in text: SourceText, _ file: String
  ) -> Diagnostic {
    switch refusal {
    case .noObject:
      Diagnostic(
        .trialData, at: FileLocation(startOf: file),
        "the file does not contain a JSON object",
        help: "write { \"name\": value }")
    case .tooLarge(let number, let offset):
      Diagnostic(
        .trialData, at: FileLocation(file, text.position(of: offset), length: number.utf8.count),
        "\(number.clipped) is larger than a template’s numbers, of which whole ones have 64 bits",
        help: "write it in quotation marks, as text")
    }
  }
}
