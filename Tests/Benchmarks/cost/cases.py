"""Sites that cost a naive program minutes or gigabytes, each within the documented limits or
refused by them.

A case is a function that writes what it needs over a small right site. Its kind is what stands
before the first `/` of its name.
"""

import gzip
import hashlib
import io
import struct
import zipfile
import zlib

KIB = 1024
CASES = {}


class Site:
    """A small site in a folder."""

    def __init__(self, folder):
        self.folder = folder
        self.arguments = []
        # So that what the cases make up is rendered.
        self.write(
            "content/site.yaml", 'title: "Desk"\nrules: { figure-wording-not-in-source: off,'
            " name-not-in-source: off, quote-not-in-source: off, speaker-unaffiliated: off }\n")

    def write(self, path, text):
        file = self.folder / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(text if isinstance(text, bytes) else text.encode())
        return file

    def briefing(self, body="Words.\n", more="", name="talks", title="Talks"):
        self.write(
            f"content/briefings/{name}.md",
            f'---\ntitle: "{title}"\ndate: "2025-01-01"\nas_of: "2025-01-01"\n{more}---\n\n{body}\n')

    def facts(self, text, archive="Line.\n" * 11_000):
        """Facts of one source with an archived text."""
        kept = archive.encode()
        self.write("archive/paper.txt", kept)
        self.write(
            "content/facts.yaml",
            'schema: "sitegen-facts/1"\nbase: { id: base.talks, title: "Talks", language: en,'
            ' as_of: "2025-01-01", default_source: source.paper }\nsources:\n'
            '  - { id: source.paper, type: article-newspaper, title: "Paper", url: unknown,'
            ' published: "2025-01-01", accessed: "2025-01-01", language: en, archive:'
            f' {{ file: paper.txt, sha256: "{hashlib.sha256(kept).hexdigest()}",'
            f' lines: {archive.count(chr(10)) or 1} }} }}\n' + text)

    def template(self, text, name="briefing.html"):
        self.write(f"templates/{name}", text)


def case(name):
    def add(function):
        CASES[name] = function
        return function
    return add


def repeated(text, size):
    return (text * (size // len(text.encode()) + 1)).encode()[:size].decode("utf-8", "ignore")


# Markdown: one text repeated, on one line and on lines of its own.

def markdown(name, text, size=64 * KIB, after="\n"):
    CASES[f"markdown/{name}"] = lambda site: site.briefing(repeated(text, size) + after)


markdown("numbers", "1,234 ", 32 * KIB)
markdown("numbers-500", "1,234 ", 500 * KIB)
markdown("numbers-lines", "1,234\n", 500 * KIB)
markdown("number-words", "twenty-three million ", 128 * KIB)
markdown("percent", "about 12 percent of 40 ", 128 * KIB)
markdown("sums", "1 plus 2 makes 3, ", 128 * KIB)
markdown("money", "$3 million ", 128 * KIB)
markdown("dates", "12 May 2025, ", 128 * KIB)
markdown("raw-tags", "<b>")
markdown("raw-tags-500", "<b>", 500 * KIB)
markdown("raw-tags-lines", "a <b>\n", 500 * KIB)
markdown("comments", "<!-- a -->", 500 * KIB)
markdown("open-comments", "<!-- ", 500 * KIB)
markdown("brackets", "[")
markdown("images", "![", 19 * KIB)
markdown("images-links", "![[]()", 50 * KIB)
markdown("links", "[a](b)", 59 * KIB)
markdown("links-all", "[a](b)\n\n", 75 * KIB)
markdown("fact-links", "[a](fact:claim.a) ", 175 * KIB)
markdown("fact-links-lines", "[a](fact:claim.a)\n\n", 180 * KIB)
markdown("cited", "[a](cite:source.paper#L1) ", 240 * KIB)
markdown("autolinks", "<https://a.example/> ", 500 * KIB)
markdown("unsafe-links", "[a](javascript:b) ", 170 * KIB)
markdown("unknown-markup", "{{ a }} ", 500 * KIB)
markdown("pipes", "|", 500 * KIB)
markdown("quotes-deep", ">", 64)
markdown("quotes-lines", "> a\n\n", 500 * KIB)
markdown("lists", "* a\n", 500 * KIB)
markdown("lists-numbered", "1. a\n\n", 500 * KIB)
markdown("stars", "*", 500 * KIB)
markdown("stars-a", "*a ", 500 * KIB)
markdown("stars-a-closed", "*a* ", 500 * KIB)
markdown("stars-mixed", "**a *b ", 500 * KIB)
markdown("underscores", "a_b_ ", 500 * KIB)
markdown("tildes", "~~a ", 500 * KIB)
markdown("ampersands", "&", 500 * KIB)
markdown("references", "&amp;", 500 * KIB)
markdown("references-numbered", "&#65;", 500 * KIB)
markdown("backticks", "`", 500 * KIB)
markdown("backslashes", "\\", 500 * KIB)
markdown("quotation-marks", '"a ', 500 * KIB)
markdown("quotation-marks-curly", "“a ” ", 500 * KIB)
markdown("apostrophes", "'a ", 500 * KIB)
markdown("dashes", "- ", 200)
markdown("long-word", "a", 500 * KIB)
markdown("combining", "a\u0301", 500 * KIB)
markdown("sentences", "It is so. ", 500 * KIB)
markdown("capitals", "Ada Quill of Lowhaven ", 500 * KIB)
markdown("letters-spaced", "A. B. ", 500 * KIB)
markdown("colons", "a: b; ", 500 * KIB)
markdown("blank-lines", "\n", 500 * KIB)
markdown("headings-same", "# Notes\n\n", 500 * KIB)
markdown("headings-long", "# " + "a " * 2000 + "\n\n", 500 * KIB)
markdown("fences", "```\na\n```\n", 500 * KIB)
markdown("fences-open", "```\n", 500 * KIB)
markdown("views", "```view\nkind: gaps\n```\n\n", 500 * KIB)
markdown("alerts", "> [!NOTE]\n> a\n\n", 150 * KIB)
markdown("tasks", "- [ ] a\n", 78 * KIB)
markdown("direction", "\u202e", 500 * KIB)
markdown("noncharacters", "\ufffe", 500 * KIB)
markdown("noncharacters-written", "&#xFFFE;", 500 * KIB)
markdown("wide-spaces", "\u3000a", 500 * KIB)
markdown("footnotes-undefined", "a[^b] ", 55 * KIB)
markdown("html-lines", "<div>\n\n", 500 * KIB)
markdown("attributes", "<a b=\"c\" ", 500 * KIB)
markdown("less-than", "<", 500 * KIB)
markdown("script", "<script>", 500 * KIB)
markdown("setext", "a\n=\n", 500 * KIB)
markdown("hard-breaks", "a\\\n", 500 * KIB)
markdown("emphasis-deep", "*a **b ", 500 * KIB, after="** " * 9000)
markdown("entities-open", "&a", 500 * KIB)
markdown("table-pipes", "\\|", 500 * KIB)
markdown("tables", "| a |\n|-|\n| b |\n\n", 500 * KIB)
markdown("definition-open", "[a]: ", 500 * KIB)
markdown("timelines", "```view\nkind: timeline\nevents: [event.a]\n```\n\n", 500 * KIB)
markdown("bare-addresses", "https://a.example/b ", 500 * KIB)
markdown("at-signs", "a@", 500 * KIB)
markdown("quotes-in-quotes", "“‘", 500 * KIB)
markdown("arabic", "هذا نص ", 500 * KIB)
markdown("chinese", "它是", 500 * KIB)
markdown("emoji", "👩‍👩‍👧‍👦", 500 * KIB)
markdown("zero-width", "\u200b", 500 * KIB)
markdown("tabs", "\t- a\n", 500 * KIB)
markdown("hyphens", "a-", 500 * KIB)
markdown("initials", "A.", 500 * KIB)
markdown("ordinals", "21st ", 500 * KIB)
markdown("fractions", "1/2", 500 * KIB)
markdown("ranges", "1-", 500 * KIB)
markdown("commas", "1,", 500 * KIB)
markdown("dots", "1.", 500 * KIB)
markdown("times", "12:30 p.m. ", 500 * KIB)
markdown("percentages", "5% ", 500 * KIB)
markdown("hundreds", "hundred ", 500 * KIB)
markdown("number-words-long", "one hundred and ", 500 * KIB)
markdown("said", "said ", 500 * KIB)
markdown("negations", "not no never ", 500 * KIB)
markdown("likelihoods", "likely unlikely probably ", 500 * KIB)
markdown("months", "May ", 500 * KIB)
markdown("capitals-long", "A ", 500 * KIB)
markdown("parentheses", "(", 500 * KIB)
markdown("parentheses-closed", "(a) ", 500 * KIB)
markdown("semicolons", "a;", 500 * KIB)
markdown("question-marks", "a? ", 500 * KIB)


@case("markdown/lists-nested")
def _(site):
    site.briefing("".join("  " * depth + "- a\n" for depth in range(700)))


@case("markdown/quotes-nested-lines")
def _(site):
    site.briefing("".join("> " * depth + "a\n" for depth in range(700)))


@case("markdown/links-nested")
def _(site):
    site.briefing("[" * 5000 + "a" + "](b)" * 5000)


@case("markdown/definitions-long")
def _(site):
    site.briefing("".join("[" + "a" * 900 + f"{i}]: /b\n" for i in range(500)) + "\n"
                  + "".join("[" + "a" * 900 + f"{i}] " for i in range(40)))


@case("markdown/definition-large")
def _(site):
    site.briefing("[a]: /" + "b" * 200_000 + "\n\n" + "[a] " * 9000)


@case("markdown/footnote-chain")
def _(site):
    site.briefing("a[^0]\n\n" + "".join(f"[^{i}]: Note.[^{i + 1}]\n\n" for i in range(4000)))


@case("markdown/pictures")
def _(site):
    for number in range(300):
        site.write(f"content/briefings/p{number}.png",
                   b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x10\0\0\0\x10\x08\2\0\0\0")
    site.briefing("".join(f"![A {i}](p{i % 300}.png)\n\n" for i in range(3000)))


@case("markdown/links-to-pages")
def _(site):
    for number in range(300):
        site.briefing("".join(f"[a](/briefings/b{i}/)\n\n" for i in range(300)),
                      name=f"b{number}", title=f"Talks {number}")


@case("markdown/table-wide")
def _(site):
    row = "|" + " a |" * 1000
    site.briefing("\n".join([row, "|" + "-|" * 1000] + [row] * 100))


@case("markdown/table-rows")
def _(site):
    site.briefing("| a | b |\n|-|-|\n" + "| 1,000 | 2,000 |\n" * 9000)


@case("markdown/tables-ragged")
def _(site):
    site.briefing("\n".join(["|" + " a |" * 1000, "|" + "-|" * 1000] + ["| a |"] * 5000))


@case("markdown/definitions")
def _(site):
    site.briefing("".join(f"[a{i}]: /b\n" for i in range(9000)) + "\n[a1] " * 900)


def raw_html(name, body):
    def write(site):
        site.write("content/site.yaml", 'title: "Desk"\nraw_html: true\n')
        site.briefing(body)
    CASES[f"markdown/{name}"] = write


raw_html("tags-open", "<div>\n" + "<b>" * 60_000 + "</i>" * 60_000 + "\n</div>\n")
raw_html("tags-of-outer-block",
         "<div>\n" + "<i>" * 30_000 + "<b>" * 30_000 + "\n\nText" + "</i>" * 30_000 + "\n")
raw_html("tags-with-addresses", "Text" + ' <a href="/none/" id="x">a</a>' * 10_000 + "\n")


@case("markdown/footnotes")
def _(site):
    site.briefing(
        " ".join(f"a[^{i}]" for i in range(4900)) + "\n\n"
        + "".join(f"[^{i}]: Note.\n\n" for i in range(4900)))


@case("markdown/footnote-references")
def _(site):
    site.briefing("a[^1] " * 9000 + "\n\n[^1]: Note.\n")


@case("markdown/headings-differ")
def _(site):
    site.briefing("".join(f"## Part {i}\n\n" for i in range(30_000)))


@case("markdown/broken-links")
def _(site):
    site.briefing("".join(f"[a](/b{i}/)\n\n" for i in range(9000)))


@case("markdown/broken-anchors")
def _(site):
    site.briefing("".join(f"[a](#b{i})\n\n" for i in range(9000)))


@case("markdown/limit")
def _(site):
    site.briefing(repeated("a ", 600 * KIB))


@case("markdown/deep")
def _(site):
    site.briefing(">" * 100_000 + " a")


@case("markdown/huge")
def _(site):
    with site.write("content/briefings/huge.md", "---\n").open("r+b") as file:
        file.truncate(3 << 30)


@case("markdown/many-findings-of-many-pages")
def _(site):
    for number in range(200):
        site.briefing("1,234 " * 500, name=f"b{number}", title=f"Talks {number}")


# Front matter.

@case("front-matter/aliases")
def _(site):
    site.briefing(more="aliases:\n" + "".join(f"  - /{i}/\n" for i in range(5000)))


@case("front-matter/aliases-same")
def _(site):
    site.briefing(more="aliases:\n" + "  - /a/\n" * 7000)


@case("front-matter/topics")
def _(site):
    site.briefing(more="topics:\n" + "".join(f"  - Topic {i}\n" for i in range(4000)))


@case("front-matter/topics-of-pages")
def _(site):
    topics = "topics:\n" + "".join(f"  - Topic {i}\n" for i in range(1000))
    for number in range(20):
        site.briefing(more=topics, name=f"b{number}", title=f"Talks {number}")


@case("front-matter/topics-long")
def _(site):
    site.briefing(more="topics: ['" + "a" * 60_000 + "']\n")


@case("front-matter/authors")
def _(site):
    site.briefing(more="authors:\n" + "".join(f"  - Ada {i}\n" for i in range(4000)))


@case("front-matter/series")
def _(site):
    site.briefing(more="series:\n" + "".join(f"  - Row {i}\n" for i in range(4000)))


@case("front-matter/aliases-of-pages")
def _(site):
    for number in range(50):
        site.briefing(name=f"b{number}", title=f"Talks {number}", more="aliases:\n" + "".join(
            f"  - /{number}/{i}/\n" for i in range(400)))


@case("front-matter/aliases-deep")
def _(site):
    site.briefing(more="aliases:\n  - /" + "a/" * 2000 + "\n  - /" + "a/" * 20_000 + "\n")


@case("front-matter/aliases-same-of-pages")
def _(site):
    for number in range(200):
        site.briefing(name=f"b{number}", title=f"Talks {number}", more="aliases:\n" + "".join(
            f"  - /{i}/\n" for i in range(200)))


@case("front-matter/topics-of-many-pages")
def _(site):
    for number in range(1000):
        site.briefing(name=f"b{number}", title=f"Talks {number}", more="topics: [" + ", ".join(
            f"Topic {i}" for i in range(20)) + "]\n")


@case("front-matter/topics-alike")
def _(site):
    site.briefing(more="topics:\n" + "".join(
        f"  - {'A' * (i % 60)}{'a' * (60 - i % 60)}{i // 60}\n" for i in range(700)))


@case("front-matter/series-of-pages")
def _(site):
    for number in range(1000):
        site.briefing(name=f"b{number}", title=f"Talks {number}", more="series: Row\n")


@case("front-matter/key-points-long")
def _(site):
    site.briefing(more="key_points: ['" + "Ada Quill said 1,234. " * 2800 + "']\n")


@case("front-matter/text-folded")
def _(site):
    site.briefing(more="summary: >\n" + "  a\n" * 15_000)


@case("front-matter/text-escaped")
def _(site):
    site.briefing(more='summary: "' + "\\u00e9" * 10_000 + '"\n')


@case("front-matter/slug-long")
def _(site):
    site.briefing(more="slug: " + "a" * 60_000 + "\n")


@case("front-matter/language-long")
def _(site):
    site.briefing(more="lang: " + "en-" * 20_000 + "\n")


@case("front-matter/dates-long")
def _(site):
    site.briefing(more="updated: '2025-01-01T" + "0" * 60_000 + "'\n")


@case("front-matter/keys")
def _(site):
    site.briefing(more="".join(f"k{i}: a\n" for i in range(5000)))


@case("front-matter/keys-same")
def _(site):
    site.briefing(more="k: a\n" * 9000)


@case("front-matter/extra-keys")
def _(site):
    site.briefing(more="extra:\n" + "".join(f"  k{i}: a\n" for i in range(5000)))


@case("front-matter/extra-deep")
def _(site):
    site.briefing(more="extra: " + "{a: " * 5000 + "b" + "}" * 5000 + "\n")


@case("front-matter/extra-wide")
def _(site):
    site.briefing(more="extra: { a: [" + "1," * 30_000 + "] }\n")


@case("front-matter/key-points")
def _(site):
    site.briefing(more="key_points:\n" + "  - 1,234\n" * 4000)


@case("front-matter/title-long")
def _(site):
    site.briefing(title="1,234 " * 10_000)


@case("front-matter/summary-long")
def _(site):
    site.briefing(more="summary: '" + "Ada Quill said 1,234. " * 2800 + "'\n")


@case("front-matter/allow-numbers")
def _(site):
    site.briefing("1,234 " * 2000, more="allow_numbers: [" + "5," * 20_000 + "]\n")


@case("front-matter/accept")
def _(site):
    site.briefing(
        "1,234 " * 2000, more="accept:\n" + "  - { rule: unlinked-number, why: a }\n" * 1500)


@case("front-matter/unclosed")
def _(site):
    site.write("content/briefings/a.md", "---\n" + "a: b\n" * 100_000)


# YAML.

@case("yaml/map")
def _(site):
    site.facts("x-a: {" + ",".join(f"k{i}: 1" for i in range(5000)) + "}\n")


@case("yaml/keys")
def _(site):
    site.facts("".join(f"k{i}: 1\n" for i in range(200_000)))


@case("yaml/keys-same")
def _(site):
    site.facts("x-k: 1\n" * 200_000)


@case("yaml/fields-unknown")
def _(site):
    site.facts("actors:\n  - { id: org.a, name: A, " + ", ".join(
        f"k{i}: 1" for i in range(5000)) + " }\n")


@case("yaml/long-line")
def _(site):
    site.facts("x-a: '" + "a" * (15 << 20) + "'\n")


@case("yaml/long-key")
def _(site):
    site.facts("? " + "a" * (1 << 20) + "\n: b\n")


@case("yaml/brackets")
def _(site):
    site.facts("x-a: " + "[" * 100_000 + "\n")


@case("yaml/aliases")
def _(site):
    site.facts("x-a: &a [b]\n" + "x-b: *a\n" * 100_000)


@case("yaml/tags")
def _(site):
    site.facts("x-b: !c a\n" * 100_000)


@case("yaml/items")
def _(site):
    site.facts("x-a:\n" + "- a\n" * 4_000_000)


@case("yaml/site-keys")
def _(site):
    site.briefing()
    site.write("content/site.yaml", "title: a\n" + "".join(f"k{i}: 1\n" for i in range(80_000)))


@case("yaml/site-navigation")
def _(site):
    site.briefing()
    site.write("content/site.yaml", "title: a\nnavigation:\n" + "".join(
        f"- {{ title: a{i}, url: /b{i}/ }}\n" for i in range(20_000)))


@case("yaml/site-rules")
def _(site):
    site.briefing()
    site.write("content/site.yaml", "title: a\nrules:\n" + "".join(
        f"  unlinked-numbe{i}: off\n" for i in range(30_000)))


@case("yaml/site-title")
def _(site):
    site.write("content/site.yaml", "title: '" + "a" * 1_000_000 + "'\n")
    for number in range(50):
        site.briefing(name=f"b{number}", title=f"Talks {number}")


@case("yaml/site-image-hosts")
def _(site):
    site.briefing("![a](https://a.example/b.png)\n\n" * 900)
    site.write("content/site.yaml", "title: a\nimage_hosts: [" + ", ".join(
        f"a{i}.example" for i in range(3000)) + "]\n")


@case("yaml/site-public-files")
def _(site):
    site.briefing()
    names = [f"content/assets/a{i}.key" for i in range(1800)]
    for name in names:
        site.write(name, "a")
    site.write("content/site.yaml", "title: a\npublic_files: [" + ", ".join(names) + "]\n")


@case("yaml/site-navigation-of-pages")
def _(site):
    for number in range(300):
        site.briefing(name=f"b{number}", title=f"Talks {number}")
    site.write("content/site.yaml", "title: a\nnavigation:\n" + "".join(
        f"- {{ title: a{i}, url: /briefings/b{i % 300}/ }}\n" for i in range(1400)))


@case("yaml/site-accept")
def _(site):
    site.facts(claims(300))
    site.write("content/site.yaml", "title: a\naccept:\n" + "".join(
        f"- {{ rule: unlinked-number, why: a, id: claim.c{i} }}\n" for i in range(1200)))


@case("yaml/site-home")
def _(site):
    site.facts("figures:\n" + "".join(
        f"- {{ id: figure.a{i}, measure: 'Boats {i}', as_text: '{i}', by: [source-voice],"
        " at: [L1] }\n" for i in range(2000)))
    site.write("content/site.yaml", "title: a\nhome: { figures: [" + ", ".join(
        f"figure.a{i}" for i in range(2000)) + "] }\n")


@case("yaml/borders")
def _(site):
    site.facts("places:\n" + "".join(
        f"- {{ id: place.p{i}, name: 'Port {i}', kind: city, point: [{i % 90}, {i % 180}],"
        " at: [L1] }\n" for i in range(100)))
    site.briefing("```view\nkind: map\nplaces: [" + ", ".join(
        f"place.p{i}" for i in range(100)) + "]\n```\n")
    ring = ",".join(f"[{i % 360 - 180},{i % 180 - 90}]" for i in range(500))
    site.write("templates/data/world-110m.geojson", '{"type":"FeatureCollection","features":[' + ",".join(
        '{"type":"Feature","properties":{"name":"A"},"geometry":{"type":"Polygon","coordinates":[['
        + ring + "]]}}" for i in range(1500)) + "]}")


@case("yaml/borders-deep")
def _(site):
    site.facts("places:\n- { id: place.p, name: 'Port', kind: city, point: [1, 1], at: [L1] }\n")
    site.briefing("```view\nkind: map\nplaces: [place.p]\n```\n")
    site.write("templates/data/world-110m.geojson", '{"type":"FeatureCollection","features":' + "[" * 1_000_000)


@case("yaml/huge")
def _(site):
    with site.write("content/facts.yaml", "a").open("r+b") as file:
        file.truncate(3 << 30)


@case("yaml/site-huge")
def _(site):
    with site.write("content/site.yaml", "a").open("r+b") as file:
        file.truncate(3 << 30)


# Facts.

def claims(count, more=lambda i: "", standing="uncontested"):
    return "claims:\n" + "".join(
        f"- {{ id: claim.c{i}, text: 'It is so {i}.', kind: factual, mode: paraphrased,"
        f" standing: {standing}, by: [source-voice], at: [L1]{more(i)} }}\n"
        for i in range(count))


@case("facts/references")
def _(site):
    site.facts(claims(1, lambda i: ", at: [" + ",".join(["L1"] * 10_000) + "]").replace(
        "at: [L1], ", ""))


@case("facts/references-differ")
def _(site):
    site.facts(claims(1, lambda i: ", at: [" + ",".join(f"L{j}" for j in range(1, 10_001)) + "]")
               .replace("at: [L1], ", ""))


@case("facts/speakers")
def _(site):
    site.facts("actors:\n" + "".join(
        f"- {{ id: person.p{i}, name: 'Ada {i}', at: [L1] }}\n" for i in range(5000)) + claims(
        1, lambda i: ", by: [" + ",".join(f"person.p{j}" for j in range(5000)) + "]").replace(
        "by: [source-voice], ", ""))


@case("facts/replaced-by")
def _(site):
    site.facts(claims(2001, lambda i: f", replaced_by: claim.c{i + 1}" if i < 2000 else ""))


@case("facts/superseded-by")
def _(site):
    site.facts(claims(2001, lambda i: f", superseded_by: claim.c{i + 1}" if i < 2000 else ""))


@case("facts/replaced-by-circle")
def _(site):
    site.facts(claims(2000, lambda i: f", replaced_by: claim.c{(i + 1) % 2000}"))


@case("facts/replaced-by-many")
def _(site):
    site.facts(claims(300, lambda i: ", replaced_by: [" + ",".join(
        f"claim.c{j}" for j in range(300) if j != i) + "]"))


@case("facts/relations")
def _(site):
    site.facts(claims(300, lambda i: ", relations: [" + ",".join(
        f"{{ type: disputes, claim: claim.c{j}, basis: editorial, reviewed_by: A }}"
        for j in range(300) if j != i) + "]", standing="disputed"))


@case("facts/relations-within")
def _(site):
    site.facts(claims(300, lambda i: ", relations: [" + ",".join(
        f"{{ type: disputes, claim: claim.c{(i + j) % 300}, basis: editorial, reviewed_by: A }}"
        for j in range(1, 101)) + "]", standing="disputed"))


@case("facts/relations-of-one")
def _(site):
    site.facts(claims(3000, lambda i: ", relations: [" + ",".join(
        f"{{ type: disputes, claim: claim.c{j}, basis: editorial, reviewed_by: A }}"
        for j in range(1, 3000)) + "]" if i == 0 else "", standing="disputed"))


@case("facts/about")
def _(site):
    site.facts(claims(500, lambda i: ", about: [" + ",".join(
        f"claim.c{(i + j) % 500}" for j in range(1, 101)) + "]"))


@case("facts/lists")
def _(site):
    def lists(i):
        return "".join(f", {field}: [" + ",".join(
            f"org.o{(i + j) % 300}" for j in range(100)) + "]"
            for field in ["accuses", "ascribes_to", "to", "by"])
    site.facts("actors:\n" + "".join(
        f"- {{ id: org.o{i}, name: 'Body {i}', at: [L1] }}\n" for i in range(300))
        + claims(100, lists).replace(" by: [source-voice],", ""))


@case("facts/unknown-ids")
def _(site):
    site.facts(claims(2000, lambda i: f", about: [claim.unknown-{i}, claim.d{i}]"))


@case("facts/ids-same")
def _(site):
    site.facts("claims:\n"
               + "- { id: claim.a, text: 'It is so.', by: [source-voice], at: [L1] }\n" * 20_000)


@case("facts/names")
def _(site):
    site.facts("actors:\n" + "".join(
        f"- {{ id: person.p{i}, name: 'Ada Quill {i}', also: [{{ text: 'Ada' }}], at: [L1] }}\n"
        for i in range(3000)))
    site.briefing("Ada Quill said so. " * 5000)


@case("facts/also")
def _(site):
    site.facts("actors:\n- { id: person.p, name: 'Ada', at: [L1], also: [" + ",".join(
        f"{{ text: 'Ada {i}' }}" for i in range(5000)) + "] }\n")
    site.briefing("Ada 17 said so. " * 2000)


@case("facts/members")
def _(site):
    site.facts("actors:\n" + "".join(
        f"- {{ id: group.g{i}, name: 'G {i}', at: [L1], part_of: group.g{i + 1} }}\n"
        for i in range(2000)) + "- { id: group.g2000, name: 'G', at: [L1] }\n")


@case("facts/history")
def _(site):
    site.facts("figures:\n- { id: figure.a, measure: 'A', as_text: '5', by: [source-voice], at: [L1],"
               " history: [" + ",".join(
                   f"{{ as_of: '20{i % 25:02}-01-01', as_text: '{i}' }}" for i in range(5000))
               + "] }\n")


@case("facts/figures-differ")
def _(site):
    site.facts("figures:\n" + "".join(
        f"- {{ id: figure.a{i}, measure: 'A', as_text: '{i}', by: [source-voice], at: [L1],"
        " differs_from: [" + ",".join(f"figure.a{(i + j) % 300}" for j in range(-50, 51) if j) + "] }\n"
        for i in range(300)))


@case("facts/parts")
def _(site):
    site.facts("figures:\n" + "".join(
        f"- {{ id: figure.a{i}, measure: 'A', as_text: '{i}', by: [source-voice], at: [L1],"
        f" part_of: figure.a{i + 1} }}\n" for i in range(2000))
        + "- { id: figure.a2000, measure: 'A', as_text: '5', by: [source-voice], at: [L1] }\n")


@case("facts/wordings")
def _(site):
    site.facts("figures:\n" + "".join(
        f"- {{ id: figure.a{i}, measure: 'Boats in port {i}', as_text: 'about {i}',"
        " by: [source-voice], at: [L1] }\n" for i in range(2000)))
    site.briefing("There were 1,234 boats in the port. " * 3000)


@case("facts/claims-and-prose")
def _(site):
    site.facts(claims(3000))
    site.briefing("".join(f"[It is so](fact:claim.c{i}), it is so {i}. " for i in range(3000)))


@case("facts/quotes")
def _(site):
    site.facts("actors: [{ id: person.p, name: 'Ada', at: [L1] }]\nquotes:\n" + "".join(
        f"- {{ id: quote.q{i}, text: 'We cannot carry the loss {i}', speaker: person.p, at: L1 }}\n"
        for i in range(2000)))
    site.briefing("“We cannot carry a loss” he said. " * 2000)


@case("facts/quotes-same")
def _(site):
    site.facts("actors: [{ id: person.p, name: 'Ada', at: [L1] }]\nquotes:\n" + "".join(
        f"- {{ id: quote.q{i}, text: 'We cannot carry the loss', speaker: person.p, at: L1 }}\n"
        for i in range(3000)))
    site.briefing("“We cannot carry the loss,” she said. " * 1000)


@case("facts/gaps")
def _(site):
    site.facts("gaps:\n" + "".join(
        f"- {{ id: gap.g{i}, text: 'Nobody says who paid for boat {i}.' }}\n" for i in range(5000)))


@case("facts/quote-long")
def _(site):
    words = "we cannot carry the loss " * 4000
    site.facts("actors: [{ id: person.p, name: 'Ada', at: [L1] }]\nquotes:\n"
               f"- {{ id: quote.q, text: '{words}', speaker: person.p, at: L1 }}\n")
    site.briefing(f"“{words.replace('loss', 'lot')}” he said. [x](fact:quote.q)\n\n> {words}"
                  "\n>\n> — [Ada](fact:quote.q)\n")


@case("facts/text-long")
def _(site):
    site.facts(claims(1).replace("It is so", "It is so " * 200_000))
    site.briefing("[It is so](fact:claim.c0).")


@case("facts/figure-long")
def _(site):
    site.facts("figures:\n- { id: figure.a, measure: '" + "A b " * 50_000 + "', as_text: '"
               + "5 or " * 50_000 + "6', by: [source-voice], at: [L1] }\n")
    site.briefing("[5](fact:figure.a)")


@case("facts/corrections")
def _(site):
    site.facts(claims(10) + "corrections:\n" + "".join(
        f"- {{ id: correction.c{i}, date: '2025-01-01', kind: correction, was: a, is: b,"
        " facts: [claim.c1] }\n" for i in range(5000)))


@case("facts/events")
def _(site):
    site.facts("events:\n" + "".join(
        f"- {{ id: event.e{i}, title: 'Talks {i}', modality: occurred, when:"
        f" {{ edtf: '2025-01-01' }}, by: [source-voice], at: [L1] }}\n" for i in range(3000)))


@case("facts/events-order")
def _(site):
    site.facts("events:\n" + "".join(
        f"- {{ id: event.e{i}, title: 'Talks {i}', modality: occurred, when:"
        f" {{ after: event.e{i + 1} }}, by: [source-voice], at: [L1] }}\n"
        for i in range(2000)) + "- { id: event.e2000, title: A, modality: occurred, when:"
        " { edtf: '2025' }, by: [source-voice], at: [L1] }\n")


@case("facts/statuses")
def _(site):
    site.facts("statuses:\n" + "".join(
        f"- {{ id: status.s{i}, state: 'open', subject: 'The port', by: [source-voice],"
        " at: [L1] }\n" for i in range(3000)))


@case("facts/many")
def _(site):
    site.facts(claims(10_000))


@case("facts/page-uses-all")
def _(site):
    site.facts(claims(4000))
    site.briefing("".join(f"[It is so {i}](fact:claim.c{i}).\n\n" for i in range(4000)))


@case("facts/pages-use-one")
def _(site):
    site.facts(claims(1))
    for number in range(1000):
        site.briefing("[It is so 0](fact:claim.c0).\n\n" * 20, name=f"b{number}",
                      title=f"Talks {number}")


@case("facts/places")
def _(site):
    site.facts("places:\n" + "".join(
        f"- {{ id: place.p{i}, name: 'Port {i}', kind: city, within: place.p{i + 1}, at: [L1] }}\n"
        for i in range(2000)) + "- { id: place.p2000, name: A, kind: city, at: [L1] }\n")


@case("facts/edtf-long")
def _(site):
    site.facts("events:\n- { id: event.e, title: A, modality: occurred, by: [source-voice],"
               " at: [L1], when: { edtf: '{" + "2025," * 100_000 + "2026}' } }\n")


@case("facts/digits")
def _(site):
    site.facts("figures:\n- { id: figure.a, measure: A, as_text: '" + "9" * 500_000
               + "', by: [source-voice], at: [L1] }\n")
    site.briefing("[" + "9" * 300_000 + "](fact:figure.a)")


# Many facts of one kind.

def many(name, kind, count, record, body=lambda count: "Words.\n", before=""):
    def make(site):
        site.facts(before + kind + ":\n" + "".join(
            f"- {{ {record(i)}, at: [L1] }}\n" for i in range(count)))
        site.briefing(body(count))
    CASES["facts/" + name] = make


def listed(kind, field, prefix):
    return lambda count: f"```view\nkind: {kind}\n{field}: [" + ", ".join(
        f"{prefix}{i}" for i in range(count)) + "]\n```\n"


def day(number):
    return f"{1900 + number // 336}-{number // 28 % 12 + 1:02}-{number % 28 + 1:02}"


many("sources-many", "x-a", 1, lambda i: "a: b", before="")
many("actors-many", "actors", 5000, lambda i: f"id: person.p{i}, name: 'Ada Quill{i}'")
many("figures-many", "figures", 5000, lambda i: (
    f"id: figure.a{i}, measure: 'Boats in port {i}', as_text: '{i}', by: [source-voice]"))
many("quotes-many", "quotes", 5000, lambda i: (
    f"id: quote.q{i}, text: 'We cannot carry the loss {i}', speaker: person.p"),
    before="actors: [{ id: person.p, name: 'Ada', at: [L1] }]\n")
many("gaps-many", "gaps", 5000, lambda i: f"id: gap.g{i}, question: 'How many boats were there {i}?'")
many("timeline", "events", 2000, lambda i: (
    f"id: event.e{i}, title: 'Talks {i}', modality: occurred, when: {{ edtf: '{day(i)}' }},"
    " by: [source-voice]"), listed("timeline", "events", "event.e"))
many("timelines", "events", 200, lambda i: (
    f"id: event.e{i}, title: 'Talks {i}', modality: occurred, when: {{ edtf: '{day(i)}' }},"
    " by: [source-voice]"), lambda count: (
        listed("timeline", "events", "event.e")(count) + "\n") * 100)
many("events-differ", "events", 5000, lambda i: (
    f"id: event.e{i}, title: 'Talks {i}', modality: occurred, when: {{ edtf: '{day(i)}' }},"
    " by: [source-voice]"))
many("figure-view", "figures", 2000, lambda i: (
    f"id: figure.a{i}, measure: 'Boats in port {i}', as_text: '{i}', by: [source-voice]"),
    listed("figures", "figures", "figure.a"))
many("places-on-map", "places", 2000, lambda i: (
    f"id: place.p{i}, name: 'Port {i}', kind: city, point: [{i % 90}, {i % 180}]"),
    listed("map", "places", "place.p"))
many("figures-of-one-measure", "figures", 3000, lambda i: (
    f"id: figure.a{i}, measure: 'Boats', as_text: '{i}', by: [source-voice]"))
many("claims-same-words", "claims", 3000, lambda i: (
    f"id: claim.c{i}, text: 'It is so.', kind: factual, mode: paraphrased, standing: uncontested,"
    " by: [source-voice]"), lambda count: "It is so. " * 3000)
many("names-alike", "actors", 3000, lambda i: f"id: person.p{i}, name: 'Ada{i} Quill'",
     lambda count: "Quill said so, and Adaa Quill, and Ada7 Quil. " * 2000)
many("quotes-alike", "quotes", 2000, lambda i: (
    f"id: quote.q{i}, text: '{'we cannot carry the loss ' * 20}{i}', speaker: person.p"),
    lambda count: "“" + "we cannot carry the loss " * 19 + "lots” he said. " * 200,
    before="actors: [{ id: person.p, name: 'Ada', at: [L1] }]\n")
del CASES["facts/sources-many"]


@case("facts/sources-many")
def _(site):
    site.facts(claims(1))
    text = (site.folder / "content/facts.yaml").read_text()
    site.write("content/facts.yaml", text.replace("claims:\n", "".join(
        f"  - {{ id: source.s{i}, type: article-newspaper, title: 'Paper {i}', url: unknown,"
        " published: '2025-01-01', accessed: '2025-01-01', language: en }\n"
        for i in range(5000)) + "claims:\n"))


@case("facts/files")
def _(site):
    site.facts(claims(1))
    for number in range(1000):
        site.write(f"content/facts/f{number}.yaml", "schema: 'sitegen-facts/1'\n" + claims(3).replace(
            "claim.c", f"claim.f{number}-"))


@case("facts/matrix")
def _(site):
    site.facts("actors:\n" + "".join(
        f"- {{ id: state.s{i}, name: 'State {i}', at: [L1] }}\n" for i in range(100))
        + "issues:\n" + "".join(
            f"- {{ id: issue.i{i}, title: 'Issue {i}', at: [L1] }}\n" for i in range(100)))
    site.briefing("```view\nkind: position-matrix\ncolumns: [" + ", ".join(
        f"state.s{i}" for i in range(100)) + "]\nrows: [" + ", ".join(
            f"issue.i{i}" for i in range(100)) + "]\n```\n")


@case("facts/many-used-by-many")
def _(site):
    site.facts(claims(300))
    for number in range(200):
        site.briefing("".join(f"[It is so {i}](fact:claim.c{i}).\n\n" for i in range(300)),
                      name=f"b{number}", title=f"Talks {number}")


@case("facts/one-used-by-many")
def _(site):
    site.facts(claims(1))
    for number in range(2000):
        site.briefing("[It is so 0](fact:claim.c0).\n", name=f"b{number}", title=f"Talks {number}")


@case("facts/calendar-long")
def _(site):
    site.facts("events:\n- { id: event.e, title: A, modality: occurred, by: [source-voice],"
               " at: [L1], when: { edtf: '0001-01-01/9999-12-31' } }\n")


@case("facts/formulas")
def _(site):
    site.facts("figures:\n- { id: figure.a, measure: '" + "=" * 100_000 + "', as_text: '5',"
               " by: [source-voice], at: [L1] }\n")


# Archived texts.

def archive(site, text, quote="We cannot carry the loss"):
    site.facts("actors: [{ id: person.p, name: 'Ada', at: [L1] }]\nquotes:\n" + "".join(
        f"- {{ id: quote.q{i}, text: '{quote} {i}', speaker: person.p, at: L1 }}\n"
        for i in range(50)), archive=text)


@case("archive/one-line")
def _(site):
    archive(site, repeated("we cannot carry a loss ", 10 << 20) + "\n")


@case("archive/lines")
def _(site):
    archive(site, "we cannot carry\n" * 600_000)


@case("archive/one-letter")
def _(site):
    archive(site, "a" * (10 << 20) + "\n", quote="a" * 2000)


@case("archive/numbers")
def _(site):
    archive(site, repeated("1,234 ", 10 << 20) + "\n")


@case("archive/number-recorded")
def _(site):
    site.facts("figures:\n- { id: figure.a, measure: Boats, as_text: '1,234', by: [source-voice],"
               " at: [L1] }\n", archive=repeated("1,234 ", 10 << 20) + "\n")


@case("archive/labels")
def _(site):
    archive(site, repeated("Resolution 2728 of 2024 ", 10 << 20) + "\n")


@case("archive/words-differ")
def _(site):
    archive(site, " ".join(f"word{i} and{i}" for i in range(600_000)) + "\n")


@case("archive/quotation-marks")
def _(site):
    archive(site, repeated("“a ‘b’ c” ", 10 << 20) + "\n")


@case("archive/apostrophes")
def _(site):
    archive(site, repeated("boats' ", 10 << 20) + "\n")


@case("archive/capitals")
def _(site):
    archive(site, repeated("Ada Quill of Lowhaven ", 10 << 20) + "\n")


@case("archive/number-lines")
def _(site):
    archive(site, "1,234 boats on 12 May 2025\n" * 300_000)


@case("archive/combining")
def _(site):
    archive(site, "a" + "\u0301" * (5 << 20) + "\n")


@case("archive/cited-often")
def _(site):
    site.facts("figures:\n" + "".join(
        f"- {{ id: figure.a{i}, measure: 'Boats in port {i}', as_text: 'about {i}',"
        " by: [source-voice], at: [L1] }\n" for i in range(2000)),
        archive=repeated("1,234 boats ", 200_000) + "\n")


@case("archive/cited-ranges")
def _(site):
    site.facts("figures:\n" + "".join(
        f"- {{ id: figure.a{i}, measure: 'Boats in port {i}', as_text: 'about {i}',"
        f" by: [source-voice], at: [L{i + 1}-{i + 9000}] }}\n" for i in range(2000)),
        archive="1,234 boats\n" * 11_000)


@case("archive/huge")
def _(site):
    archive(site, "a\n")
    with (site.folder / "archive/paper.txt").open("r+b") as file:
        file.truncate(3 << 30)


# Templates.

def template(name, text):
    CASES[f"template/{name}"] = lambda site: (site.briefing(), site.template(text))


template("open-tags", repeated("{%", 64 * KIB))
template("open-prints", repeated("{{", 64 * KIB))
template("open-comments", repeated("{#", 250 * KIB))
template("braces", "{" * (250 * KIB))
template("prints", repeated("{{ page.title }}", 250 * KIB))
template("unknown-names", repeated("{{ titel }}", 250 * KIB))
template("ifs", "{% if true %}" * 10_000)
template("parentheses", "{{ " + "(" * 100_000 + " }}")
template("operators", "{{ 1" + " + 1" * 60_000 + " }}")
template("filters", "{{ 'a'" + " | upper" * 30_000 + " }}")
template("attributes", "{{ page" + ".a" * 100_000 + " }}")
template("strings", "{{ '" + "a" * 250_000 + "' }}")
template("blocks", "".join(f"{{% block b{i} %}}{{% endblock %}}" for i in range(6000)))
template("sets", "".join(f"{{% set a{i} = 1 %}}" for i in range(12_000)))
template("macros", "".join(f"{{% macro m{i}() %}}{{% endmacro %}}" for i in range(6000)))
template("tags", repeated("<p>", 250 * KIB))
template("tags-open", repeated("<p ", 250 * KIB))
template("attributes-many", "<p " + "a='{{ page.title }}' " * 10_000 + ">")
template("digits", "{{ " + "9" * 250_000 + " }}")
template("list", "{{ [" + "1," * 100_000 + "] }}")
template("replace", "{% set a = 'a' * 16000000 %}{% set b = 'b' * 400 %}"
         "{{ a | replace('a', b) | length }}")
template("replace-empty", "{% set a = 'a' * 16000000 %}{% set b = 'b' * 400 %}"
         "{{ a | replace('', b) | length }}")
template("join", "{% set a = 'a' * 67000 %}{{ range(100000) | join(a) | length }}")
template("join-all", "{% set a = 'a' * 16000000 %}{{ ([a] * 400) | join | length }}")
template("tilde", "{% set a = 'a' * 16000000 %}{{ (a ~ a) | length }}")
template("escape", "{% set a = '<' * 16000000 %}{{ a | escape | length }}")
template("escape-print", "{% set a = '<' * 16000000 %}{{ a }}{{ a }}{{ a }}{{ a }}{{ a }}")
template("tojson", "{% set a = '<' * 16000000 %}{{ [a, a, a, a, a, a, a, a] | tojson | length }}")
template("urlencode", "{% set a = '<' * 16000000 %}{{ a | urlencode | length }}")
template("indent", "{% set a = '\n' * 160000 %}{{ a | indent(10000, true) | length }}")
template("wordwrap", "{% set a = 'a' * 1600000 %}{{ a | wordwrap(1, true, 'b' * 1000) | length }}")
template("wordwrap-words", "{% set a = 'a ' * 1600000 %}{{ a | wordwrap(20) | length }}")
template("center", "{{ 'a' | center(16000000) | length }}")
template("format", "{{ '%16000000d' | format(1) | length }}")
template("split", "{% set a = 'a ' * 8000000 %}{{ a.split() | length }}")
template("list-of-text", "{% set a = 'a' * 16000000 %}{{ a | list | length }}")
template("sort", "{{ range(100000) | sort(reverse=true) | length }}")
template("unique", "{{ range(100000) | unique | list | length }}")
template("groupby", "{% set a = range(100000) | map('string') | list %}"
         "{{ a | groupby('length') | length }}")
template("map", "{{ range(100000) | map('string') | join | length }}")
template("in-list", "{% set a = range(100000) %}{% for b in range(100000) %}"
         "{% if -1 in a %}{% endif %}{% endfor %}")
template("in-text", "{% set a = 'a' * 16000000 %}{% for b in range(100000) %}"
         "{% if 'aaab' in a %}{% endif %}{% endfor %}")
template("equal", "{% set a = [0] * 1000000 %}{% set b = [0] * 1000000 %}"
         "{% for c in range(100000) %}{% if a == b %}{% endif %}{% endfor %}")
template("loops", "{% for a in range(100000) %}{% for b in range(100000) %}{% endfor %}{% endfor %}")
template("loops-print", "{% for a in range(100000) %}{% for b in range(100000) %}a{% endfor %}"
         "{% endfor %}")
template("loops-filtered", "{% for a in range(100000) %}{% for b in range(100000) if false %}"
         "{% endfor %}{% endfor %}")
template("loops-set", "{% for a in range(100000) %}{% for b in range(1000) %}{% set c %}a{% endset %}"
         "{% endfor %}{% endfor %}")
template("append", "{% set n = namespace(a='a') %}{% for b in range(100000) %}"
         "{% set n.a = n.a ~ n.a %}{% endfor %}")
template("append-list", "{% set n = namespace(a=[]) %}{% for b in range(100000) %}"
         "{% set n.a = n.a + [b] %}{% endfor %}")
template("append-slow", "{% set n = namespace(a='a' * 8000000) %}{% for b in range(100000) %}"
         "{% set n.a = n.a ~ 'a' %}{% endfor %}")
template("deep", "{% set n = namespace(a=[]) %}{% for b in range(100000) %}"
         "{% set n.a = [n.a] %}{% endfor %}")
template("deep-printed", "{% set n = namespace(a=[]) %}{% for b in range(100000) %}"
         "{% set n.a = [n.a] %}{% endfor %}{{ n.a }}")
template("deep-map", "{% set n = namespace(a={}) %}{% for b in range(100000) %}"
         "{% set n.a = {'a': n.a} %}{% endfor %}{{ n.a | tojson }}")
template("deep-compared", "{% set n = namespace(a=[], c=[]) %}{% for b in range(100000) %}"
         "{% set n.a = [n.a] %}{% set n.c = [n.c] %}{% endfor %}{{ n.a == n.c }}")
template("doubled-list", "{% set n = namespace(a=[1]) %}{% for b in range(60) %}"
         "{% set n.a = [n.a, n.a] %}{% endfor %}{{ n.a | tojson | length }}")
template("recursion", "{% macro m(n) %}{% for a in [1, 2, 3] %}{% if n %}{{ m(n - 1) }}{% endif %}"
         "{% endfor %}{% endmacro %}{{ m(60) }}")
template("recursive-loop", "{% for a in [1, 2] recursive %}{% if loop.depth < 60 %}"
         "{{ loop([1, 2]) }}{% endif %}{% endfor %}")
template("recursion-print", "{% macro m(n) %}{% if n %}{{ m(n - 1) }}{{ m(n - 1) }}{% else %}"
         "{{ 'a' * 100000 }}{% endif %}{% endmacro %}{{ m(20) }}")
template("call", "{% macro m(n) %}{{ caller() }}{{ caller() }}{% endmacro %}"
         + "{% call m(1) %}" * 30 + "a" + "{% endcall %}" * 30)
template("range", "{{ range(100001) }}")
template("range-huge", "{{ range(9223372036854775807) }}")
template("slice", "{{ range(100000) | slice(9223372036854775807) | list | length }}")
template("batch", "{{ [1] | batch(9223372036854775807, 0) | list | length }}")
template("slice-large", "{{ range(100000) | slice(100000) | list | length }}")
template("batch-filled", "{{ [1] | batch(100000000, 0) | list | length }}")
template("power", "{{ 10 ** 1000000 }}")
template("power-repeated", "{{ 9 ** 9 ** 9 ** 9 }}")
template("list-times", "{{ ([1] * 1000000) | length }}")
template("list-of-lists", "{% set a = [1] * 1000000 %}{{ ([a] * 1000000) | sum(start=[]) | length }}")
template("sum-lists", "{{ ([[1]] * 100000) | sum(start=[]) | length }}")
template("truncate", "{% set a = 'a ' * 8000000 %}{{ a | truncate(7999999) | length }}")
template("title", "{% set a = 'a ' * 8000000 %}{{ a | title | length }}")
template("striptags", "{% set a = '<' * 16000000 %}{{ a | striptags | length }}")
template("striptags-open", "{% set a = '<a ' * 5000000 %}{{ a | striptags | length }}")
template("title-words", "{% set a = 'ab-' * 1300000 %}{{ a | title | length }}")
template("capitalize", "{% set a = 'ß' * 2000000 %}{{ a | upper | lower | capitalize | length }}")
template("trim", "{% set a = ' ' * 4000000 %}{{ a | trim | length }}{{ (a ~ 'b') | trim('b') | length }}")
template("wordcount", "{% set a = 'a ' * 2000000 %}{{ a | wordcount }}")
template("wordwrap-hyphens", "{% set a = 'ab-' * 1300000 %}{{ a | wordwrap(20) | length }}")
template("wordwrap-dashes", "{% set a = 'a--' * 1300000 %}{{ a | wordwrap(20) | length }}")
template("wordwrap-dash-run", "{% set a = 'a' ~ '-' * 4000000 %}{{ a | wordwrap(20) | length }}")
template("wordwrap-spaces", "{% set a = ' ' * 4000000 %}{{ a | wordwrap(20) | length }}")
template("wordwrap-lines", "{% set a = 'a\n' * 2000000 %}{{ a | wordwrap(20) | length }}")
template("indent-lines", "{% set a = 'a\n' * 2000000 %}{{ a | indent(1) | length }}")
template("items", "{% set n = namespace(a={}) %}{% for b in range(100000) %}"
         "{% set n.a = dict(n.a, k=b) %}{% endfor %}{{ n.a | items | list | length }}")
template("dictsort", "{{ {'a': range(100000)} | dictsort | length }}")
template("sort-texts", "{{ ((range(50000) | map('string') | list) * 2) | sort | length }}")
template("sort-lists", "{{ ([range(1000)] * 1000) | sort | length }}")
template("unique-texts", "{{ ((range(50000) | map('string') | list) * 2) | unique | list | length }}")
template("unique-lists", "{{ ([range(1000)] * 1000) | unique | list | length }}")
template("groupby-many", "{{ range(100000) | map('string') | groupby('0') | length }}")
template("includes-many", "{% for a in range(100000) %}{% include 'p.html' ignore missing %}{% endfor %}")
template("macros-many", "{% macro m() %}a{% endmacro %}{% for a in range(100000) %}{{ m() }}{% endfor %}")
template("conditions-nested", "{% for a in range(100) %}" * 10 + "a" + "{% endfor %}" * 10)
template("loops-in-tags", "<p " + "{% for a in [1] %}b" * 30 + "{% endfor %}" * 30 + ">")
template("conditions-in-tags", "<p " + "{% if a %}b{% else %}c='" * 30 + "'{% endif %}" * 30 + ">")
template("names-many", "".join(f"{{{{ n{i} }}}}" for i in range(20_000)))
template("suggestions", "".join(f"{{{{ 'a' | uppe{i} }}}}" for i in range(10_000)))


@case("template/extends-chain")
def _(site):
    site.briefing()
    site.template("{% extends 'p0.html' %}")
    for number in range(3000):
        site.template(f"{{% extends 'p{number + 1}.html' %}}{{% block a %}}{{% endblock %}}",
                      f"p{number}.html")
    site.template("{% block a %}a{% endblock %}", "p3000.html")


@case("template/includes-chain")
def _(site):
    site.briefing()
    site.template("{% include 'p0.html' %}")
    for number in range(3000):
        site.template(f"{{% include 'p{number + 1}.html' %}}", f"p{number}.html")
    site.template("a", "p3000.html")


@case("template/imports-chain")
def _(site):
    site.briefing()
    site.template("{% import 'p0.html' as a %}{{ a.m() }}")
    for number in range(1000):
        site.template(f"{{% from 'p{number + 1}.html' import m %}}", f"p{number}.html")
    site.template("{% macro m() %}a{% endmacro %}", "p1000.html")


@case("template/super-between")
def _(site):
    site.briefing()
    body = "<b>{% block b %}{% endblock %}</b>{{ super() }}{% block c %}{% endblock %}{{ super() }}"
    site.template("{% extends 'p0.html' %}{% block a %}" + body + "{% endblock %}")
    for number in range(25):
        site.template(f"{{% extends 'p{number + 1}.html' %}}{{% block a %}}{body}{{% endblock %}}",
                      f"p{number}.html")
    site.template("{% block a %}a{% endblock %}{% block b %}{% endblock %}{% block c %}{% endblock %}",
                  "p25.html")


@case("template/super-elsewhere")
def _(site):
    site.briefing()
    body = ("<p title=\"{% block b %}{% endblock %}\">{{ super() }}<p title='{% block b %}"
            "{% endblock %}'>{{ super() }}")
    site.template("{% extends 'p0.html' %}{% block a %}" + body + "{% endblock %}")
    for number in range(25):
        site.template(f"{{% extends 'p{number + 1}.html' %}}{{% block a %}}{body}{{% endblock %}}",
                      f"p{number}.html")
    site.template("{% block a %}a{% endblock %}{% block b %}{% endblock %}", "p25.html")


@case("template/blocks-many")
def _(site):
    site.briefing()
    blocks = "".join(f"{{% block b{i} %}}{{% endblock %}}" for i in range(6000))
    site.template("{% extends 'p0.html' %}" + blocks)
    for number in range(20):
        site.template(f"{{% extends 'p{number + 1}.html' %}}" + blocks, f"p{number}.html")
    site.template(blocks, "p20.html")


@case("template/tiny")
def _(site):
    site.briefing()
    for number in range(5000):
        site.template("{{ page.title }}", f"p{number}.html")


template("filter-block", "{% filter replace('a', 'b' * 4000) %}{{ 'a' * 160000 }}{% endfilter %}")


@case("template/captures")
def _(site):
    site.briefing()
    site.template("".join(f"{{% set a{i} = 'a' * 16000000 %}}" for i in range(100)))


@case("template/includes-doubled")
def _(site):
    site.briefing()
    site.template("{% include 'p0.html' %}")
    for number in range(25):
        site.template(f"{{% include 'p{number + 1}.html' %}}" * 2, f"p{number}.html")
    site.template("a", "p25.html")


@case("template/super")
def _(site):
    site.briefing()
    site.template("{% extends 'p0.html' %}{% block a %}{{ super() }}{{ super() }}{% endblock %}")
    for number in range(25):
        site.template(
            f"{{% extends 'p{number + 1}.html' %}}{{% block a %}}{{{{ super() }}}}{{{{ super() }}}}"
            "{% endblock %}", f"p{number}.html")
    site.template("{% block a %}a{% endblock %}", "p25.html")


@case("template/many")
def _(site):
    site.briefing()
    for number in range(300):
        site.template(repeated("{{ titel }}", 100 * KIB), f"p{number}.html")


@case("template/many-within")
def _(site):
    site.briefing()
    for number in range(75):
        site.template(repeated("{{ titel }}", 100 * KIB), f"p{number}.html")


@case("template/scripts")
def _(site):
    site.briefing()
    for number in range(30):
        site.template("".join(f"<script>{number + i}</script>" for i in range(9000)), f"p{number}.html")


@case("template/scripts-in-comment")
def _(site):
    site.briefing()
    site.template("<!-- " + "<script </script " * 14_000 + "-->")


@case("template/huge")
def _(site):
    site.briefing()
    with (site.write("templates/briefing.html", "a")).open("r+b") as file:
        file.truncate(3 << 30)


# Files.

@case("files/asset-large")
def _(site):
    site.briefing()
    with site.write("content/assets/film.mp4", "a").open("r+b") as file:
        file.truncate(900 << 20)


@case("files/asset-huge")
def _(site):
    site.briefing()
    with site.write("content/assets/film.mp4", "a").open("r+b") as file:
        file.truncate(3 << 30)


@case("files/picture-large")
def _(site):
    site.briefing("![A](film.png)")
    with site.write("content/briefings/film.png", b"\x89PNG\r\n\x1a\n").open("r+b") as file:
        file.truncate(900 << 20)


@case("files/picture-of-parts")
def _(site):
    site.briefing("![A](film.jpg)")
    site.write("content/briefings/film.jpg", b"\xff\xd8" + b"\xff\xe0\x00\x02" * (5 << 20))


@case("files/theme-asset-huge")
def _(site):
    site.briefing()
    with site.write("templates/assets/film.mp4", "a").open("r+b") as file:
        file.truncate(3 << 30)


@case("files/theme-style")
def _(site):
    site.briefing()
    site.write("templates/assets/style.css", "a{}" * (10 << 20))


@case("files/many-unexpected")
def _(site):
    site.briefing()
    for number in range(5000):
        site.write(f"content/map{number}.pdf", "a")


@case("files/many-hidden")
def _(site):
    site.briefing()
    for number in range(5000):
        site.write(f"content/assets/.map{number}", "a")


@case("files/names-long")
def _(site):
    for number in range(500):
        site.briefing(name=f"{number:03}" + "a" * 240, title=f"Talks {number}")


@case("files/folders-deep")
def _(site):
    site.briefing(name="/".join(["a"] * 200))


@case("files/pages")
def _(site):
    for number in range(2000):
        site.briefing(name=f"b{number}", title="Talks")


@case("files/assets")
def _(site):
    site.briefing()
    for number in range(10_000):
        site.write(f"content/assets/{number % 100}/map{number}.txt", "a")


@case("files/pictures")
def _(site):
    site.briefing()
    for number in range(3000):
        site.write(f"content/briefings/p{number}.png", b"\x89PNG\r\n\x1a\n")


@case("files/unlinked")
def _(site):
    site.briefing()
    for number in range(5000):
        site.write(f"content/briefings/p{number}.pdf", "a")


@case("files/pages-plain")
def _(site):
    for number in range(1000):
        site.write(f"content/pages/p{number}.md", f"---\ntitle: About {number}\n---\n\nWords.\n")


@case("files/pages-prose")
def _(site):
    for number in range(100):
        site.briefing("Ada Quill said on 12 May that 1,234 boats, or 12 percent, could sail. " * 100,
                      name=f"b{number}", title=f"Talks {number}")


@case("files/svg")
def _(site):
    site.briefing("![A](a.svg)")
    site.write("content/briefings/a.svg", "<svg " + "a='b' " * 2_000_000 + ">")


@case("files/slugs-same")
def _(site):
    for number in range(1000):
        site.briefing(name=f"b{number}", more="slug: talks\n")


# What waits is looked for in every byte that is published.

def waiting(site, sentences=2000):
    """A page that may not be seen yet, with so many sentences of its own."""
    site.briefing()
    site.briefing("".join(f"Envoys will meet on the {i}th ferry of the harbour.\n\n" for i in range(sentences)),
                  more="draft: true\n", name="hidden", title="Hidden talks")


@case("waiting/page-huge")
def _(site):
    waiting(site, 9000)


@case("waiting/pages")
def _(site):
    waiting(site)
    for number in range(300):
        site.briefing("Envoys met on a ferry of the harbour. " * 200, name=f"b{number}", title=f"Talks {number}")


@case("waiting/asset-begins-alike")
def _(site):
    waiting(site)
    site.write("content/assets/a.txt", "Envoys will meet on the ferry. " * 200_000)


@case("waiting/asset-same")
def _(site):
    waiting(site, 9000)
    site.write("content/assets/a.txt",
               "".join(f"Envoys will meet on the {i}th ferry of the harbour.\n" for i in range(9000)))


@case("waiting/assets-same")
def _(site):
    waiting(site)
    for number in range(500):
        site.write(f"content/assets/a{number}.txt", "".join(
            f"Envoys will meet on the {i}th ferry of the harbour.\n" for i in range(2000)))


@case("waiting/facts")
def _(site):
    site.facts(claims(2000, lambda i: f", embargo_until: '2999-01-01'"))
    site.write("content/assets/a.txt", "".join(f"claim.c{i}\n" for i in range(2000)))


@case("waiting/asset-text")
def _(site):
    waiting(site)
    site.write("content/assets/a.txt", "&amp; <b>w</b>ords \\u0041 &#8217; %20 Ünïcode\n" * 350_000)


@case("waiting/asset-text-large")
def _(site):
    waiting(site)
    site.write("content/assets/a.txt", "Words of a report, line by line.\n" * (2 << 20))


@case("waiting/asset-large")
def _(site):
    waiting(site)
    with site.write("content/assets/film.mp4", "\0").open("r+b") as file:
        file.truncate(900 << 20)


@case("waiting/asset-tags")
def _(site):
    waiting(site)
    site.write("content/assets/a.html", "<a" * (7 << 20))


@case("waiting/gzip-bomb")
def _(site):
    waiting(site)
    site.write("content/assets/a.gz", gzip.compress(bytes(2_000_000_000 // 4)))


@case("waiting/gzip-bombs")
def _(site):
    waiting(site)
    bomb = gzip.compress(b"a" * 16_000_000)
    for number in range(100):
        site.write(f"content/assets/a{number}.gz", bomb)


@case("waiting/gzip-codes")
def _(site):
    waiting(site)
    # Blocks that end at once, each with codes of its own.
    block = zlib.compressobj(9, zlib.DEFLATED, -15)
    data = b"".join(block.compress(bytes([i % 7, i % 5] * 40)) + block.flush(zlib.Z_FULL_FLUSH)
                    for i in range(100_000))
    site.write("content/assets/a.gz", gzip.compress(b"")[:10] + data + block.flush() + bytes(8))


@case("waiting/gzip-empty-blocks")
def _(site):
    waiting(site)
    site.write("content/assets/a.gz", gzip.compress(b"")[:10] + b"\0\0\0\xff\xff" * 1_600_000)


@case("waiting/zip-overlapping")
def _(site):
    waiting(site)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a", b"a" * 8_000_000)
    data = out.getvalue()
    place = data.index(b"PK\1\2")
    entry = data[place:place + 47]
    end = b"PK\5\6" + struct.pack("<HHHHIIH", 0, 0, 65535, 65535, 47 * 65535, place, 0)
    site.write("content/assets/a.zip", data[:place] + entry * 65535 + end)


@case("waiting/zip-many")
def _(site):
    waiting(site)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for number in range(20_000):
            archive.writestr(f"notes/{number}.txt", b"Envoys will meet on a ferry. " * 20)
    site.write("content/assets/a.zip", out.getvalue())


@case("waiting/zip-of-text")
def _(site):
    waiting(site)
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("a.txt", b"Envoys will meet on a ferry &amp; talk.\n" * 400_000)
    site.write("content/assets/a.zip", out.getvalue())


@case("waiting/packed-many")
def _(site):
    waiting(site)
    for number in range(2000):
        site.write(f"content/assets/a{number}.pdf", "%PDF-1.7")


@case("options/jobs")
def _(site):
    site.briefing()
    site.arguments = ["--jobs", "9223372036854775807"]


@case("options/jobs-many")
def _(site):
    site.briefing()
    site.arguments = ["--jobs", "100000"]
