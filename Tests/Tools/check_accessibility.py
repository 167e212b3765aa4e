"""Looks for breaches of WCAG 2.2 AA with axe-core on each kind of page of a built site, light and
dark, on a phone and a desk. Usage: check_accessibility.py FOLDER"""

import importlib.resources
import json
import sys

from browser import started
from built_site import page_kinds, report
from site_server import served

LEVELS = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22a", "wcag22aa"]
# What repeats the items of a list or the rows of a table, of which the first ones show all colours.
REPEATED = [[f"{item}:nth-of-type(n+6)"] for item in ["li", "tr", "article", "section > div"]]
# A colour scheme and a width, the rules that can find something new there, and what is left out:
# what is wide differs from what is narrow in its layout, what is dark from what is light in its
# colours alone. Contrast is what takes most of the time.
VIEWS = [
    ("light", 320, {"type": "tag", "values": LEVELS}, {}, []),
    ("light", 1440, {"type": "tag", "values": LEVELS}, {"color-contrast": {"enabled": False}}, []),
    ("dark", 1440, {"type": "rule", "values": ["color-contrast"]}, {}, REPEATED),
]

# The file alone, for the package's modules would import a browser of their own.
package = importlib.resources.files("selenium").joinpath("../axe_playwright_python")
axe = package.joinpath("axe.min.js").read_text()

root = sys.argv[1]
problems = {}
with served(root) as site, started() as browser:
    for page in page_kinds(root):
        browser.open(site + page)
        browser.evaluate(axe + ";0")
        for scheme, width, only, rules, left_out in VIEWS:
            browser.prefer(scheme)
            browser.resize(width)
            options = json.dumps(
                {"runOnly": only, "rules": rules, "resultTypes": ["violations"]})
            context = json.dumps({"include": [["html"]], "exclude": left_out})
            found = browser.evaluate(
                f"axe.run({context}, {options}).then(result => result.violations.map("
                "rule => [rule.id, rule.nodes.length, rule.nodes[0].html.slice(0, 200),"
                " rule.nodes[0].failureSummary]))")
            for rule, count, element, summary in found:
                place = f"{page} {scheme} {width} px"
                problems.setdefault((rule, element, summary, count), []).append(place)

report(
    f"{rule}: {count} × {element} {summary} at {places[0]} and {len(places) - 1} more"
    for (rule, element, summary, count), places in problems.items())
