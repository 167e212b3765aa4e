import Kit

/// The units that English writes beside numbers, folded.
enum EnglishUnits {
  /// What a name or sign may stand for.
  private typealias Entry = (
    names: String, dimension: QuantityUnit.Dimension, top: Int, bottom: Int
  )

  /// Each line: the names, set apart by commas, the dimension, and the factor as a fraction.
  private static let entries: [Entry] = [
    ("%,percent,per cent,pct,pc,percentage,percents,p.c", .share, 1, 100),
    (
      "cents on the euro,cents on the dollar,cents in the euro,cents in the dollar,pence in the pound,"
        + "pence on the pound,p in the pound", .share, 1, 100
    ),
    ("‰,per mille,per mil,permille", .share, 1, 1000),
    (
      "percentage point,percentage points,percent point,percent points,pp,ppt,ppts,pps", .points, 1,
      1
    ),
    ("%-point,%-points,%age points,per cent points,pct pts", .points, 1, 1),
    ("basis point,basis points,bp,bps,bips", .points, 1, 100),
    ("of a percentage point,percentage-point,of a point,of one percentage point", .points, 1, 1),
    (
      "of a percent,of one percent,of 1 percent,of 1%,of one per cent,of 1 per cent", .share, 1, 100
    ),
    ("point,points,pts", .points, 1, 1), ("point,points,pts", .count, 1, 1),
    ("times,time,x,fold,-fold,times as many,times as much", .times, 1, 1),

    ("kilometre,kilometres,kilometer,kilometers,km,kms,км", .length, 1000, 1),
    ("metre,metres,meter,meters,m", .length, 1, 1), ("m", .count, 1_000_000, 1),
    ("centimetre,centimetres,centimeter,centimeters,cm", .length, 1, 100),
    ("millimetre,millimetres,millimeter,millimeters,mm", .length, 1, 1000),
    ("mile,miles,mi", .length, 1_609_344, 1000), ("foot,feet,ft", .length, 3048, 10_000),
    ("inch,inches", .length, 254, 10_000), ("yard,yards,yd,yds", .length, 9144, 10_000),
    ("nautical mile,nautical miles,nmi", .length, 1852, 1),

    ("square kilometre,square kilometres,square kilometer,square kilometers", .area, 1_000_000, 1),
    ("sq km,sq. km,km2,km²,sqkm,sq kilometres,sq kilometers", .area, 1_000_000, 1),
    ("hectare,hectares,ha,га", .area, 10_000, 1), ("acre,acres", .area, 40_468_564_224, 10_000_000),
    ("square metre,square metres,square meter,square meters,sq m,sq. m,m2,m²", .area, 1, 1),
    ("square mile,square miles,sq mi,sq. miles,sq miles", .area, 2_589_988_110_336, 1_000_000),
    ("square foot,square feet,sq ft,sq. ft", .area, 9_290_304, 100_000_000),

    ("litre,litres,liter,liters", .volume, 1, 1), ("millilitre,millilitres,ml", .volume, 1, 1000),
    ("cubic metre,cubic metres,cubic meter,cubic meters,m3,m³,cu m", .volume, 1000, 1),
    ("cubic kilometre,cubic kilometres,cubic kilometers", .volume, 1_000_000_000_000, 1),
    ("gallon,gallons", .volume, 3_785_411_784, 1_000_000_000),
    ("barrel,barrels,bbl,bpd,barrels per day,barrels a day", .barrels, 1, 1),
    ("teu,teus,containers", .containers, 1, 1),

    ("kilogram,kilograms,kilogramme,kilogrammes,kilo,kilos,kg,kgs,кг", .mass, 1, 1),
    ("gram,grams,gramme,grammes", .mass, 1, 1000), ("milligram,milligrams,mg", .mass, 1, 1_000_000),
    ("microgram,micrograms,mcg,µg,μg", .mass, 1, 1_000_000_000),
    ("tonne,tonnes,metric ton,metric tons,metric tonnes,ton,tons,mt", .mass, 1000, 1),
    ("kilotonne,kilotonnes,kiloton,kilotons,kt", .mass, 1_000_000, 1),
    ("megatonne,megatonnes,megaton,megatons,mt", .mass, 1_000_000_000, 1),
    ("short ton,short tons,ton,tons", .mass, 90_718_474, 100_000),
    ("pound,pounds,lb,lbs", .mass, 45_359_237, 100_000_000),
    ("ounce,ounces,oz", .mass, 28_349_523_125, 1_000_000_000_000),

    ("second,seconds,sec,secs", .hours, 1, 3600), ("minute,minutes,min,mins", .hours, 1, 60),
    ("hour,hours,hr,hrs,h", .hours, 1, 1), ("day,days", .hours, 24, 1),
    ("night,nights", .hours, 24, 1), ("week,weeks,wk,wks", .hours, 168, 1),
    ("fortnight,fortnights", .hours, 336, 1),
    ("month,months", .months, 1, 1), ("year,years,yr,yrs", .months, 12, 1),
    ("decade,decades", .months, 120, 1), ("century,centuries", .months, 1200, 1),

    ("km/h,kph,kmh,kilometres per hour,kilometers per hour,kilometres an hour", .speed, 1000, 3600),
    ("kilometers an hour,km per hour,km an hour", .speed, 1000, 3600),
    ("mph,miles per hour,miles an hour", .speed, 1_609_344, 3_600_000),
    ("knot,knots,kt,kts,kn", .speed, 1852, 3600),
    ("m/s,metres per second,meters per second,metres a second", .speed, 1, 1),
    ("km/s,kms/s", .speed, 1000, 1),

    ("newton,newtons", .force, 1, 1), ("kilonewton,kilonewtons,kn", .force, 1000, 1),
    ("meganewton,meganewtons", .force, 1_000_000, 1),

    ("bar", .pressure, 100_000, 1), ("mbar,millibar,millibars", .pressure, 100, 1),
    ("psi,pounds per square inch", .pressure, 6_894_757, 1000),
    ("pascal,pascals", .pressure, 1, 1), ("hpa,hectopascal,hectopascals", .pressure, 100, 1),
    ("kpa,kilopascal,kilopascals", .pressure, 1000, 1),
    ("mpa,megapascal,megapascals", .pressure, 1_000_000, 1),

    ("kilowatt-hour,kilowatt-hours,kilowatt hour,kilowatt hours,kwh", .energy, 1000, 1),
    ("megawatt-hour,megawatt-hours,megawatt hour,megawatt hours,mwh", .energy, 1_000_000, 1),
    ("gigawatt-hour,gigawatt-hours,gigawatt hour,gigawatt hours,gwh", .energy, 1_000_000_000, 1),
    (
      "terawatt-hour,terawatt-hours,terawatt hour,terawatt hours,twh", .energy, 1_000_000_000_000, 1
    ),
    ("watt,watts", .power, 1, 1), ("kilowatt,kilowatts,kw", .power, 1000, 1),
    ("megawatt,megawatts,mw", .power, 1_000_000, 1),
    ("gigawatt,gigawatts,gw", .power, 1_000_000_000, 1),
    ("terawatt,terawatts,tw", .power, 1_000_000_000_000, 1),
    ("kilobyte,kilobytes,kb", .data, 1, 1000), ("megabyte,megabytes,mb", .data, 1, 1),
    ("gigabyte,gigabytes,gb", .data, 1000, 1), ("terabyte,terabytes,tb", .data, 1_000_000, 1),
  ]

  /// Degrees, whose zeros differ: names, numerator and denominator of the factor, and the same of
  /// what is added.
  private static let degrees: [(names: String, factor: (Int, Int), offset: (Int, Int))] = [
    (
      "°c,c,degrees celsius,degree celsius,degrees c,celsius,degrees centigrade,deg c", (1, 1),
      (0, 1)
    ),
    ("°f,f,degrees fahrenheit,degree fahrenheit,degrees f,fahrenheit,deg f", (5, 9), (-160, 9)),
    ("kelvin,kelvins", (1, 1), (-27_315, 100)),
    ("degree,degrees,°", (1, 1), (0, 1)), ("degree,degrees,°", (5, 9), (-160, 9)),
  ]

  /// The parts of currencies that have names of their own.
  private static let coins: [(names: String, codes: Set<String>)] = [
    ("cent,cents,¢", ["usd", "eur", "aud", "cad", "nzd", "sgd", "hkd", "zar"]),
    ("pence,penny,p", ["gbp"]), ("kopecks,kopeks", ["rub", "uah", "byn"]),
    ("paise", ["inr", "pkr"]),
  ]

  /// The units by the first word of their names, the longest name first.
  static let table: [[UInt8]: [(name: [UInt8], unit: QuantityUnit)]] = {
    var readings: [String: [QuantityUnit.Reading]] = [:]
    func add(
      _ names: String, _ dimension: QuantityUnit.Dimension, _ factor: Rational?, _ offset: Rational?
    ) {
      guard let factor, let offset else { return }
      for name in names.split(separator: ",") {
        readings[String(name), default: []].append(
          QuantityUnit.Reading(dimension: dimension, factor: factor, offset: offset))
      }
    }
    for entry in entries {
      add(entry.names, entry.dimension, Rational(entry.top, over: entry.bottom), Rational(0))
    }
    for entry in degrees {
      add(
        entry.names, .temperature, Rational(entry.factor.0, over: entry.factor.1),
        Rational(entry.offset.0, over: entry.offset.1))
    }
    for coin in coins {
      add(coin.names, .money(Currency(codes: coin.codes)), Rational(1, over: 100), Rational(0))
    }
    for name in ["pound", "pounds"] {
      let currency = Currency.word(Array(name.utf8)[...])
      if let currency { add(name, .money(currency), Rational(1), Rational(0)) }
    }
    var table: [[UInt8]: [(name: [UInt8], unit: QuantityUnit)]] = [:]
    for (name, readings) in readings {
      let bytes = Array(name.utf8)
      table[bytes[...].unitKey, default: []].append((bytes, QuantityUnit(readings)))
    }
    return table.mapValues { units in units.sorted { $0.name.count > $1.name.count } }
  }()
}

extension ArraySlice<UInt8> {
  /// By what a unit is looked up: its first word, or the sign with which it begins.
  var unitKey: [UInt8] {
    guard let first else { return [] }
    let word = wordAtStart
    if !word.isEmpty { return Array(word) }
    return first < 0x80 ? [first] : Array(self[..<scalar(at: startIndex).end])
  }

  /// The unit whose name begins the bytes, and where the name ends; nil if none does.
  package func unitAtStart() -> (unit: QuantityUnit, end: Int)? {
    guard let units = EnglishUnits.table[unitKey] else { return nil }
    for (name, unit) in units where starts(with: name) {
      let end = startIndex + name.count
      if isWordFree(from: end) || !isInWord(before: end) { return (unit, end) }
    }
    return nil
  }
}
