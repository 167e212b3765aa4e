package import Facts
import Rendering
import Site

extension FactReport {
  /// What readers are told once the site is published, with what changed since it last was.
  package var published: PublishedFacts {
    parsed.told(by: site, options)
  }

  /// The path of the home page where the site is served, with a slash at its end.
  package var rootPath: String {
    SiteAddress(baseURL: options.baseURL ?? parsed.settings.baseURL).root
  }
}
