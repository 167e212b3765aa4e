"""Edits a site while a browser shows its preview, and says where the browser does not show what its
user would expect: `check_preview.py SITE PROGRAM`.

The site is that of the tests, with the theme of the project; its folder is changed."""

import json
import os
import re
import signal
import subprocess
import sys
import time

from browser import started
from built_site import report

PATIENCE = 90
problems = []
FILE = "content/briefings/a.md"


def wait(what, holds):
    """Waits until something holds; says in the end that it does not."""
    deadline = time.monotonic() + PATIENCE
    while time.monotonic() < deadline:
        try:
            if holds():
                return True
        except Exception:
            # The page is being loaded.
            pass
        time.sleep(0.05)
    problems.append(f"waited in vain until {what}")
    return False


def briefing(body, more=""):
    return f'---\ntitle: T\ndate: "2025-10-29"\nas_of: unknown\n{more}---\n{body}\n'


def long(body):
    """A body with so much before and after it that it takes a page of several screens."""
    filler = "\n\n".join("Words of a paragraph that fills a page. " * 12 for _ in range(40))
    return f"{filler}\n\n{body}\n\n{filler}"


class Preview:
    def __init__(self, site, program):
        self.site = site
        self.process = subprocess.Popen(
            [program, "serve", "--port", "0", "--navigate"], cwd=site, stderr=subprocess.PIPE,
            text=True)
        line = self.process.stderr.readline()
        self.address = re.search(r"http://[^ ]+/", line).group(0)

    def write(self, text, file=FILE):
        """Saves as editors do: beside the file, and then in its place."""
        path = os.path.join(self.site, file)
        with open(path + ".tmp~", "w") as new:
            new.write(text)
        os.rename(path + ".tmp~", path)

    def stop(self):
        self.process.send_signal(signal.SIGINT)
        code = self.process.wait()
        if code != 0:
            problems.append(f"the preview ended with {code}")


def text(browser):
    return browser.evaluate("document.body.innerText")


def overlay(browser):
    """The text of what the preview shows over the page; nothing if there is none."""
    return browser.evaluate(
        "document.querySelector('sitegen-findings')?.shadowRoot.querySelector('section').innerText"
        " ?? ''")


def path(browser):
    return browser.evaluate("location.pathname")


def check_saves(preview, browser):
    preview.write(briefing(long("First.")))
    browser.open(preview.address + "briefings/a/")
    wait("the page is shown", lambda: "First." in text(browser))
    browser.evaluate("scrollTo(0, 900)")
    browser.evaluate("window.kept = true")
    preview.write(briefing(long("Second.")))
    wait("the page shows what was saved", lambda: "Second." in text(browser))
    wait("it is scrolled as before", lambda: abs(browser.evaluate("scrollY") - 900) < 2)
    if browser.evaluate("window.kept ?? false"):
        problems.append("the page was not loaded anew")


def check_overlay(preview, browser):
    preview.write(briefing(long("Third."), more="titel: x\n"))
    wait("the overlay shows the error", lambda: "did you mean “title”" in overlay(browser))
    shown = overlay(browser)
    for part in [f"{FILE}:5:1", "unknown-key", "1 error on this page", "shown as it was before"]:
        if part not in shown:
            problems.append(f"the overlay lacks “{part}”: {shown}")
    if "Second." not in text(browser):
        problems.append("the last good page is not under the overlay")
    link = browser.evaluate(
        "document.querySelector('sitegen-findings').shadowRoot.querySelector('li a').href")
    if not link.startswith("vscode://file/") or not link.endswith(f"{FILE}:5:1"):
        problems.append(f"the overlay leads to {link}")
    for scheme in ["light", "dark"]:
        browser.prefer(scheme)
        low = low_contrast(browser)
        if low:
            problems.append(f"too little contrast in the {scheme} overlay: {low}")
    browser.prefer("light")
    browser.evaluate(
        "document.querySelector('sitegen-findings').shadowRoot.querySelector('button').click()")
    if overlay(browser):
        problems.append("the overlay cannot be dismissed")
    browser.open(preview.address + "briefings/")
    wait("another page tells of it", lambda: "1 error elsewhere" in overlay(browser))
    browser.open(preview.address + "_sitegen/")
    if "did you mean “title”" not in text(browser):
        problems.append("the list lacks the error")
    browser.open(preview.address + "briefings/a/")
    preview.write(briefing(long("Fourth.")))
    wait("the mended page is shown", lambda: "Fourth." in text(browser))
    wait("no overlay is shown", lambda: overlay(browser) == "")


def low_contrast(browser):
    """Texts of the overlay whose contrast is less than 4.5 to 1 (WCAG 2.2, 1.4.3)."""
    return browser.evaluate("""(() => {
      const parse = (color) => color.match(/[\\d.]+/g).slice(0, 3).map(Number);
      const light = (color) => parse(color).map((part) => part / 255)
        .map((part) => part <= 0.04045 ? part / 12.92 : ((part + 0.055) / 1.055) ** 2.4)
        .reduce((sum, part, index) => sum + part * [0.2126, 0.7152, 0.0722][index], 0);
      const root = document.querySelector('sitegen-findings').shadowRoot;
      const ground = light(getComputedStyle(root.querySelector('section')).backgroundColor);
      return [...root.querySelectorAll('h2, p, a, strong, code, button')].filter((each) => {
        const ink = light(getComputedStyle(each).color);
        const [high, low] = [Math.max(ink, ground), Math.min(ink, ground)];
        return (high + 0.05) / (low + 0.05) < 4.5;
      }).map((each) => each.textContent);
    })()""")


def stay(browser, address):
    """Opens an address until the browser stays there: the end of a build leads to what was edited."""
    since = None
    while since is None or time.monotonic() - since < 3:
        if since is None or browser.evaluate("location.href") != address:
            browser.open(address)
            since = time.monotonic()
        time.sleep(0.1)


def check_coming_and_going(preview, browser):
    stay(browser, preview.address + "briefings/new/")
    wait("a page that is not there is not found", lambda: "not found" in text(browser).lower())
    preview.write(briefing("A new one."), "content/briefings/new.md")
    wait("it is shown once it is there", lambda: "A new one." in text(browser))
    preview.write(briefing("A new one.", more="draft: true\n"), "content/briefings/new.md")
    wait("a draft is not found", lambda: "not found" in text(browser).lower())
    preview.write(briefing("No draft."), "content/briefings/new.md")
    wait("what is no draft any more is shown", lambda: "No draft." in text(browser))
    preview.write(briefing("Moved.", more="slug: moved\n"), "content/briefings/new.md")
    wait("the browser follows a changed slug", lambda: path(browser) == "/briefings/moved/")
    wait("the page is shown there", lambda: "Moved." in text(browser))
    os.remove(os.path.join(preview.site, "content/briefings/new.md"))
    wait("a deleted page is not found", lambda: "not found" in text(browser).lower())
    preview.write(briefing("Edited."))
    wait("the browser opens what is edited", lambda: path(browser) == "/briefings/a/")
    wait("that is shown", lambda: "Edited." in text(browser))


def check_crash(preview, browser):
    worker = subprocess.run(
        ["pgrep", "-P", str(preview.process.pid)], capture_output=True, text=True).stdout
    os.kill(int(worker), signal.SIGKILL)
    preview.write(briefing("After the crash."))
    wait("the preview goes on after a crash", lambda: "After the crash." in text(browser))
    wait("no trouble is shown", lambda: overlay(browser) == "")


def main():
    site, program = sys.argv[1:3]
    preview = Preview(site, program)
    with started() as browser:
        browser.resize(900, 700)
        for check in [check_saves, check_overlay, check_coming_and_going, check_crash]:
            check(preview, browser)
        for message in browser.messages():
            # That a page is not found is what was asked for.
            if "404" not in message and "503" not in message:
                problems.append(f"the console says: {json.dumps(message)}")
        preview.stop()
    report(problems)


main()
