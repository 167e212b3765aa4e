extension String {
  /// Whether it is a language's code of two letters (ISO 639-1), which that of a script or region may
  /// follow, as in `pt-br` and `zh_Hans`.
  package var namesLanguage: Bool {
    let parts = utf8.split(omittingEmptySubsequences: false) {
      $0 == UInt8(ascii: "-") || $0 == UInt8(ascii: "_")
    }
    guard let code = parts.first, code.count == 2, parts.count <= 3 else { return false }
    let areNames = parts.dropFirst().allSatisfy { part in
      2...4 ~= part.count && part.allSatisfy { $0.isLetter || $0.isDigit }
    }
    let language = String(decoding: code.map(\.lowercased), as: UTF8.self)
    return areNames && languageCodes.contains(language)
  }
}

/// The codes of ISO 639-1.
private let languageCodes = Set(
  """
  aa ab ae af ak am an ar as av ay az ba be bg bh bi bm bn bo br bs ca ce ch co cr cs cu cv cy da de dv \
  dz ee el en eo es et eu fa ff fi fj fo fr fy ga gd gl gn gu gv ha he hi ho hr ht hu hy hz ia id ie ig \
  ii ik io is it iu ja jv ka kg ki kj kk kl km kn ko kr ks ku kv kw ky la lb lg li ln lo lt lu lv mg mh \
  mi mk ml mn mr ms mt my na nb nd ne ng nl nn no nr nv ny oc oj om or os pa pi pl ps pt qu rm rn ro ru \
  rw sa sc sd se sg si sk sl sm sn so sq sr ss st su sv sw ta te tg th ti tk tl tn to tr ts tt tw ty ug \
  uk ur uz ve vi vo wa wo xh yi yo za zh zu
  """.split(separator: " ").map(String.init))
