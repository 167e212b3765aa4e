package import Kit

extension ByteWriter {
  package mutating func write(_ record: Record) {
    write(record.location)
    write(record.entries) { writer, entry in
      writer.write(entry.name)
      writer.write(entry.audience.number)
      writer.write(entry.field)
    }
  }

  private mutating func write(_ field: Field) {
    write(field.location)
    switch field.value {
    case .null: write(0)
    case .text(let text): write(1, text)
    case .integer(let number): write(2, number)
    case .decimal(let number):
      write(3, number.significand)
      write(number.fractionDigits)
    case .boolean(let truth): write(4, truth ? 1 : 0)
    case .date(let date): write(5, date.dayNumber)
    case .instant(let instant):
      write(6, instant.seconds)
      write(instant.date.dayNumber)
    case .edtf(let date): write(7, date.text)
    case .reference(let id): write(8, id)
    case .locator(let locator):
      write(9, locator.source)
      write(locator.lines) { $0.write($1.lowerBound, $1.upperBound) }
    case .list(let fields):
      write(10)
      write(fields) { $0.write($1) }
    case .record(let record):
      write(11)
      write(record)
    }
  }

  private mutating func write(_ number: Int, _ text: String) {
    write(number)
    write(text)
  }

  private mutating func write(_ number: Int, _ other: Int) {
    write(number)
    write(other)
  }
}

extension ByteReader {
  package mutating func readRecord() throws(Malformed) -> Record {
    let location = try readLocation()
    let entries = try readList { reader throws(Malformed) in
      let name = try reader.readText()
      let audience = try FieldSchema.Audience(number: reader.readInt())
      return Record.Entry(name, try reader.readField(), for: audience)
    }
    return Record(entries, at: location)
  }

  private mutating func readField() throws(Malformed) -> Field {
    let location = try readLocation()
    return Field(try readValue(), at: location)
  }

  private mutating func readValue() throws(Malformed) -> FieldValue {
    switch try readInt() {
    case 0: .null
    case 1: .text(try readText())
    case 2: .integer(try readInt())
    case 3: .decimal(DecimalNumber(significand: try readInt(), fractionDigits: try readInt()))
    case 4: .boolean(try readInt() == 1)
    case 5: .date(try present(CalendarDate(dayNumber: readInt())))
    case 6: .instant(try readInstant())
    case 7: .edtf(try readEDTF())
    case 8: .reference(try readText())
    case 9: .locator(try readLocator())
    case 10: .list(try readList { reader throws(Malformed) in try reader.readField() })
    case 11: .record(try readRecord())
    default: throw Malformed()
    }
  }

  private mutating func readInstant() throws(Malformed) -> Instant {
    let seconds = try readInt()
    let day = try present(CalendarDate(dayNumber: readInt()))
    return try present(Instant(secondsSince1970: seconds, on: day))
  }

  private mutating func readEDTF() throws(Malformed) -> EDTF {
    let text = try readText()
    do throws(EDTF.Failure) {
      return try EDTF(parsing: text)
    } catch {
      throw Malformed()
    }
  }

  private mutating func readLocator() throws(Malformed) -> Locator {
    let source = try readText()
    let lines = try readIfThere { reader throws(Malformed) in
      let (first, last) = (try reader.readInt(), try reader.readInt())
      guard first <= last else { throw Malformed() }
      return first...last
    }
    return Locator(source: source, lines: lines)
  }

  private func present<Value>(_ value: Value?) throws(Malformed) -> Value {
    guard let value else { throw Malformed() }
    return value
  }
}

extension FieldSchema.Audience {
  fileprivate var number: Int {
    switch self {
    case .everybody: 0
    case .visitors: 1
    case .desk: 2
    }
  }

  fileprivate init(number: Int) throws(ByteReader.Malformed) {
    switch number {
    case 0: self = .everybody
    case 1: self = .visitors
    case 2: self = .desk
    default: throw ByteReader.Malformed()
    }
  }
}
