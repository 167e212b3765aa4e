import Kit
import Site

extension SiteRenderer {
  /// Lists all files of the site but those that are copied.
  ///
  /// - Parameter jobs: How many files to process at the same time.
  /// - Returns: The files; pages are rendered when they are written.
  package func files(jobs: Int) async -> [PlannedFile] {
    await filesBesideSearch + searchFiles(jobs: jobs)
  }

  /// The same without the files of the search.
  package var filesBesideSearch: [PlannedFile] {
    specialPages + contentFiles + factPages + listPages + dataFiles
  }
}
