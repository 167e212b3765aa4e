"""Opens every page of a built site as its host would serve it, and looks for messages in the
console, breaches of the site's own Content-Security-Policy, requests to other hosts or for what
is not there, and pages that scroll sideways on a narrow phone, also with letters of twice the size.
Usage: check_loading.py FOLDER"""

import sys
import urllib.parse

from browser import started
from built_site import pages, report
from site_server import header_rules, served

root = sys.argv[1]
problems = []


def look(browser, site, page):
    browser.open(site + page)
    for message in browser.messages():
        # The page of a missing page is itself answered as a page that is there.
        problems.append(f"{page}: console: {message}")
    for event in browser.events("Network.requestWillBeSent", "Network.responseReceived"):
        address = (event.get("request") or event.get("response"))["url"]
        if not address.startswith((site + "/", "data:")):
            problems.append(f"{page}: asks another host: {address}")
        elif event.get("response", {}).get("status", 200) >= 400:
            problems.append(f"{page}: not there: {urllib.parse.urlsplit(address).path}")
    width = browser.evaluate("document.documentElement.scrollWidth")
    if width > 320:
        widest = browser.evaluate(
            "[...document.body.querySelectorAll('*')].filter("
            "e => e.getBoundingClientRect().right > 320 && !e.children.length)"
            ".map(e => e.outerHTML.slice(0, 120))[0]")
        problems.append(f"{page}: {width} px wide on a screen of 320 px: {widest}")
        return
    browser.evaluate("document.documentElement.style.fontSize = '200%'")
    width = browser.evaluate("document.documentElement.scrollWidth")
    if width > 320:
        problems.append(f"{page}: {width} px wide with letters of twice the size")


policies = [
    value for pattern, headers in header_rules(root) for name, value in headers
    if pattern == "/*" and name.lower() == "content-security-policy"
]
if not policies:
    problems.append("_headers: no Content-Security-Policy for /*")
for policy in policies:
    for weakness in ["unsafe-inline", "unsafe-eval", "*", "http:"]:
        if weakness in policy:
            problems.append(f"_headers: the policy allows {weakness}")

with served(root) as site, started() as browser:
    browser.resize(320, 640)
    for page in pages(root):
        look(browser, site, page)

report(problems)
