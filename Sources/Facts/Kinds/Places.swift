extension RecordSchema {
  static let place = RecordSchema(
    "a place", "A place at which something happens.",
    fields: [
      .id(.places),
      .required("name", .text, "The name, as the source writes it."),
      .optional("also", .list(.record(.otherName)), "Other names."),
      .optional(
        "kind", .vocabulary(["city", "crossing", "border", "airspace", "region", "described"]),
        "What kind of place it is."),
      .optional("within", .place(or: ["unknown"]), "The place that it lies in, or unknown."),
      .optional("between", .list(.place()), "The places that it divides."),
      .optional("on", .place(), "The border on which it lies."),
      .optional("geo", .list(.decimal), "Longitude and latitude in degrees."),
      .optional("geo_source", .anyOf([.fact(.sources), .text]), "Where these are from."),
      .optional("geo_url", .url, "The address of the place's entry there."),
      .optional(
        "geo_of", .text, "What the coordinates are those of, if not of the place itself.",
        example: "the town"),
      .by, .at,
    ] + .assertion)

  static let issue = RecordSchema(
    "an issue", "A matter on which parties take positions.",
    fields: [
      .id(.issues),
      .required("title", .text, "The matter."),
      .optional("where", .place(or: ["unknown"]), "The place that it concerns."),
      .by, .at,
    ] + .assertion)
}
