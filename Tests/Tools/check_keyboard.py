"""Reads each briefing of a built site with the keyboard alone: every note must be reached from the
text with Tab, opened with Enter, and closed with its button or Escape so that reading goes on at
the very reference, without a step in the history; a click outside must close it too. The window is
narrow, then wide. Usage: check_keyboard.py FOLDER"""

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
    opens: e.popoverTargetElement?.id ?? "", note: e.closest(".note")?.id ?? "",
    text: e.textContent.trim().slice(0, 40)};
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
  return box.top >= -1 && box.bottom <= innerHeight + 1;
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
    reached = []
    for stop in way:
        if not stop["note"] and stop["opens"] in notes:
            reached.append((stop["opens"], stop["id"]))
    opened = {note for note, _ in reached}
    following = {stop["id"]: name(after) for stop, after in zip(way, way[1:]) if stop["id"]}
    problems += [f"{place}: Tab does not reach {note}" for note in notes if note not in opened]
    # Every reference, as each of a note that has several is where reading goes on.
    for number, (note, reference) in enumerate(reached):
        for way in WAYS if number == 0 else WAYS[:2]:
            after = following.get(reference, "")
            problem = open_and_close(browser, note, reference, way, after)
            if problem:
                problems.append(f"{place}: {reference}: {way}: {problem}")
    problems += [f"{place}: {note}: {problem}" for note, problem in links(browser, notes)]


WAYS = ["button", "Escape", "words", "outside"]


def open_and_close(browser, note, reference, way, after):
    """What is wrong when the note is opened from its reference and closed again, so that Tab leads
    on to the stop called `after`; None if nothing is."""
    browser.evaluate(f"document.getElementById({reference!r}).focus()")
    steps = browser.evaluate("history.length")
    if way == "words":
        browser.evaluate(f"document.querySelector('label[for=\"{reference}\"]').click()")
    else:
        browser.press("Enter")
    if not browser.evaluate(f"document.getElementById({note!r}).matches(':popover-open')"):
        return "it does not open"
    if not browser.evaluate(f"{SHOWN}({note!r})"):
        return "is not shown when it is opened"
    if way == "outside":
        browser.click(5, 5)
    elif way == "Escape":
        browser.press("Escape")
    else:
        browser.press("Tab")
        focus = browser.evaluate(FOCUS)
        if focus is None or focus["note"] != note:
            return f"Tab leads not into it, but to {focus and focus['text']!r}"
        browser.press("Enter")
    if browser.evaluate("document.querySelector(':popover-open')") is not None:
        return "it does not close"
    if browser.evaluate("history.length") != steps or browser.evaluate("location.hash"):
        return "it leaves a step in the history"
    if way == "outside":
        return None
    if browser.evaluate("document.activeElement.id") != reference:
        return f"closing it leads to {browser.evaluate('document.activeElement.id')!r}"
    if not browser.evaluate(f"{IN_VIEW}({reference!r})"):
        return "closing it does not lead back to the text"
    browser.press("Tab")
    return None if name(browser.evaluate(FOCUS)) == after else (
        "after closing it, Tab does not go on in the text")


def name(stop):
    """What tells a stop from the others: its id, or its words."""
    return stop and (stop["id"] or stop["hash"] or stop["text"])


def links(browser, notes):
    """The notes that browsers without popovers could not open or close, and why."""
    for note in notes:
        if not browser.evaluate(f"document.querySelector('a[href=\"#{note}\"]') !== null"):
            yield note, "no link leads to it where there are no popovers"
        back = browser.evaluate(
            f"document.querySelector('#{note} a.note-close')?.hash.slice(1) ?? ''")
        if not browser.evaluate(f"document.getElementById({back!r}) !== null"):
            yield note, "no link closes it where there are no popovers"


problems = []
with served(root) as site, started() as browser:
    for width in [320, 1440]:
        browser.resize(width)
        for page in briefings(root):
            read(browser, site, page, width, problems)
report(problems or ([] if briefings(root) else ["there is no briefing"]))
