import Kit

/// Files that editors make beside the one that is saved.
enum IgnoredName {
  private static let prefixes = [".#", ".goutputstream-", "___jb_", ".~lock."]
  private static let suffixes = ["~", ".swp", ".swo", ".swx", ".swpx", ".kate-swp", "___jb_tmp___"]
  private static let names = ["4913", ".DS_Store"]

  /// Whether a change of a file of this name is none of the site.
  ///
  /// - Parameter name: The file's name, without its folder.
  /// - Returns: True also for a file of the site that is called so.
  static func contains(_ name: String) -> Bool {
    let bytes = name.utf8
    if bytes.count > 1, bytes.first == UInt8(ascii: "#"), bytes.last == UInt8(ascii: "#") {
      return true
    }
    return names.contains { $0.utf8.elementsEqual(bytes) }
      || prefixes.contains { bytes.starts(with: $0.utf8) }
      || suffixes.contains { bytes.reversed().starts(with: $0.utf8.reversed()) }
  }
}
