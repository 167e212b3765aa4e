"""Reads every file of a site whose texts tried to break out, as programs of readers do, and prints
what the templates did not write.

Each text has a payload named xinj: an element, an attribute, a key, a header or a line of that name is
one that broke out.
"""

import csv
import html.parser
import io
import json
import pathlib
import re
import sys
import xml.etree.ElementTree

NAME = "xinj"
problems = []


def report(file, what):
    problems.append(f"{file}: {what}"[:300])


class Page(html.parser.HTMLParser):
    """The tags of a page."""

    def __init__(self, file):
        super().__init__(convert_charrefs=True)
        self.file = file
        self.script = None
        self.data = ""

    def handle_starttag(self, tag, attributes):
        if NAME in tag or tag in ("iframe", "object", "embed", "base", "math", "plaintext"):
            report(self.file, f"the element {tag}")
        # The page's own image stands at an address of the site.
        if tag == "img" and not (dict(attributes).get("src") or "").startswith("/"):
            report(self.file, "an image")
        for name, value in attributes:
            value = (value or "").strip().lower()
            if NAME in name or name.startswith("on") or name in ("style", "srcdoc", "formaction"):
                report(self.file, f"the attribute {name} of {tag}")
            is_address = name in ("href", "src", "action") or (
                name == "content" and ("http-equiv", "refresh") in attributes)
            if is_address and re.sub(
                    r"[\x00-\x20]", "", value).startswith(("javascript:", "data:", "vbscript:")):
                report(self.file, f"{tag} with {name} {value}")
        if tag in ("script", "style", "textarea"):
            self.script, self.data = dict(attributes), ""

    def handle_data(self, data):
        if self.script is not None:
            self.data += data

    def handle_comment(self, data):
        if NAME in data:
            report(self.file, "a comment with a text")

    def handle_endtag(self, tag):
        if NAME in tag:
            report(self.file, f"the end of {tag}")
        if tag == "script" and self.script is not None:
            if self.script.get("type") == "application/ld+json":
                check_json(self.file, self.data)
            elif NAME in self.data:
                report(self.file, "a script with a text")
            self.script = None


def check_json(file, text):
    def pairs(found):
        for name, _ in found:
            if name.startswith(NAME):
                report(file, f"the key {name}")
        return dict(found)

    try:
        json.loads(text, object_pairs_hook=pairs)
    except ValueError as error:
        report(file, f"is no JSON: {error}")


def check_xml(file, text):
    try:
        root = xml.etree.ElementTree.fromstring(text)
    except xml.etree.ElementTree.ParseError as error:
        return report(file, f"is no XML: {error}")
    for element in root.iter():
        if NAME in str(element.tag) or str(element.tag).endswith("}script"):
            report(file, f"the element {element.tag}")
        for name, value in element.attrib.items():
            if NAME in name or name.startswith("on"):
                report(file, f"the attribute {name}")
            if value.strip().lower().startswith(("javascript:", "data:")):
                report(file, f"{name} with {value}")


def check_csv(file, text):
    rows = list(csv.reader(io.StringIO(text, newline="")))
    for row in rows:
        if len(row) != len(rows[0]):
            report(file, f"a row of {len(row)} cells")
        for cell in row:
            start = cell.lstrip("\ufeff \t\r\n\u00a0\u3000\u200b")[:1]
            number = re.fullmatch(r"[+-]?[0-9][0-9,]*(\.[0-9]+)?", cell)
            if (start in tuple("=+-@＝＋－＠") and start or cell[:1] in ("\t", "\r")) and not number:
                report(file, f"a formula {cell}")


def check_calendar(file, text):
    names = set()
    for line in re.sub(r"\r\n[ \t]", "", text).split("\r\n"):
        if line:
            names.add(re.split("[:;]", line)[0])
        if "\n" in line or "\r" in line:
            report(file, "a line end within a line")
    known = {"BEGIN", "END", "VERSION", "PRODID", "UID", "DTSTAMP", "DTSTART", "DTEND", "SUMMARY",
             "DESCRIPTION", "LOCATION", "URL", "CALSCALE", "METHOD", "X-WR-CALNAME", "NAME",
             "CATEGORIES", "GEO", "STATUS", "LAST-MODIFIED", "TRANSP", "CLASS", "SEQUENCE",
             "COMMENT", "CREATED", "RELATED-TO", "TZID", "TZOFFSETFROM", "TZOFFSETTO", "TZNAME",
             "RRULE", "X-WR-TIMEZONE", "REFRESH-INTERVAL", "X-PUBLISHED-TTL", "SOURCE"}
    for name in names - known:
        report(file, f"the line {name}")


def check_headers(file, text):
    for line in text.split("\n"):
        if NAME in line.lower():
            report(file, f"the line {line}")


def check_redirects(file, text):
    for line in text.split("\n")[:-1]:
        parts = line.split(" ")
        # Hosts take a star, and a word behind a colon, for any path.
        if len(parts) != 3 or parts[2] != "301" or re.search(r"\*|/:", parts[0]) or not all(
                re.fullmatch(r"/[!-~]*", part) and not part.startswith("//") for part in parts[:2]):
            report(file, f"the line {line}")


def main():
    root = pathlib.Path(sys.argv[1])
    checks = {".json": check_json, ".webmanifest": check_json, ".xml": check_xml, ".svg": check_xml,
              ".csv": check_csv, ".ics": check_calendar}
    count = 0
    for path in sorted(root.rglob("*")):
        if not path.is_file() or path.name.startswith(".sitegen"):
            continue
        file = str(path.relative_to(root))
        text = path.read_bytes().decode(errors="replace")
        if path.suffix == ".html":
            page = Page(file)
            page.feed(text)
            page.close()
            if page.script is not None:
                report(file, "a script or style that does not end")
        elif path.name == "_headers":
            check_headers(file, text)
        elif path.name == "_redirects":
            check_redirects(file, text)
        elif path.suffix in checks:
            checks[path.suffix](file, text)
        count += 1
    print(f"{count} files")
    for problem in problems[:50]:
        print(problem)


main()
