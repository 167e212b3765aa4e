"""Reads each briefing of a built site with the keyboard alone: every note must be reached from the
text with Tab, opened with Enter, and closed so that reading goes on where it was left. The window
is narrow, then wide. Usage: check_keyboard.py FOLDER"""

import sys

from browser import started
from built_site import briefings, report
from site_server import served

root = sys.argv[1]

FOCUS = """(() => {
  const e = document.activeElement;
  if (!e || e === document.body) return null;
  const style = getComputedStyle(e);
  const box = e.getBoundingClientRect();
  const outlined = style.outlineStyle !== "none" && parseFloat(style.outlineWidth) > 0;
  return {id: e.id, hash: e.hash || "", outlined, top: box.top, bottom: box.bottom,
    note: e.closest(".note")?.id ?? "", text: e.textContent.trim().slice(0, 40)};
})()"""

NOTES = """[...document.querySelectorAll(".note[id]")].map(note => note.id)"""

# Whether the note is what a reader sees at its own place, not something over it.
SHOWN = """(id => {
  const note = document.getElementById(id);
  const box = note.getBoundingClientRect();
  const y = Math.max(box.top, 0) + 12;
  const top = document.elementFromPoint(box.left + box.width / 2, Math.min(y, innerHeight - 2));
  return box.height > 0 && box.top < innerHeight && box.bottom > 0 && note.contains(top);
})"""

IN_VIEW = """(id => {
  const box = document.getElementById(id).getBoundingClientRect();
  return box.top >= 0 && box.bottom <= innerHeight;
})"""


def stops(browser):
    """What Tab leads to, from the page's start to its end."""
    found = []
    for _ in range(3000):
        browser.press("Tab")
        focus = browser.evaluate(FOCUS)
        if focus is None or (found and focus == found[0]):
            return found
        found.append(focus)
    return found


def read(browser, site, page, width, problems):
    place = f"{page} {width} px"
    browser.open(site + page)
    notes = browser.evaluate(NOTES)
    if not notes:
        problems.append(f"{place}: has no notes")
    way = stops(browser)
    if not way or way[0]["hash"] != "#content":
        problems.append(f"{place}: the first stop is no link to the text")
    for stop in way:
        if not stop["outlined"]:
            problems.append(f"{place}: nothing shows the focus on “{stop['text']}”")
    reached = {}
    for stop in way:
        if not stop["note"] and stop["hash"][1:] in notes:
            reached.setdefault(stop["hash"][1:], stop["id"])
    problems += [f"{place}: Tab does not reach {note}" for note in notes if note not in reached]
    for note, reference in reached.items():
        problem = open_and_close(browser, note, reference)
        if problem:
            problems.append(f"{place}: {note}: {problem}")


def open_and_close(browser, note, reference):
    """What is wrong when the note is opened from its reference and closed again; None if nothing
    is."""
    browser.evaluate(f"location.hash = ''; document.getElementById({reference!r}).focus()")
    browser.press("Enter")
    if browser.evaluate("location.hash") != f"#{note}":
        return "Enter does not open it"
    if not browser.evaluate(f"{SHOWN}({note!r})"):
        return "is not shown when it is opened"
    browser.press("Tab")
    focus = browser.evaluate(FOCUS)
    if focus is None or focus["note"] != note:
        return f"Tab leads not into it, but to {focus and focus['text']!r}"
    browser.press("Enter")
    back = browser.evaluate("location.hash")[1:]
    if back != reference:
        return f"its first link does not close it, but leads to {back!r}"
    if not browser.evaluate(f"{IN_VIEW}({reference!r})"):
        return "closing it does not lead back to the text"
    browser.press("Tab")
    following = browser.evaluate(
        f"(document.getElementById({reference!r}).compareDocumentPosition("
        "document.activeElement) & 4) > 0 && !document.activeElement.closest('.note')")
    return None if following else "after closing it, Tab does not go on in the text"


problems = []
with served(root) as site, started() as browser:
    for width in [320, 1440]:
        browser.resize(width)
        for page in briefings(root):
            read(browser, site, page, width, problems)
report(problems or ([] if briefings(root) else ["there is no briefing"]))
