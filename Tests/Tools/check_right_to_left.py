"""Looks at pages of a built site that are written from right to left: figures and names in letters
that run from left to right must read as they do by themselves, and words of another language must
be marked. Usage: check_right_to_left.py FOLDER"""

import sys

from browser import started
from built_site import pages, report
from site_server import served

root = sys.argv[1]

# Each run of Latin letters and digits in the text, with where its first and last sign stand.
RUNS = """(() => {
  const found = [];
  const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = node.data;
    for (const match of text.matchAll(/[$€£]?[0-9A-Za-z][0-9A-Za-z.,% -]*[0-9A-Za-z%]/g)) {
      const at = (index) => {
        const range = document.createRange();
        range.setStart(node, index);
        range.setEnd(node, index + 1);
        return range.getBoundingClientRect();
      };
      const first = at(match.index);
      const last = at(match.index + match[0].length - 1);
      if (!first.width || !last.width || Math.abs(first.top - last.top) > 2) continue;
      found.push({text: match[0], reads: first.left < last.left,
        lang: node.parentElement.closest("[lang]").lang});
    }
  }
  return found;
})()"""

problems = []
count = 0
with served(root) as site, started() as browser:
    browser.resize(1440)
    for page in pages(root):
        browser.open(site + page)
        if browser.evaluate("document.documentElement.dir") != "rtl":
            continue
        count += 1
        language = browser.evaluate("document.documentElement.lang")
        for run in browser.evaluate(RUNS):
            if not run["reads"]:
                problems.append(f"{page}: “{run['text']}” does not read from left to right")
            if run["lang"] == language and any(letter.isalpha() for letter in run["text"]):
                problems.append(f"{page}: “{run['text']}” is not marked as of another language")
report(problems or ([] if count else ["no page is written from right to left"]))
