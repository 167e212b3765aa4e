extension FigureInProse {
  /// Right ways to write figures of many subjects.
  static let right = table(
    """
    142,000
    [142,000] homes lost power.
    Some towns, [142 000] homes in all.
    [142000] homes
    [142 thousand] homes
    [a hundred and forty-two thousand] homes
    [142k] homes
    Only [142,000] homes had power.
    exactly [142,000] homes
    A total of [142,000] homes
    [just 142,000] homes
    [The count] rose.

    about 90 tonnes a minute
    [about 1.5 tonnes a second]
    [about 90 tonnes] per minute
    [some 5,400 tonnes an hour]
    about [90 tonnes] every minute

    at least €45 a tonne
    [€45 a tonne or more]
    [€45 a tonne at the least]
    [€45 or more] a tonne

    no earlier than 12 months
    [at least a year]
    [a year or longer]
    [not before 12 months]

    between €1.2 billion and €1.5 billion a year
    [€100 million to €125 million a month]
    [at least €1.2 billion and at most €1.5 billion]

    about £46.5 million · unit: "pounds"
    [£46.5 million-or-so]
    [around £46-47 million]

    an estimated 140 tonnes
    [140 tonnes, it is estimated,] of fuel
    The agency estimates the cargo at [140 tonnes].
    By its own estimate, [140 tonnes] were aboard.

    214
    Investigators watch over [214] banks.
    She presides over [214 banks].
    The strike has spread over [214] hospitals.

    25 percent
    It had a discount of [a quarter] in return.
    [one quarter] off

    €600
    It has [a one-off payment of €600] for each.
    [a one-time €600]

    up to 45 minutes
    [as long as three quarters of an hour]

    -6 °C
    [minus 6 C (21 F)]

    about one in ten
    About [one dose in ten] brought a fever.
    [roughly one dose in ten]

    nine weeks
    [just over two months]

    0.6 of a mile
    [just over half a mile]

    12 percent
    [about an eighth]

    £2.25 million
    [The rest] is for others.

    40 minutes
    [within 40 minutes]

    90 minutes
    [an hour and a half]
    [one hour and a half]
    [1 hour 30 minutes]
    [one and a half hours]
    [1.5 hours]

    17.4 knots · unit: "knots"
    [17.4 knots (32 km/h)]
    [17.4 knots]

    about 4 kilometres · unit: "kilometres"
    [about 4 kilometres (2.5 miles)]
    [some four kilometres]

    61.9 percent · unit: "percent"
    68.3 percent is 6.4 points more than [61.9 percent] then.
    Two percentage points below [61.9 percent].
    Theirs, 68.3 percent, is greater than [61.9 percent].

    36
    They have 29, seven less than [36].

    142,314
    [about 142,000] homes
    about [142,000] homes
    [roughly 140,000] homes
    [more than 142,000] homes
    [over 140,000] homes
    [some 142,300] homes
    [around 142 thousand] homes
    an estimated [142,000] homes

    34.2 · unit: "billion US dollars" · value: { qualifier: plain, point: 34.2 }
    [$34.2 billion]
    [US$34.2bn]
    [34.2 billion dollars]
    [about $34 billion]
    $[34.2 billion]
    [34.2] billion dollars
    [USD 34.2 billion]
    [roughly $34bn]
    [more than $34 billion]

    €18 billion · value: { qualifier: plain, point: 18000000000 }
    [€18 billion]
    [€18bn]
    €[18 billion]
    [18 billion] euros
    [18 billion euros]
    [18,000 million euros]
    [EUR 18bn]
    [eighteen billion euros]

    a quarter · value: { qualifier: plain, point: 0.25 }
    [a quarter] of voters
    [25%] of voters
    [25 percent] of voters
    [one in four] voters
    [one-quarter] of voters
    [1/4] of voters
    [25] per cent

    two-thirds
    [two-thirds] of members
    [two thirds] of members
    [2/3] of members
    [⅔] of members
    [two out of three] members
    [two in three] members

    33% · value: { qualifier: plain, point: 33 } · unit: "%"
    [33%] of seats
    [33 per cent] of seats
    [33 pc] of seats
    [thirty-three percent] of seats
    [a third] of seats
    [about a third] of seats

    48 percent
    [48%]
    [about half] of them
    [nearly half] of them
    [almost half] of them
    [48 pct]
    [48]%

    one in five
    [one in five] children
    [20%] of children
    [a fifth] of children
    [1 in 5] children
    [two in ten] children
    [one out of every five] children

    25 basis points · value: { qualifier: plain, point: 25 } · unit: "basis points"
    by [25 basis points]
    by [a quarter of a percentage point]
    by [a quarter point]
    by [0.25 percentage points]
    by [25] basis points
    by [a quarter-point]
    by [25 bps]
    by [0.25 of a percentage point]

    150 basis points · value: { qualifier: plain, point: 150 } · unit: "basis points"
    by [a point and a half]
    by [one and a half points]
    by [1.5 percentage points]

    2.5 percentage points · value: { qualifier: plain, point: 2.5 } · unit: "percentage points"
    by [two points and a half]

    2.5 metres · value: { qualifier: plain, point: 2.5 } · unit: "metres"
    [two metres and a half] high

    23% · value: { qualifier: plain, point: 23 } · unit: "%"
    [less than a quarter] of voters
    [fewer than one in four] voters
    [under 25%] of voters
    [more than 20 percent] of voters

    4-3/4 percent · value: { qualifier: plain, point: 4.75 } · unit: "percent"
    at [4.75%]
    at [4¾ percent]
    at [4-3/4 percent]
    at [4 3/4 percent]
    at [4.75] per cent
    at [four and three-quarters percent]

    5-1/4 to 5-1/2 percent · value: { qualifier: between, low: 5.25, high: 5.5 } · unit: "percent"
    at [5.25 to 5.5 percent]
    at [5.25%–5.5%]
    at [5.25–5.50%]
    between [5.25% and 5.5%]
    at [5¼ to 5½ percent]
    from [5.25 percent to 5.5 percent]

    minus five degrees · value: { qualifier: plain, point: -5 } · unit: "degrees Celsius"
    at [minus five degrees]
    at [−5°C]
    at [-5 °C]
    at [5 degrees below zero]
    at [five below zero]
    at [minus 5 Celsius]

    lost 24,000 · value: { qualifier: plain, point: -24000 } · unit: "jobs"
    it [lost 24,000] jobs
    it lost [24,000] jobs
    a fall of [24,000] jobs
    [−24,000] jobs
    it shed [24,000 jobs]
    employment fell by [24,000]
    a loss of [24,000] jobs

    twice · value: { qualifier: plain, point: 2 }
    it met [twice]
    it met [two times]
    it met [2 times]
    [double] the rate

    three times
    [three times] as many
    [threefold]
    [3x] as many
    it [tripled]
    [3-fold]

    two to three times · value: { qualifier: between, low: 2, high: 3 }
    [two to three times]
    [2–3 times]
    [between two and three times]
    [two or three times]

    half
    [half] of them
    [50%] of them
    [one half]
    [50 percent]
    [one in two]

    1.5 million
    [1.5 million] people
    [1.5m] people
    [one and a half million] people
    [a million and a half] people
    [1,500,000] people
    [1½ million] people
    [15 lakh] people
    [1.5mn] people

    half a million · value: { qualifier: plain, point: 500000 }
    [half a million] people
    [500,000] people
    [0.5 million] people
    [five lakh] people
    [500k] people

    ₹2 crore
    [₹2 crore]
    [20 million rupees]
    [₹20m]
    [Rs 2 crore]

    12 lakh rupees
    [12 lakh rupees]
    [₹1.2 million]
    [Rs 12,00,000]
    [1,200,000 rupees]

    460+ · value: { qualifier: at-least, point: 460 }
    [460+] dead
    [at least 460] dead
    [460 or more] dead
    [more than 460] dead
    [no fewer than 460] dead
    [460-plus] dead
    [460 +] dead

    at least 460 · value: { qualifier: at-least, point: 460 }
    [at least 460] people
    at least [460] people
    [no fewer than 460] people
    [460 people or more]
    [a minimum of 460] people
    [not less than 460] people
    [460 or more] people
    [upwards of 460] people
    [≥460] people
    [460 and counting]

    more than 460 · value: { qualifier: more-than, point: 460 }
    [more than 460]
    [over 460]
    more than [460]
    over [460] people
    [upwards of 460]
    [in excess of 460]
    [above 460]
    the toll [topped 460]
    the toll exceeded [460]
    [well over 460]
    [just over 460]
    [>460]

    no more than 25 million krona · value: { qualifier: up-to, high: 25000000 } · unit: "krona"
    a ceiling of [25 million krona]
    it would not exceed [25 million krona]
    [25 million krona] would be enough
    it need not cost [more than 25 million krona]
    [25m krona at most] that anybody assumes
    [25 million krona at the outside]
    [no more than kr25m]
    [25 million krona would be the most]

    more than $6.5 million · value: { qualifier: more-than, low: 6500000 } · unit: "USD"
    the cost will exceed [$6.5 million]
    [$6.5 million] will not be enough

    nearly 6% · value: { qualifier: nearly, high: 6 } · unit: "percent"
    the loss approaches [6%]

    two satellites · value: { qualifier: plain, point: 2 }
    [both] satellites
    [Both satellites]

    €180 to €240 per megawatt-hour · value: { qualifier: between, low: 180, high: 240 } · unit: "EUR per MWh"
    [€180-240 per MWh]

    at least 34 · value: { qualifier: at-least, low: 34 }
    [34] people at least have died

    up to 460 · value: { qualifier: up-to, point: 460 }
    [up to 460]
    [as many as 460]
    [no more than 460]
    [at most 460]
    [a maximum of 460]
    [460 at most]
    [460 or fewer]
    up to [460] people

    nearly 1,800 · value: { qualifier: nearly, point: 1800 }
    [nearly 1,800]
    [almost 1,800]
    [just under 1,800]
    [close to 1,800]
    [approaching 1,800]
    [not quite 1,800]
    nearly [1,800] people
    [a little under 1,800]
    [just short of 1,800]

    fewer than 50 · value: { qualifier: less-than, point: 50 }
    [fewer than 50]
    [less than 50]
    [under 50]
    fewer than [50] cases
    [below 50]

    around 460 · value: { qualifier: around, point: 460 }
    [around 460]
    [about 460]
    [some 460]
    [an estimated 460]
    [roughly 460]
    [in the region of 460]
    [460 or so]
    [~460]
    [∼460]
    [≃ 460]
    [≅460]
    about [460] people
    [c. 460]
    [460-odd]
    [approximately 460]
    [an estimated four hundred and sixty]
    estimated at [around 460]

    between 4 and 5 million · value: { qualifier: between, low: 4000000, high: 5000000 }
    [up to 5 million]
    [no more than 5 million]
    [between 4 and 5 million]
    [4–5 million]
    [four to five million]
    [4m-5m]
    [4 million to 5 million]
    between [4 million and 5 million]
    [4-5m] people

    $4-5 billion · value: { qualifier: between, low: 4000000000, high: 5000000000 }
    [$4-5 billion]
    [$4bn to $5bn]
    [between $4 billion and $5 billion]
    [4 to 5 billion dollars]
    [$4–5bn]

    7.8 · measure: "Magnitude of the quake"
    a magnitude [7.8] quake
    a [7.8-magnitude] quake
    of [magnitude 7.8]
    [M7.8]
    [Mw 7.8]
    [The magnitude]

    10 km · value: { qualifier: plain, point: 10 } · unit: "km"
    [10 km] deep
    [10 kilometres] deep
    [10km] deep
    [10] km deep
    [ten kilometers] deep
    a [10-kilometre] depth
    [6.2 miles] deep
    [10 km (6 miles)] deep

    two weeks
    [two weeks]
    [14 days]
    [a two-week] pause
    over [two weeks]
    [fourteen days]

    72 hours
    [72 hours]
    [three days]
    a [72-hour] truce
    [72]-hour truce

    18 months
    [18 months]
    [one and a half years]
    [1.5 years]

    3-0
    won [3-0]
    won [3–0]
    [3 to 0]
    [three-nil]

    52-48
    by [52–48]
    [52 to 48]

    14 in favour, 1 abstention
    [14 in favour, 1 abstention]
    [14 votes in favour and 1 abstention]

    460 of the 1,800 · value: { qualifier: plain, point: 460 }
    [460] of them
    [460 of the 1,800]
    [460 out of 1,800]

    1,800 tonnes
    [1,800 tonnes]
    [1,800 tons]
    [1.8 kilotonnes]
    [1,800 metric tons]
    [1,800] tonnes

    400,000 barrels per day
    [400,000 barrels per day]
    [400,000 bpd]
    [400,000 barrels a day]
    [400k barrels]

    24,000 TEU
    [24,000 TEU]
    [24,000 containers]
    a [24,000-TEU] ship

    38.5°C
    [38.5°C]
    [38.5 degrees Celsius]
    [38.5C]
    [38.5 degrees]
    [101.3°F]

    100 mph
    [100 mph]
    [100 miles per hour]
    [100 miles an hour]
    [about 160 km/h]

    500 MW
    [500 MW]
    [500 megawatts]
    [half a gigawatt]
    [0.5 GW]

    50 cents
    [50 cents]
    [$0.50]
    [€0.50]

    five
    [five] members
    [5] members
    all [five] members
    the [five] members

    zero
    [zero] goals
    [0] goals
    [nil]

    dozens
    [dozens] of people

    3.0 percent
    [3 percent]
    [3.0%]
    [three percent]

    1.8 percent · unit: "percent"
    [1.8]% in May
    from 2.1 percent to [1.8 percent]
    rose [1.8 percent]
    growth of [1.8 percent]
    [about 2 percent]
    [nearly 2 percent]
    [almost 2%]

    minus 0.5 percent · value: { qualifier: plain, point: -0.5 } · unit: "percent"
    [minus 0.5 percent]
    [-0.5%]
    fell [0.5 percent]
    down [0.5%]
    a fall of [half a percent]
    a decline of [0.5 percent]

    1,234.5 · unit: "points"
    [1,234.5 points]
    [1,234.5]
    [about 1,235 points]

    120 people · unit: "people"
    [120 people]
    [120 villagers]
    [120] villagers
    [The number] of people

    £1.2bn · value: { qualifier: plain, point: 1200000000 }
    [£1.2bn]
    [£1.2 billion]

    €1,800 · value: { qualifier: plain, point: 1800 }
    [€1,800]
    [€1800]

    £1.2bn
    [£1.2 billion]
    [1.2 billion pounds]
    [GBP 1.2bn]
    [£1,200 million]

    more than $2 trillion · value: { qualifier: more-than, point: 2000000000000 }
    [more than $2 trillion]
    [over $2tn]
    more than [$2 trillion]
    [upwards of $2 trillion]
    [in excess of US$2trn]

    3 per 100,000
    [3 per 100,000]
    [three per 100,000]

    R 2.4
    [2.4]

    a dozen · value: { qualifier: plain, point: 12 }
    [a dozen] ships
    [12] ships
    [twelve] ships

    two dozen
    [two dozen] ships
    [24] ships

    some 300 · value: { qualifier: around, point: 300 } · unit: "ships"
    [some 300] ships
    [about 300 ships]
    [around three hundred] ships

    100 days
    [100 days]
    [a hundred days]

    37 minutes
    [37 minutes]

    1 in 1,000
    [1 in 1,000]
    [one in a thousand]
    [0.1%]

    8,848 metres
    [8,848 metres]
    [8,848m]
    [8.848 km]
    [about 29,000 feet]

    between 70 and 80 percent · value: { qualifier: between, low: 70, high: 80 } · unit: "percent"
    [more than two-thirds] of the boats
    [at least 70 percent] of the boats
    [over 65 percent] of the boats

    between 36 and 40 months · value: { qualifier: between, low: 36, high: 40 } · unit: "months"
    [at least three years]

    some 5,300
    [over 5,000] trees
    [A good 5,000] trees
    [more than 5,000] trees

    26 percent · unit: "percent"
    [a good quarter] of the trees
    [A good quarter] of the trees

    49
    [about four dozen] boats

    25 percent · unit: "percent"
    [Every fourth] boat leaks.
    The chance is [0.25].
    [5 in 20] boats leak.

    40 percent · unit: "percent"
    [Four boats in ten] leak.

    330,000
    [nearly a third of a million] trees
    [about a third of a million] trees

    about $660 million
    [some two-thirds of a billion dollars]

    75 minutes
    [an hour and 15 minutes]

    10 days
    [a week and three days]

    54 degrees
    [the mid-50s]

    67 years
    in [their late 60s]

    between 20 and 25 million euros · value: { qualifier: between, low: 20000000, high: 25000000 } · unit: "EUR"
    [anything from 20 to 25 million euros]

    6,320 megawatts
    [6.32 GW]
    [about 6 GW]

    less than two minutes · unit: "minutes"
    within [two minutes]
    in [barely two minutes]

    7.1 km per second · unit: "km per second"
    [25,560 km/h]
    [7.1 km/s]
    [7.1 kilometres per second]

    no more than 80 km/h · value: { qualifier: up-to, high: 80 } · unit: "km/h"
    no faster than [80 km/h]
    no faster than [50 mph]

    €180 to €240 per megawatt-hour · value: { qualifier: between, low: 180, high: 240 } · unit: "EUR per megawatt-hour"
    A kilowatt-hour costs [18 to 24 cents].

    523 seconds · unit: "seconds"
    [8 minutes and 43 seconds] after lift-off

    about a quarter · value: { qualifier: around, point: 0.25 } · unit: "share"
    [Roughly one kilowatt-hour in four] was imported.

    between 12,000 and 15,000 people · value: { qualifier: between, low: 12000, high: 15000 } · unit: "people"
    some [12,000 to 15,000] people
    fewer than [15,000] people
    At least [12,000] people came, and perhaps [15,000].

    up to a third · value: { qualifier: up-to, high: 0.3333333333 } · unit: "share"
    As many as 400,000 homes – [a third] of them – were dark.
    """)
}
