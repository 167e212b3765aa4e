extension FigureInProse {
  /// Wrong ways to write figures of many subjects.
  static let wrong = table(
    """
    142,000
    [124,000] homes
    [at least 142,000] homes
    at least [142,000] homes
    [nearly 142,000] homes
    about [142,000] homes
    [142 million] homes
    [142] homes
    [14,200] homes
    [hundreds of thousands] of homes
    [many] homes
    [up to 142,000] homes
    [142,000%]
    [thousands] of homes
    more than [142,000] homes
    [−142,000] homes
    [142,000 or so] homes
    [142,000 or more] homes

    about 90 tonnes a minute
    [about 90 tonnes an hour]
    [about 90 tonnes] a second
    about [90 tonnes] a day

    no earlier than 12 months
    [within 12 months]
    [within a year]
    [at most a year]

    between €1.2 billion and €1.5 billion a year
    [between €1.2 billion and €1.5 billion a month]

    -6 °C
    [minus 6 C (26 F)]

    214
    It runs over [214] banks.
    [over 214] banks

    25 percent
    It had a discount of [a third] in return.

    €600
    It has [a one-off payment of €800] for each.

    an estimated 140 tonnes
    It weighed [140 tonnes].

    nine weeks
    [just over three months]
    [two months]

    12 percent
    [about a sixth]

    fourteen minutes
    [a quarter of an hour]

    142,314
    [142,000] homes
    [about 143,000] homes
    [about 152,000] homes
    [142,341] homes
    [about 14,000] homes
    [more than 143,000] homes
    [nearly 142,000] homes
    [almost 150,000] homes

    34.2 · unit: "billion US dollars" · value: { qualifier: plain, point: 34.2 }
    [$32.4 billion]
    [€34.2 billion]
    [$34.2 million]
    [about $35 billion]
    [34.2 billion pounds]
    €[34.2 billion]
    [$34 billion]
    [34.2%]

    €18 billion · value: { qualifier: plain, point: 18000000000 }
    [€81 billion]
    [$18 billion]
    [£18 billion]
    $[18 billion]
    [18 billion] dollars
    [€18 million]
    [€1.8 billion]
    [18 percent]
    [nearly €18 billion]

    a quarter · value: { qualifier: plain, point: 0.25 }
    [half]
    [a third] of voters
    [20%] of voters
    [one in five] voters
    [three-quarters] of voters
    [1/2] of voters
    [about a half]

    1/2
    [a quarter]
    [1/4]
    [2]
    [twice]
    [a third]

    two-thirds
    [one-third] of members
    [three-quarters] of members
    [60%] of members
    [two-fifths] of members

    33% · value: { qualifier: plain, point: 33 } · unit: "%"
    [a quarter] of seats
    [33] percentage points
    [33 percentage points]
    [half] of seats
    [23%] of seats
    [two-thirds] of seats
    [most] of the seats

    25 basis points · value: { qualifier: plain, point: 25 } · unit: "basis points"
    by [25 percentage points]
    by [25 percent]
    by [half a percentage point]
    by [50 basis points]
    by [25%]
    by [a quarter of a percent]
    by [2.5 percentage points]

    150 basis points · value: { qualifier: plain, point: 150 } · unit: "basis points"
    by [a point and a quarter]
    by [two points and a half]

    23% · value: { qualifier: plain, point: 23 } · unit: "%"
    [less than a fifth] of voters
    [less than half] of voters
    [under 20%] of voters
    [over 25%] of voters
    [under 30%] of voters

    0.5 percentage points
    [0.5 percent]
    [0.5%]
    [5 percentage points]
    [50 percentage points]

    4-3/4 percent · value: { qualifier: plain, point: 4.75 } · unit: "percent"
    at [4.25%]
    at [4¼ percent]
    at [4 percent]
    at [3¾ percent]
    at [4-1/4 percent]

    5-1/4 to 5-1/2 percent · value: { qualifier: between, low: 5.25, high: 5.5 } · unit: "percent"
    at [5.25 to 5.75 percent]
    at [5.25 percent]
    at [5 to 5.5 percent]
    at [5.5%]

    minus five degrees · value: { qualifier: plain, point: -5 } · unit: "degrees Celsius"
    at [five degrees]
    at [5°C]
    at [plus five degrees]
    at [minus fifteen degrees]
    at [−5°F]

    lost 24,000 · value: { qualifier: plain, point: -24000 } · unit: "jobs"
    it [gained 24,000] jobs
    it lost [42,000] jobs
    it gained [24,000] jobs
    it [added 24,000] jobs

    twice · value: { qualifier: plain, point: 2 }
    [five times]
    [three times]
    [half]
    [thrice]

    three times
    [twice] as many
    [thirty times]
    [fourfold]
    [a third]

    two to three times · value: { qualifier: between, low: 2, high: 3 }
    [two to four times]
    [three times]
    [twice]

    1.5 million
    [1.5 billion] people
    [1.5 thousand] people
    [15 million] people
    [5.1 million] people
    [2 million] people
    [half a million] people
    [150,000] people

    ₹2 crore
    [₹2 lakh]
    [₹2 million]
    [$20 million]
    [₹200 million]

    at least 460 · value: { qualifier: at-least, point: 460 }
    [460]
    [about 460]
    [nearly 460]
    [up to 460]
    [at least 640]
    about [460] people
    [exactly 460]
    [only 460]

    more than 460 · value: { qualifier: more-than, point: 460 }
    [460]
    [at least 460]
    [fewer than 460]
    [nearly 460]
    [around 460]
    less than [460]

    no more than 25 million krona · value: { qualifier: up-to, high: 25000000 } · unit: "krona"
    it would cost [25 million krona]
    it will exceed [25 million krona]
    [25 million krona] would not be enough
    it will cost [more than 25 million krona]
    [52m krona at most]

    more than $6.5 million · value: { qualifier: more-than, low: 6500000 } · unit: "USD"
    it will not exceed [$6.5 million]
    it cost [$6.5 million]

    three satellites · value: { qualifier: plain, point: 3 }
    [both] satellites

    up to 460 · value: { qualifier: up-to, point: 460 }
    [460]
    [at least 460]
    [more than 460]
    [around 460]

    nearly 1,800 · value: { qualifier: nearly, point: 1800 }
    [more than 1,800]
    [1,800]
    [about 1,800]
    [at least 1,800]
    over [1,800]
    [nearly 1,900]

    fewer than 50 · value: { qualifier: less-than, point: 50 }
    [50]
    [at least 50]
    [more than 50]
    [around 50]

    around 460 · value: { qualifier: around, point: 460 }
    [460]
    [at least 460]
    [more than 460]
    [nearly 460]
    [about 640]
    [around 406]
    exactly [460]

    between 4 and 5 million · value: { qualifier: between, low: 4000000, high: 5000000 }
    [4 to 6 million]
    [between 3 and 5 million]
    [5 million]
    [4–5 billion]
    [up to 4 million]
    [up to 6 million]

    $4-5 billion · value: { qualifier: between, low: 4000000000, high: 5000000000 }
    [€4-5 billion]
    [$4-5 million]
    [$5 billion]
    [$3-5bn]

    7.8 · measure: "Magnitude of the quake"
    a magnitude [7.7] quake
    a [8.7-magnitude] quake
    [M7.6]
    [about 8.8]

    10 km · value: { qualifier: plain, point: 10 } · unit: "km"
    [10 miles] deep
    [10 metres] deep
    [100 km] deep
    [10 m] deep
    [10] miles deep
    [10 km (8 miles)] deep

    two weeks
    [two months]
    [two days]
    [12 days]
    [two years]

    over 80 years
    [over 800 years]
    [over 80 days]
    [over eight years]

    72 hours
    [72 days]
    [two days]
    [27 hours]

    3-0
    won [3-1]
    won [0-3]
    won [2-0]

    52-48
    [48-52]
    [52-47]

    1,800 tonnes
    [1,800 kilograms]
    [1,800 litres]
    [1,800 km]
    [8,100 tonnes]

    38.5°C
    [38.5°F]
    [35.8°C]
    [83.5 degrees]

    460 of the 1,800 · value: { qualifier: plain, point: 460 }
    [1,800]
    [640 of the 1,800]
    [460 of the 1,900]

    3
    [3½]
    [1/3]
    [-3]
    [3 million]

    five
    [fifteen]
    [fifty]
    [six]
    [some]
    [several]

    dozens
    [hundreds] of people
    [24] people

    1.8 percent · unit: "percent"
    [1.8 percentage points]
    [8.1 percent]
    [1.8 basis points]
    [2 percent]
    [about 3 percent]
    [18 percent]
    [€1.8]

    minus 0.5 percent · value: { qualifier: plain, point: -0.5 } · unit: "percent"
    [0.5 percent]
    rose [0.5 percent]
    [minus 5 percent]
    up [0.5%]

    120 people · unit: "people"
    [$120]
    [210 people]
    [120%]
    [120 km]
    [crowds] of people

    more than $2 trillion · value: { qualifier: more-than, point: 2000000000000 }
    [more than $2 billion]
    [more than €2 trillion]
    [$2 trillion]
    [more than $3 trillion]

    one in five
    [one in four] children
    [five] children
    [one in fifty] children
    [a quarter] of children

    a dozen · value: { qualifier: plain, point: 12 }
    [two dozen] ships
    [dozens] of ships
    [10] ships

    £1.2bn
    [€1.2bn]
    [£2.1bn]
    [£1.2m]
    [$1.2 billion]

    500 MW
    [500 GW]
    [500 MWh]
    [50 MW]

    100 mph
    [100 km/h]
    [100 knots]

    90 minutes
    [an hour and a quarter]
    [two hours and a half]
    [1 hour 20 minutes]
    [a day and a half]

    17.4 knots · unit: "knots"
    [17.4 knots (52 km/h)]

    61.9 percent · unit: "percent"
    In 2022 more than [61.9 percent] voted.

    8,848 metres
    [8,848 feet]
    [8,488 metres]
    [about 29,500 feet]

    between 70 and 80 percent · value: { qualifier: between, low: 70, high: 80 } · unit: "percent"
    [less than two-thirds] of the boats
    [more than half] of the boats
    [at least 75 percent] of the boats
    [at most 70 percent] of the boats

    some 5,300
    [over 6,000] trees
    [over 5,300] trees

    36 percent · unit: "percent"
    [a good quarter] of the trees

    25 percent · unit: "percent"
    [Every fifth] boat leaks.
    The chance is [0.52].
    [5 in 25] boats leak.

    430,000
    [nearly a third of a million] trees

    75 minutes
    [an hour and 45 minutes]

    46 degrees
    [the late 40s]

    6,320 megawatts
    [6 GW]

    3.4 m
    [12 feet]

    less than two minutes · unit: "minutes"
    [at least two minutes]

    7.1 km per second · unit: "km per second"
    [7.1 km/h]
    [26,500 km/h]

    €180 to €240 per megawatt-hour · value: { qualifier: between, low: 180, high: 240 } · unit: "EUR per megawatt-hour"
    A kilowatt-hour costs [18 to 24 euros].

    523 seconds · unit: "seconds"
    [8 minutes and 34 seconds] after lift-off

    between 12,000 and 15,000 people · value: { qualifier: between, low: 12000, high: 15000 } · unit: "people"
    fewer than [12,000] people
    """)
}
