"""Copies the link and citation of notes, and the citation of each briefing of a built site: what
is copied must name the page and lead to the note. Usage: check_copying.py FOLDER"""

import sys

from browser import started
from built_site import briefings, report
from site_server import served

root = sys.argv[1]

WATCH = """(() => {
  window.copied = [];
  navigator.clipboard.writeText = async (text) => { copied.push(text); };
})()"""

NOTES = """[...document.querySelectorAll(".note[id]")].map(note => ({
  id: note.id, words: note.querySelector(".note-wording").textContent.trim(),
  button: note.querySelector("button.copy")?.textContent ?? "",
}))"""

PRESS = "(selector => document.querySelector(selector).click())"


def read(browser, site, page, problems):
    browser.open(site + page)
    browser.evaluate(WATCH)
    title = browser.evaluate("document.querySelector('h1').textContent.trim()")
    notes = browser.evaluate(NOTES)
    if not notes:
        problems.append(f"{page}: has no notes")
    for note in notes:
        if note["button"] != "Copy link with citation":
            problems.append(f"{page}: {note['id']} offers “{note['button']}”")
            continue
        browser.evaluate(f"{PRESS}('#{note['id']} button.copy')")
        text = browser.evaluate("copied.at(-1) ?? ''")
        if not text.endswith(f" {site}{page}#{note['id']}"):
            problems.append(f"{page}: the copy of {note['id']} ends in “{text[-80:]}”")
        if note["words"] not in text or title not in text:
            problems.append(f"{page}: the copy of {note['id']} is “{text}”")
    browser.evaluate(f"{PRESS}('.cite button.copy')")
    text = browser.evaluate("copied.at(-1) ?? ''")
    if title not in text or not text.endswith(f". {site}{page}"):
        problems.append(f"{page}: the copied citation is “{text}”")
    if browser.evaluate("document.querySelector('.cite button.copy').textContent") != "Copied":
        problems.append(f"{page}: nothing tells that the citation was copied")


problems = []
with served(root) as site, started() as browser:
    for page in briefings(root):
        read(browser, site, page, problems)
report(problems)
