import CMark

/// The version of libcmark that parses and renders, such as `0.30.2`.
package var markdownVersion: String { unsafe String(cString: cmark_version_string()) }
