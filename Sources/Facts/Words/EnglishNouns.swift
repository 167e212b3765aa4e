import Kit

/// Nouns of English by which a number may be counted, those of one kind of thing together, of which
/// one is not the other.
package enum EnglishNouns {
  /// The place of a noun: its class, and which of the class it names.
  package struct Meaning: Hashable, Sendable {
    let group: Int
    let alternative: Int
  }

  /// What a folded noun names, once for each class; empty if it is not known.
  package static func meanings(of noun: ArraySlice<UInt8>) -> [Meaning] { table[noun] ?? [] }

  /// Whether a noun names another thing than each of those that are of its class.
  ///
  /// - Parameters:
  ///   - noun: A folded noun.
  ///   - others: Folded words, some of them nouns.
  /// - Returns: Whether one is of its class, and none the same thing or one that it may be called.
  package static func excludes(_ noun: ArraySlice<UInt8>, _ others: [ArraySlice<UInt8>]) -> Bool {
    let own = Set(meanings(of: noun))
    if own.isEmpty { return false }
    let said = others.flatMap { meanings(of: $0) }
    return own.isDisjoint(with: said)
      && said.contains { other in own.contains { $0.group == other.group } }
  }

  private static let table: WordMap<[Meaning]> = {
    var table: [Substring: [Meaning]] = [:]
    for (group, alternatives) in classes.enumerated() {
      for (alternative, words) in alternatives.split(separator: ";").enumerated() {
        for word in words.split(separator: " ") {
          table[word, default: []].append(Meaning(group: group, alternative: alternative))
        }
      }
    }
    return WordMap(table.map { (String($0), $1) })
  }()

  /// The classes.
  ///
  /// A semicolon ends the words for a thing. What a thing may also be called stands with it: a surgeon
  /// is a doctor.
  private static let classes = [
    // People, by what they do
    """
    doctors doctor physicians physician surgeons surgeon medics; nurses nurse midwives midwife; \
    paramedics paramedic medics; dentists dentist; pharmacists pharmacist; \
    soldiers soldier troops troop servicemen conscripts; police policemen policewomen gendarmes; \
    firefighters firefighter firemen; teachers teacher lecturers professors professor; \
    pupils pupil students student schoolchildren; farmers farmer growers grower; \
    fishermen fisherman fishers; dockers docker stevedores longshoremen; miners miner; \
    drivers driver truckers; pilots pilot aviators; sailors sailor seafarers seamen crew; \
    captains captain skippers; judges judge justices magistrates; \
    lawyers lawyer attorneys attorney barristers solicitors; prosecutors prosecutor; \
    jurors juror; witnesses witness; journalists journalist reporters reporter; \
    engineers engineer; scientists scientist researchers researcher; players player footballers; \
    coaches coach trainers; referees referee umpires; spectators spectator fans fan; \
    passengers passenger travellers travelers commuters; voters voter electors electorate; \
    candidates candidate; delegates delegate; shareholders shareholder investors investor; \
    tenants tenant renters; landlords landlord; prisoners prisoner inmates inmate; \
    guards guard wardens; refugees refugee; migrants migrant; patients patient; cooks chefs; \
    priests priest clergy; monks nuns; artists artist painters; musicians musician singers; \
    shopkeepers retailers; bakers baker; builders bricklayers; cleaners cleaner; \
    programmers developers; hostages hostage; rebels rebel insurgents; observers observer monitors
    """,
    "adults adult; children child minors toddlers babies infants",
    "women woman; men man", "girls girl; boys boy",
    "employers employer; employees employee workers worker staff",
    "buyers buyer customers customer; sellers seller vendors",
    "lenders lender creditors creditor; borrowers borrower debtors debtor",
    "families family households household; companies company firms firm businesses; "
      + "individuals individual persons",
    // What carries
    """
    cars car; trucks truck lorries lorry; buses bus; trains train; ferries ferry boats; \
    boats boat ships ship vessels vessel; helicopters helicopter; \
    planes plane aircraft aeroplanes jets jet flights flight; bicycles bicycle bikes; tanks tank; \
    drones drone; submarines submarine; trams tram; motorcycles motorbikes; \
    ambulances ambulance; tractors tractor; satellites satellite; rockets rocket
    """,
    // What is built
    """
    schools school; hospitals hospital clinics clinic; houses house homes home dwellings flats; \
    bridges bridge; churches church; mosques mosque; temples temple; synagogues; \
    factories factory; hotels hotel; shops shop stores; offices; prisons prison jails jail; \
    stadiums stadium stadia; museums museum; libraries library; farms farm; airports airport; \
    universities university colleges; kindergartens nurseries; restaurants restaurant; \
    mines mine; dams dam; tunnels tunnel; theatres theaters cinemas; warehouses warehouse; \
    pharmacies pharmacy; banks; pools; wells
    """,
    "villages village hamlets; towns town; cities city; districts district; provinces province; "
      + "countries country nations; islands island; continents",
    "roads road motorways; railways railway rail; canals canal; runways; pipelines pipeline; "
      + "dikes dike dykes levees",
    // What grows, swims, runs and is eaten
    """
    wheat; rice; maize corn; barley; oats; rye; soy soya soybeans; potatoes potato; cotton; \
    sugar; coffee; tea; cocoa; grapes wine; olives; apples; bananas; tomatoes; onions; tobacco; \
    rapeseed canola; sunflower; timber wood
    """,
    """
    bread; flour; rice; pasta; butter; milk; cheese; meat beef pork lamb; eggs egg; fish; sugar; \
    salt; vegetables; fruit fruits; potatoes; coffee; tea; beer; wine; chocolate; honey; oil; water
    """,
    """
    food groceries; clothing clothes; rent rents housing; energy electricity gas fuel; transport \
    transportation; health medicine; education schooling; leisure recreation; furniture; \
    communication communications; alcohol; travel
    """,
    """
    cod; herring; salmon; tuna; mackerel; sardines; shrimp prawns; cattle cows cow; pigs pig swine; \
    sheep; goats goat; chickens chicken poultry hens; horses horse; dogs dog; cats cat; \
    wolves wolf; bears bear; bees; whales whale; seals seal; elephants elephant; tigers tiger; \
    rhinos rhino; sharks shark; eels eel; trout; deer; foxes fox; geese; ducks
    """,
    // What burns and what comes out
    "diesel; petrol gasoline; kerosene; heating",
    "oil crude petroleum; coal; gas; wind; solar; nuclear; hydropower; hydrogen; biomass; uranium",
    "carbon co2; methane; nitrogen nox; sulphur sulfur; ozone; ammonia; particulates",
    "gold; silver; copper; iron; steel; aluminium aluminum; nickel; lithium; zinc; tin; cobalt; "
      + "platinum",
    // What makes ill, and what helps
    """
    measles; mumps; rubella; cholera; typhoid; malaria; dengue; polio; influenza flu; \
    covid coronavirus; ebola; tuberculosis; plague; rabies; diphtheria; smallpox; mpox; hepatitis; \
    aids hiv; cancer; diabetes; pneumonia; tetanus; zika; meningitis; salmonella; legionella; \
    whooping pertussis; asthma; dementia; strokes
    """,
    """
    doses dose vaccinations jabs shots; tests test; beds bed; ventilators ventilator; masks mask; \
    operations surgeries; tablets pills; prescriptions; transplants; births
    """,
    "deaths death dead fatalities killings; injuries injured wounded; cases case infections; "
      + "arrests arrest; recoveries recovered; admissions; disappearances missing; evacuations; "
      + "births birth; suicides suicide",
    // Money
    """
    revenue revenues turnover sales receipts income; profit profits earnings; loss losses deficit; \
    debt debts liabilities borrowing loans; costs cost spending expenditure expenses outlays \
    budget; dividend dividends; wage wages salary salaries pay earnings income; rent rents; \
    price prices cost costs; tax taxes levy; investment investments; savings; assets; \
    fine fines penalty penalties; grant grants subsidy subsidies aid; fee fees tuition; \
    pension pensions; bonus bonuses; orders; reserves; exports; imports; damages compensation
    """,
    """
    inflation; unemployment joblessness; growth; turnout; employment; poverty; interest rates; \
    productivity; output production; consumption; demand; supply; attendance; fertility; \
    mortality; literacy; coverage; approval popularity; immigration; emigration; debt; deficit; \
    absenteeism; occupancy; membership; enrolment enrollment; crime; obesity; vacancy vacancies
    """,
    // What is voted on, ruled and asked
    """
    seats seat mandates; votes vote ballots ballot; complaints complaint objections appeals; \
    petitions petition signatures; constituencies; amendments amendment; candidates candidate; \
    polls; debates
    """,
    """
    laws law statutes acts bills; decrees decree; rulings ruling verdicts verdict judgments; \
    resolutions resolution; treaties treaty; lawsuits lawsuit suits; fines; warrants; permits \
    licences licenses; pardons; strikes strike; hearings hearing; inspections inspection; inquiries
    """,
    """
    murders murder homicides; robberies robbery; burglaries burglary; thefts theft; rapes rape; \
    assaults assault; frauds fraud; kidnappings abductions; arson; drownings
    """,
    // War, weather and sport
    "missiles missile; drones drone; shells; bombs bomb; mines; bullets; rockets rocket; torpedoes",
    """
    rain rainfall; snow snowfall; wind winds; hail; floods flood; drought; wildfires wildfire fires; \
    earthquakes earthquake quakes; storms storm hurricanes hurricane typhoons; landslides landslide; \
    frost; heatwaves; tsunamis
    """,
    "height; width; depth; length; weight",
    """
    goals goal; points; medals medal; matches match games; tries; wickets; runs; titles title \
    trophies; corners; penalties; tickets ticket; transfers
    """,
    // What is carried and sold
    """
    containers container boxes; barrels barrel; parcels parcel packages; letters letter; \
    passengers passenger; sacks bags; bottles; pallets; cars car; books; newspapers; computers; phones
    """,
    "cranes crane; ships ship vessels boats; trucks; locks; berths berth quays; wagons",
    "antibiotics; diagnostics; vaccines vaccine; generics; insulin; painkillers; cosmetics",
  ]
}
