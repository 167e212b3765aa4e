"""Reads a built site with scripts off: the words of every fact must be on its page and in the notes
of the briefings, and the search page must offer ways in.
Usage: check_without_scripts.py FOLDER FACTS, where FACTS is the file of facts."""

import sys

import yaml

from browser import started
from built_site import briefings, file_of, report
from site_server import served

root, facts_file = sys.argv[1:]
# The fields that say what a fact says.
WORDS = ["text", "as_text", "state", "name", "title", "described_as", "question"]

TEXT = "document.querySelector('main').innerText"
NOTES = """[...document.querySelectorAll(".note[id]")].map(note => {
  const wording = note.querySelector(".note-wording");
  return [note.id, wording?.checkVisibility() ?? false, wording?.innerText ?? ""];
})"""


def letters(text):
    """The text without white space, and with quotation marks of one form."""
    marks = str.maketrans("“”‘’", "\"\"''")
    return "".join(text.split()).translate(marks).strip("\"'").casefold()


def records(facts):
    """The records of a facts file that have an id, whatever list they are in."""
    for value in facts.values():
        for record in value if isinstance(value, list) else []:
            if isinstance(record, dict) and "id" in record:
                yield record


problems = []
with open(facts_file, "rb") as file:
    facts = list(records(yaml.load(file, yaml.BaseLoader)))
if not facts:
    problems.append(f"{facts_file}: no facts")
with served(root) as site, started() as browser:
    browser.allow_scripts(False)
    for fact in facts:
        page = "/" + fact["id"].replace(".", "/") + "/"
        if not file_of(root, page).exists():
            problems.append(f"{page}: there is no such page")
            continue
        browser.open(site + page)
        text = letters(browser.evaluate(TEXT))
        for field in WORDS:
            if letters(fact.get(field, "")) not in text:
                problems.append(f"{page}: does not show its {field}: {fact[field]}")
    for page in briefings(root):
        browser.open(site + page)
        notes = browser.evaluate(NOTES)
        problems += [f"{page}: {note} cannot be read" for note, shown, text in notes
                     if not shown or not text.strip()]
        if not notes:
            problems.append(f"{page}: has no notes")
    browser.open(site + "/search/")
    ways = browser.evaluate(
        "[...document.querySelectorAll('main a')].filter(a => a.checkVisibility()).length")
    if ways < 10:
        problems.append(f"/search/: offers {ways} ways in")
report(problems)
