import Markdown
import Testing

/// Texts of our own, which are there where the specification's examples are not.
struct CommonMarkTests {
  static let plain = MarkdownOptions(
    extensions: [], allowsRawHTML: true, keepsComments: true)

  @Test(arguments: [
    ("a\nb\n\nc", "<p>a\nb</p>\n<p>c</p>\n"),
    ("a  \nb\\\nc", "<p>a<br />\nb<br />\nc</p>\n"),
    ("# a\n## b ##\n", "<h1>a</h1>\n<h2>b</h2>\n"),
    ("a\n=\n\nb\n-\n", "<h1>a</h1>\n<h2>b</h2>\n"),
    ("---\n***\n", "<hr />\n<hr />\n"),
    ("- a\n- b\n", "<ul>\n<li>a</li>\n<li>b</li>\n</ul>\n"),
    ("- a\n\n- b\n", "<ul>\n<li>\n<p>a</p>\n</li>\n<li>\n<p>b</p>\n</li>\n</ul>\n"),
    ("3. a\n4. b\n", "<ol start=\"3\">\n<li>a</li>\n<li>b</li>\n</ol>\n"),
    ("- a\n  - b\n", "<ul>\n<li>a\n<ul>\n<li>b</li>\n</ul>\n</li>\n</ul>\n"),
    ("> a\nb\n", "<blockquote>\n<p>a\nb</p>\n</blockquote>\n"),
    ("> # a\n> - b\n", "<blockquote>\n<h1>a</h1>\n<ul>\n<li>b</li>\n</ul>\n</blockquote>\n"),
    ("    a\n\n    b\n", "<pre><code>a\n\nb\n</code></pre>\n"),
    ("```\n<a>\n```\n", "<pre><code>&lt;a&gt;\n</code></pre>\n"),
    ("~~~ x y\na\n~~~\n", "<pre><code class=\"language-x\">a\n</code></pre>\n"),
    ("*a* __b__ ***c***", "<p><em>a</em> <strong>b</strong> <em><strong>c</strong></em></p>\n"),
    ("a*b*c a_b_c", "<p>a<em>b</em>c a_b_c</p>\n"),
    ("*a _b* c_", "<p><em>a _b</em> c_</p>\n"),
    ("`a` ``b ` c``", "<p><code>a</code> <code>b ` c</code></p>\n"),
    ("`a\nb`", "<p><code>a b</code></p>\n"),
    ("\\*a\\* \\# \\\\", "<p>*a* # \\</p>\n"),
    ("&amp; &copy; &#65; &nosuch;", "<p>&amp; © A &amp;nosuch;</p>\n"),
    ("a < b > c \"d\" & e", "<p>a &lt; b &gt; c &quot;d&quot; &amp; e</p>\n"),
    ("[a](b)", "<p><a href=\"b\">a</a></p>\n"),
    ("[a](b \"c\")", "<p><a href=\"b\" title=\"c\">a</a></p>\n"),
    ("[a](b 'c & \"d\"')", "<p><a href=\"b\" title=\"c &amp; &quot;d&quot;\">a</a></p>\n"),
    ("[a](<b c>)", "<p><a href=\"b%20c\">a</a></p>\n"),
    ("[a](b(c)d)", "<p><a href=\"b(c)d\">a</a></p>\n"),
    ("[a](ö?x=1&y='z'[])", "<p><a href=\"%C3%B6?x=1&amp;y=&#x27;z&#x27;%5B%5D\">a</a></p>\n"),
    ("[a]()", "<p><a href=\"\">a</a></p>\n"),
    ("[*a* `b`](c)", "<p><a href=\"c\"><em>a</em> <code>b</code></a></p>\n"),
    ("[a][b]\n\n[b]: c 'd'\n", "<p><a href=\"c\" title=\"d\">a</a></p>\n"),
    ("[a] [b][]\n\n[A]: c\n[b]: d\n", "<p><a href=\"c\">a</a> <a href=\"d\">b</a></p>\n"),
    ("[a] (b)", "<p>[a] (b)</p>\n"),
    ("[a]: b c\n", "<p>[a]: b c</p>\n"),
    ("![a *b*](c \"d\")", "<p><img src=\"c\" alt=\"a b\" title=\"d\" /></p>\n"),
    ("![a](<b&'c>)", "<p><img src=\"b&amp;&#x27;c\" alt=\"a\" /></p>\n"),
    ("[![a](b)](c)", "<p><a href=\"c\"><img src=\"b\" alt=\"a\" /></a></p>\n"),
    ("![[a](b) ![c](d)](e)", "<p><img src=\"e\" alt=\"a c\" /></p>\n"),
    (
      "<https://a.org/?b=c&d>",
      "<p><a href=\"https://a.org/?b=c&amp;d\">https://a.org/?b=c&amp;d</a></p>\n"
    ),
    ("<a@b.org>", "<p><a href=\"mailto:a@b.org\">a@b.org</a></p>\n"),
    ("<fact:a.b>", "<p><a href=\"fact:a.b\">fact:a.b</a></p>\n"),
    ("<cite:ä&b>", "<p><a href=\"cite:%C3%A4&amp;b\">cite:ä&amp;b</a></p>\n"),
    ("a <b c=\"d\">e</b>", "<p>a <b c=\"d\">e</b></p>\n"),
    ("<div>\n*a*\n</div>\n", "<div>\n*a*\n</div>\n"),
    ("a\tb\r\nc\rd", "<p>a\tb\nc\nd</p>\n"),
    ("| a |\n| - |", "<p>| a |\n| - |</p>\n"),
    ("~~a~~ [^1] - [ ]", "<p>~~a~~ [^1] - [ ]</p>\n"),
    ("> [!NOTE]\n> a", "<blockquote>\n<p>[!NOTE]\na</p>\n</blockquote>\n"),
    ("[a](javascript:b)", "<p><a href=\"javascript:b\">a</a></p>\n"),
  ])
  func rendersAsLibcmarkDoes(_ markdown: String, html: String) {
    #expect(plainHTML(markdown, options: Self.plain) == html)
    #expect(htmlByLibcmark(markdown) == html)
  }
}
