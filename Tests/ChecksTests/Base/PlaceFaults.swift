import Checks

extension PlantedFault {
  static let ofPlaces = [
    PlantedFault(
      .coordinatesImpossible,
      """
      places:
        - { id: place.a, name: "A", geo: «[»34.5, 169.2], geo_source: source.report }
      """,
      "34.5, 169.2 is not a longitude and latitude",
      right: """
        places:
          - { id: place.a, name: "A", geo: [169.2, 34.5], geo_source: source.report }
          - { id: place.b, name: "B", geo: null }
        """),
    PlantedFault(
      .coordinatesImpossible,
      """
      places:
        - { id: place.a, name: "A", geo: «[»69.2, 34.5, 1790], geo_source: source.report }
      """,
      "69.2, 34.5, 1790 is not a longitude and latitude",
      right: """
        places:
          - { id: place.a, name: "A", geo: [-180, -90], geo_source: source.report }
        """),
    PlantedFault(
      .coordinatesWithoutSource,
      """
      places:
        - { id: place.a, name: "A", geo: «[»69.2, 34.5] }
      """,
      "the coordinates of place.a have no source",
      right: """
        places:
          - { id: place.a, name: "A", geo: [69.2, 34.5], geo_source: "our own reading of a receiver" }
          - { id: place.b, name: "B" }
        """),
  ]
}
