package import Facts
import Rendering
import Site

extension FactReport {
  /// What readers are told once the site is published.
  package var published: PublishedFacts { PublishedFacts(site.facts) }

  /// The path of the home page where the site is served, with a slash at its end.
  package var rootPath: String {
    SiteAddress(baseURL: options.baseURL ?? parsed.settings.baseURL).root
  }
}
