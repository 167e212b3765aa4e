"""Prints each briefing of a built site to PDF and reads it back: its title, its notes with whole
addresses and a number on each page must be there, and navigation must not.
Usage: check_print.py FOLDER ADDRESS, where ADDRESS is where the site will stand."""

import base64
import io
import re
import sys
import unicodedata

import pypdf

from browser import started
from built_site import briefings, report
from site_server import served

root, address = sys.argv[1], sys.argv[2].rstrip("/")

NOTES = """[...document.querySelectorAll(".note[id]")].map(note =>
  [note.id, note.querySelector(".note-wording")?.textContent ?? "",
   [...note.querySelectorAll("a")].find(a => a.textContent.trim() === "record")
     ?.getAttribute("href") ?? ""])"""
TITLE = "document.querySelector('h1').textContent"
# What is for a screen: the ways to other pages, and the words that only lead around.
LEADS = """[...document.querySelectorAll("nav, .skip, .note-close, body > footer li")]
  .map(e => e.textContent)"""


def letters(text):
    """The text without white space and soft hyphens, for lines break elsewhere on paper, and
    without ligatures."""
    return unicodedata.normalize("NFKC", re.sub(r"[\s\u00ad]", "", text))


problems = []
with served(root) as site, started() as browser:
    browser.resize(1440)
    for page in briefings(root):
        browser.open(site + page)
        answer = browser.command(
            "Page.printToPDF", preferCSSPageSize=True, printBackground=False,
            displayHeaderFooter=False)
        paper = pypdf.PdfReader(io.BytesIO(base64.b64decode(answer["data"])))
        sheets = [sheet.extract_text() for sheet in paper.pages]
        text = letters("".join(sheets))
        addresses = re.sub(r"\s", "", "".join(sheets))
        title = browser.evaluate(TITLE)
        if letters(title) not in letters(sheets[0]):
            problems.append(f"{page}: the first sheet does not show the title “{title}”")
        if not paper.metadata or title not in (paper.metadata.title or ""):
            problems.append(f"{page}: the document is not titled “{title}”")
        notes = browser.evaluate(NOTES)
        if not notes:
            problems.append(f"{page}: has no notes")
        for note, wording, link in notes:
            # Numbers at the foot of a sheet may stand within a note, so its start is enough.
            if letters(wording)[:40] not in text:
                problems.append(f"{page}: {note} is not printed: {wording}")
            # To the letter: an address with a ligature in it leads nowhere when it is copied.
            if not link or address + link not in addresses:
                problems.append(f"{page}: {note} is printed without {address}{link}")
        for lead in browser.evaluate(LEADS):
            if len(letters(lead)) > 12 and letters(lead) in text:
                problems.append(f"{page}: navigation is printed: {lead[:80]}")
        for number, sheet in enumerate(sheets, 1):
            if not re.search(rf"\b{number}\s*(/|of)\s*{len(sheets)}\b", sheet):
                problems.append(f"{page}: sheet {number} of {len(sheets)} has no number")
        print(f"# {page}: {len(sheets)} sheets", file=sys.stderr)
report(problems or ([] if briefings(root) else ["there is no briefing"]))
