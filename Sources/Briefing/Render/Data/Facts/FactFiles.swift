extension SiteRenderer {
  /// The facts as data: all in one file, each in a file of its own, and their schema.
  var factFiles: [OutputFile?] {
    let all = dataFile(SitePaths.factsData, from: "the facts") {
      FactData(site: site).base { url(of: $0) }.bytes
    }
    let schema = dataFile(SitePaths.factsSchema, from: "the facts") {
      RecordSchema.factsFile.jsonSchema(title: "The facts of \(site.settings.title)")
    }
    return [all, schema]
  }
}
