/// Words for sizes, months and labels of languages other than English, which are folded before they
/// are compared.
///
/// Checks read English. These words are here so that figures and dates of other languages are not
/// misread: `2,3 millions` is one number, and the 3 of `3 mars` a day.
package enum OtherWords {
  /// Articles and the like that stand before numbers and are no names, also where a capital begins them.
  package static let notNames = split(
    "am,auf,aux,avec,bei,circa,dal,dans,das,de,dei,del,der,des,die,du,ein,eine,el,en,entre,environ,et,"
      + "etwa,fast,gegen,gli,het,i,il,im,insgesamt,la,las,le,les,los,mais,mehr,mit,nach,os,par,plus,"
      + "pour,presque,quelque,quelques,rund,selon,seulement,sur,uber,um,und,unos,unter,van,vom,"
      + "von,zwischen")

  static var marks: [(String, MarkedWord.Mark)] {
    sizes.flatMap { words, scale in split(words).map { ($0, .scaleSign(scale)) } } + months
      + split(labels).map { ($0, .label) }
  }

  /// Words after which a number tells things apart.
  private static let labels =
    "numero,nr,artikel,articulo,articolo,artigo,loi,ley,lei,legge,gesetz,decret,decreto,paragraphe,"
    + "ligne,zeile,linea,seite,pagina,chapitre,kapitel,capitulo,capitolo,tableau,tabelle,tabla,"
    + "salle,chambre,bureau,quai,voie,etage,alinea,annexe,autoroute,dossier,guichet,porte,"
    + "raum,zimmer,saal,gleis,bahnsteig,flug,absatz,ziffer,nummer,paragraf,hausnummer,anlage,"
    + "anhang,abbildung,abb,randnummer,aktenzeichen,sala,puerta,anden,vuelo,habitacion,parrafo,"
    + "nro,aula,stanza,binario,volo,riga,allegato,porta,voo,linha,anexo,paragrafo,kamer,zaal,"
    + "spoor,perron,vlucht,bijlage,статья,страница,комната,номер,стаття,сторінка,страниц,"
    + "المادة,الصفحة,الغرفة,رقم,الفقرة"

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

  /// French, German, Spanish, Italian, Portuguese, Dutch and the languages of Scandinavia, where they
  /// differ from English; Polish, Russian and Ukrainian in the case that follows a day; Turkish,
  /// Arabic, Urdu, Dari and Pashto.
  private static let monthNames = [
    "janvier,januar,janner,enero,gennaio,janeiro,januari,stycznia,января,січня,ocak,يناير,جنوری",
    "fevrier,februar,febrero,febbraio,fevereiro,februari,lutego,февраля,лютого,subat,فبراير,شباط,فروری,فبروری",
    "mars,marz,marzo,maart,marca,marta,marts,марта,березня,mart,مارس,آذار,مارچ",
    "avril,abril,aprile,kwietnia,апреля,квітня,nisan,أبريل,إبريل,نيسان,اپریل",
    "mai,mayo,maggio,maio,mei,maj,maja,мая,травня,mayis,مايو,أيار,مئی",
    "juin,juni,junio,giugno,junho,czerwca,июня,червня,haziran,يونيو,حزيران,جون",
    "juillet,juli,julio,luglio,julho,lipca,июля,липня,temmuz,يوليو,تموز,جولائی,جولای",
    "aout,agosto,augustus,augusti,sierpnia,августа,серпня,agustos,أغسطس,اگست",
    "septembre,septiembre,settembre,setembro,wrzesnia,сентября,вересня,eylul,سبتمبر,أيلول,ستمبر,سپتمبر",
    "octobre,oktober,octubre,ottobre,outubro,pazdziernika,октября,жовтня,ekim,أكتوبر,اکتوبر",
    "novembre,noviembre,novembro,listopada,ноября,листопада,kasim,نوفمبر,نومبر",
    "decembre,dezember,diciembre,dicembre,dezembro,desember,grudnia,декабря,грудня,aralik,ديسمبر,دسمبر",
  ]

  /// The only month, counted from 1, whose name begins with a word, in whatever language; nil if there
  /// is none.
  static func month(of word: String) -> Int? {
    let start = word.folded
    let found = Set(
      months.compactMap { $0.0.utf8.starts(with: start.utf8) ? $0.1.month : nil })
    return found.count == 1 ? found.first : nil
  }

  private static var months: [(String, MarkedWord.Mark)] {
    monthNames.enumerated().flatMap { index, names in
      split(names).map { ($0, .otherMonth(index + 1)) }
    }
  }

  private static func split(_ words: String) -> [String] {
    words.folded.utf8.split(separator: UInt8(ascii: ",")).map { String(Substring($0)) }
  }
}
