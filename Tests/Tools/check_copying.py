"""Copies from each briefing of a built site, as a reader does: what a paragraph, a statement of the
list at the end, the button of a note and that of the citation put on the clipboard must keep what
was said, by whom and how surely, and nothing that only belongs to the page.
Usage: check_copying.py FOLDER"""

import sys

from browser import started
from built_site import briefings, report
from site_server import served

root = sys.argv[1]

WATCH = """(() => {
  window.copied = [];
  navigator.clipboard.writeText = async (text) => { copied.push(text); };
  const field = document.createElement("textarea");
  field.id = "pasted";
  document.body.append(field);
})()"""

# What a note says, part by part.
NOTES = """[...document.querySelectorAll(".note[id]")].map(note => {
  const words = (name) => [...note.querySelectorAll(name)].map(e => e.textContent.trim()
    .replace(/\\s+/g, " "));
  return {
    id: note.id, said: words(".note-said")[0].replace(/^\\d+ /, ""),
    wording: words(".note-wording")[0], speaker: words(".note-speaker")[0] ?? "",
    hedges: words(".note-said .hedge"), source: words(".note-source")[0] ?? "",
    standing: words(".standing").map(mark => mark.replace(/^\\W+/, "")),
    isQuotation: note.querySelector(".note-wording q") !== null,
  };
})"""

# The paragraphs that hold facts, and their words without numbers, marks and what the margin says.
PARAGRAPHS = """[...document.querySelectorAll(".prose > p")].filter(p => p.querySelector(".fact"))
  .map(p => {
    const clone = p.cloneNode(true);
    clone.querySelectorAll(".ref, .margin, .footnote-ref").forEach(e => e.remove());
    return clone.textContent.trim();
  })"""

SELECT = """((name, number) => {
  const part = document.querySelectorAll(name)[number];
  part.scrollIntoView();
  getSelection().selectAllChildren(part);
})"""
PARAGRAPH = ":is(.prose > p):has(.fact)"


def words(text):
    """The words without the signs that isolate names of the other direction."""
    return " ".join("".join(c for c in text if not "\u2066" <= c <= "\u2069").split())


def copied(browser, name, number):
    """What is on the clipboard after a part of the page is selected and copied."""
    browser.evaluate(f"{SELECT}({name!r}, {number})")
    for key, command in [("c", "copy"), ("v", "paste")]:
        if command == "paste":
            browser.evaluate("(() => { pasted.value = ''; pasted.focus(); })()")
        event = {"key": key, "code": f"Key{key.upper()}", "modifiers": 2, "commands": [command]}
        browser.command("Input.dispatchKeyEvent", type="rawKeyDown", **event)
        browser.command("Input.dispatchKeyEvent", type="keyUp", key=key, modifiers=2)
    return browser.evaluate("pasted.value")


def read(browser, site, page, problems):
    browser.open(site + page)
    browser.evaluate(WATCH)
    title = browser.evaluate("document.querySelector('h1').textContent.trim()")
    paragraphs = browser.evaluate(PARAGRAPHS)
    if not paragraphs:
        problems.append(f"{page}: no paragraph holds a fact")
    for number, expected in enumerate(paragraphs):
        text = words(copied(browser, PARAGRAPH, number))
        if text != words(expected):
            problems.append(f"{page}: a paragraph is copied as “{text}” instead of “{expected}”")
    notes = browser.evaluate(NOTES)
    if not notes:
        problems.append(f"{page}: has no notes")
    for number, note in enumerate(notes):
        text = words(copied(browser, ".note-said", number))
        kept = [note["speaker"], note["wording"], *note["hedges"], *note["standing"]]
        if text[:1].isdigit() and not note["said"][:1].isdigit():
            problems.append(f"{page}: {note['id']} is copied with its number: “{text}”")
        problems += [f"{page}: {note['id']} is copied without “{part}”: “{text}”"
                     for part in kept if part not in text]
        press(browser, site, page, title, note, problems)
    browser.evaluate("document.querySelector('.cite button.copy').click()")
    text = words(browser.evaluate("copied.at(-1) ?? ''"))
    if title not in text or not text.endswith(f". {site}{page}"):
        problems.append(f"{page}: the copied citation is “{text}”")
    if browser.evaluate("document.querySelector('.cite button.copy').textContent") != "Copied":
        problems.append(f"{page}: nothing tells that the citation was copied")


def press(browser, site, page, title, note, problems):
    """Opens a note and presses its button."""
    place = f"{page}: {note['id']}"
    opener = f"document.querySelector('[popovertarget=\"{note['id']}\"]:not(.note-close)')"
    browser.evaluate(f"{opener}?.click()")
    browser.evaluate("new Promise(done => setTimeout(done, 50))")
    button = f"document.querySelector('#{note['id']} button.copy')"
    if browser.evaluate(f"{button}?.checkVisibility() ?? false") is not True:
        problems.append(f"{place} offers nothing to copy it")
        return
    browser.evaluate(f"{button}.click()")
    text = words(browser.evaluate("copied.at(-1) ?? ''"))
    browser.evaluate(f"document.getElementById('{note['id']}').hidePopover()")
    if not text.endswith(f" {site}{page}#{note['id']}"):
        problems.append(f"{place}: the copy ends in “{text[-80:]}”")
    kept = [note["speaker"], note["wording"], *note["hedges"], *note["standing"], note["source"]]
    problems += [f"{place}: the copy lacks “{part}”: “{text}”"
                 for part in kept + [title] if part not in text]
    if not note["isQuotation"] and f"“{note['wording']}”" in text:
        problems.append(f"{place}: a paraphrase is copied as a quotation: “{text}”")


problems = []
with served(root) as site, started() as browser:
    browser.resize(1440)
    for page in briefings(root):
        read(browser, site, page, problems)
report(problems)
