/// Words for sizes and months of languages other than English, folded.
///
/// Checks read English. These words are here so that figures and dates of other languages are not
/// misread: `2,3 millions` is one number, and the 3 of `3 mars` a day.
enum OtherWords {
  static var marks: [(String, MarkedWord.Mark)] {
    sizes.flatMap { words, scale in split(words).map { ($0, .scaleSign(scale)) } } + months
      + split(labels).map { ($0, .label) }
  }

  /// Words after which a number tells things apart.
  private static let labels =
    "numero,nr,artikel,articulo,articolo,artigo,loi,ley,lei,legge,gesetz,decret,decreto,paragraphe,"
    + "ligne,zeile,linea,seite,pagina,chapitre,kapitel,capitulo,capitolo,tableau,tabelle,tabla"

  /// Such a word multiplies a number right before it, and else may be one of English.
  private static let sizes = [
    ("mille,mila,mil,tausend,duizend,tysiac,tys,tisic,тыс,тысяч,тысячи,тысяча,ألف,آلاف", 1000),
    (
      "millionen,mio,milion,miliony,milionow,millon,millones,milione,milioni,milhao,milhoes,miljoen,miljon,miljoner,millioner,milyon,миллион,миллиона,миллионов,млн,مليون,ملايين",
      1_000_000
    ),
    (
      "md,milliard,milliards,milliarde,milliarden,mrd,mld,mds,miliardo,miliardi,miliard,miliardy,miljard,miljarder,milliarder,milyar,bilhao,bilhoes,миллиард,миллиарда,миллиардов,млрд,مليار,مليارات",
      1_000_000_000
    ),
  ]

  /// French, German, Spanish, Italian, Portuguese and Dutch, where they differ from English.
  private static let monthNames = [
    "janvier,januar,janner,enero,gennaio,janeiro,januari",
    "fevrier,februar,febrero,febbraio,fevereiro,februari", "mars,marz,marzo,maart",
    "avril,abril,aprile", "mai,mayo,maggio,maio,mei", "juin,juni,junio,giugno,junho",
    "juillet,juli,julio,luglio,julho", "aout,agosto,augustus",
    "septembre,septiembre,settembre,setembro", "octobre,oktober,octubre,ottobre,outubro",
    "novembre,noviembre,novembro", "decembre,dezember,diciembre,dicembre,dezembro",
  ]

  private static var months: [(String, MarkedWord.Mark)] {
    monthNames.enumerated().flatMap { index, names in
      split(names).map { ($0, .otherMonth(index + 1)) }
    }
  }

  private static func split(_ words: String) -> [String] {
    words.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
  }
}
