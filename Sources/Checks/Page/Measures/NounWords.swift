import Kit

/// Small words around nouns.
enum NounWords {
  static let articles = WordSet(
    """
    a an the its their his her our this that these those all \
    some every each only just now today meanwhile and but
    """)

  static let pronouns = WordSet(
    """
    it they he she we i you what who which there one here that \
    this those these such both neither most how where when none
    """)

  /// Nouns that any number may have.
  static let vague = WordSet(
    """
    number numbers figure figures total sum share shares rate rates \
    level levels amount count rest average value median estimate half \
    third quarter majority percentage proportion part range maximum minimum \
    least most volume margin difference result results rise fall growth \
    increase drop decline decrease gain change group stock stocks size \
    length population staff team force crew list age elsewhere remainder \
    abroad outside combined total place time last instead fact addition
    """)

  /// Whom any number of people counts, and what counts them.
  static let people = WordSet(
    """
    people persons person men women children inhabitants residents citizens \
    individuals souls lives victims members cases locals strangers adults \
    civilians others humans nationals colleagues friends relatives things \
    items units sites places areas parts kinds ways sides pieces copies \
    instances occasions times years months weeks days hours minutes nights \
    homes households town city village country community community nation
    """)

  static let stops = WordSet(
    """
    of in on at to for from by with under over between within \
    among per since during until after before than into about against \
    out up down off away more fewer less higher lower other others \
    each a an the this last next then ago later earlier already \
    so too not also times now still yet together altogether alone \
    has have had do does did said says voted them her him it
    """)

  /// What stands between a verb and its number.
  static let joins = WordSet(
    """
    to by at of from about some around nearly almost only just now \
    up down roughly over under least most more than a an the \
    estimated still
    """)

  static let verbs = WordSet(
    """
    was were is are came comes come stood stands stand reached \
    reaches totalled totaled totals amounted amounts numbered remained \
    remains went goes averaged averages earns earned sank doubled been
    """)

  static let auxiliaries = WordSet(
    """
    has have had will would may might could should can be been is \
    was are were to not also then there likely expected now
    """)

  /// Words that begin another clause.
  static let turns = WordSet(
    """
    and but while because that which who as when if where whose or \
    so though although whereas say said says whether
    """)

  /// Words that join others and name nothing.
  static let links = WordSet(
    """
    and for with from into than over after before says said \
    will does did not has have had her his who per
    """)
}
