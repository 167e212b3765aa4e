"""Measures how much of a reader's time and paper each briefing of a built site takes: at most 14,000
pixels at a width of 1,440, 8 sheets of A4, and fewer than 500 stops for the keyboard, all notes
included. Usage: check_length.py FOLDER"""

import base64
import io
import sys

import pypdf

from browser import started
from built_site import briefings, report
from site_server import served

root = sys.argv[1]
HEIGHT, SHEETS, STOPS = 14_000, 8, 500

STOP = "a[href], button, summary, input, select, textarea, [tabindex='0']"
COUNT = f"[...document.querySelectorAll({STOP!r})].filter(e => e.checkVisibility()).length"
# What has no words to read where it stands: a note that waits to be opened.
HIDDEN = """[...document.querySelectorAll(".note")].filter(note =>
  !note.checkVisibility() || note.getBoundingClientRect().height < 12).map(note => note.id)"""

problems = []
with served(root) as site, started() as browser:
    browser.resize(1440)
    for page in briefings(root):
        for scripts in [True, False]:
            browser.allow_scripts(scripts)
            browser.open(site + page)
            height = browser.evaluate("document.documentElement.scrollHeight")
            stops = browser.evaluate(COUNT)
            if height > HEIGHT:
                problems.append(f"{page}: {height} px high, more than {HEIGHT}")
            if stops >= STOPS:
                problems.append(f"{page}: {stops} stops for the keyboard, not fewer than {STOPS}")
            problems += [f"{page}: {note} is not in the list" for note in browser.evaluate(HIDDEN)]
        answer = browser.command(
            "Page.printToPDF", preferCSSPageSize=True, printBackground=False,
            displayHeaderFooter=False)
        sheets = len(pypdf.PdfReader(io.BytesIO(base64.b64decode(answer["data"]))).pages)
        if sheets > SHEETS:
            problems.append(f"{page}: {sheets} sheets of paper, more than {SHEETS}")
        print(f"# {page}: {height} px, {stops} stops, {sheets} sheets", file=sys.stderr)
report(problems or ([] if briefings(root) else ["there is no briefing"]))
