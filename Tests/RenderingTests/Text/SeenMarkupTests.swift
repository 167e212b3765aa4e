import Testing

@testable import Rendering

/// Whether readers see a part of a page, by its own markup.
struct SeenMarkupTests {
  private func shows(_ part: String, in html: String) -> Bool {
    // Within a longer text, as its places do not begin at 0.
    let bytes = Array("<p hidden>\(html)".utf8)
    var markup = SeenMarkup(bytes[10...])
    return markup.shows(Array(part.utf8)[...])
  }

  @Test(arguments: [
    "words", "<p>words</p>", "<p class=hidden>words", "<p title='a > b' data-x>words</p>",
    "<p HIDDEN>no</P>words", "<div hidden><div>a</div>words</div><p>words", "<!-- words -->words",
    "<script>words</script> words", "1 < 2 words", "<dialog open>words</dialog>",
    "<p style='color: red'>words", "<br/>words", "<a href=\"/words\">words</a>", "a < b words",
  ])
  func partIsSeen(_ html: String) {
    #expect(shows("words", in: html))
  }

  @Test(arguments: [
    "", "<p hidden>words</p>", "<div class=a hidden=''><div>a</div>words</div>", "<!-- words -->",
    "<!-- words", "<script>words</script>", "<template><p>words</p></template>",
    "<p style=\"Display : none\">words", "<dialog>words</dialog>", "<a href=\"/words\">word s</a>",
    "<div Popover>words</div>", "<title>words</title>", "<p title='words'>",
  ])
  func partIsNotSeen(_ html: String) {
    #expect(!shows("words", in: html))
  }

  @Test func partsMayBeginWithATag() {
    #expect(shows("<p>words", in: "<div><p>words</p></div>"))
    #expect(!shows("<p>words", in: "<div hidden><p>words</p></div><!-- <p>words -->"))
  }
}
