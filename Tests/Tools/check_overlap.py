"""Looks whether what stands beside the text of a briefing covers anything else that does, at four
widths of wide screens. Usage: check_overlap.py FOLDER"""

import sys

from browser import started
from built_site import briefings, report
from site_server import served

root = sys.argv[1]
WIDTHS = [1024, 1200, 1280, 1440]

# Of each pair that covers more than a line's edge of each other, what they say.
COVERED = """(() => {
  const boxes = [...document.querySelectorAll(
    ".briefing > :is(.briefing-ledger, .evidence, .contents, .key-points), .prose .margin")]
    .filter(e => e.checkVisibility())
    .map(e => ({ box: e.getBoundingClientRect(), words: e.textContent.trim().slice(0, 24) }));
  const pairs = boxes.flatMap((one, index) => boxes.slice(index + 1).map(other => [one, other]));
  return pairs.filter(([{ box: a }, { box: b }]) =>
      Math.min(a.right, b.right) - Math.max(a.left, b.left) > 3
      && Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top) > 3)
    .map(([one, other]) => `“${one.words}” and “${other.words}” cover each other`);
})()"""

problems = []
with served(root) as site, started() as browser:
    for width in WIDTHS:
        browser.resize(width)
        for page in briefings(root):
            browser.open(site + page)
            problems += [f"{page} at {width}: {pair}" for pair in browser.evaluate(COVERED)]
report(problems or ([] if briefings(root) else ["there is no briefing"]))
