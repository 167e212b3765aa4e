import TestSupport

/// A site with every fault that the tools look for, to see that they find it.
enum FaultySite {
  static func make() throws -> TemporaryFolder {
    try TemporaryFolder([
      "index.html": home,
      "search/index.html": page("Search", "<p>Needs scripts.</p>"),
      "claim/shown/index.html": page("Shown", "<p>The talks ended.</p>"),
      "claim/lost/index.html": page("Lost", "<p>Nothing to read.</p>"),
      "briefings/x/index.html": briefing,
      "assets/style.css": "p { colour: red }",
      "assets/more.css": "p { color: red }",
      "feed.xml": "<feed xmlns='http://www.w3.org/2005/Atom'><title>A & B</title></feed>",
      "feed.json": #"{"version": "https://jsonfeed.org/version/1.1", "items": []}"#,
      "sitemap.xml": "<urlset xmlns='http://www.sitemaps.org/schemas/sitemap/0.9'></urlset>",
      "_headers": "/*\n  Content-Security-Policy: default-src 'self'; img-src *\n",
      "facts.yaml": """
      claims:
        - id: claim.shown
          text: The talks ended.
        - id: claim.lost
          text: The talks went on.
        - id: claim.absent
          text: Nobody talked.
      """,
    ])
  }

  private static func page(_ title: String, _ body: String, head: String = "") -> String {
    """
    <!doctype html>
    <html lang="en"><head><meta charset="utf-8"><title>\(title)</title>\(head)</head>
    <body><main id="content"><h1>\(title)</h1>\(body)</main></body></html>
    """
  }

  private static let home = page(
    "Home",
    """
    <p><a href="/nowhere/">gone</a> <a href="/claim/shown/#no-such-anchor">no anchor</a></p>
    <p><font color="#aaaaaa">Faint</font></p>
    <img src="https://example.net/x.png"><center>Old</center>
    <pre>\(String(repeating: "wide ", count: 40))</pre>
    """,
    head: """
      <link rel="canonical" href="https://example.org/not-here/">
      <style>p { color: red }</style><script>console.log("said")</script>
      <script type="application/ld+json">{"@context": "https://schema.org", "@type": "claim",
      "name": "x", "not a: term": "lost"}</script>
      """)

  private static let briefing = page(
    "A briefing",
    """
    <nav><a href="/">To all of the other briefings</a></nav>
    <div class="briefing"><p class="evidence"><span class="prose"><span class="margin">Two
    sides</span></span> One fact</p></div>
    <div class="prose"><p>The talks <label class="fact" for="ref-1">ended</label><span class="ref">
    <button id="ref-1" popovertarget="note-1" style="outline: 0">1</button></span>.</p></div>
    <ol><li class="note" id="note-1" popover><p class="note-said">1 <span class="note-wording">The
    talks ended.</span></p></li>
    <li class="note" id="note-2"><p class="note-said">2 <span class="note-wording">Nobody can reach
    this.</span></p></li></ol>
    <p class="cite">A briefing <button class="copy">Copy</button></p>
    <p>\(String(repeating: "<br>", count: 1_000))</p>
    """,
    head: """
      <link rel="stylesheet" href="/assets/style.css">
      <link rel="stylesheet" href="/assets/more.css">
      """)
}
