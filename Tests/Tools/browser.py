"""Chromium without a window, steered through its driver."""

import contextlib
import json
import shutil
import tempfile

from selenium import webdriver
from selenium.webdriver.chrome.service import Service


class Browser:
    """A browser whose window, colour scheme and scripts can be set, and which remembers what the
    pages asked for and said."""

    def __init__(self, driver):
        self.driver = driver

    def command(self, name, **arguments):
        """Sends a command of the DevTools protocol."""
        return self.driver.execute_cdp_cmd(name, arguments)

    def resize(self, width, height=900):
        """Sets the width and height of the page's window, in CSS pixels."""
        self.command(
            "Emulation.setDeviceMetricsOverride",
            width=width, height=height, deviceScaleFactor=1, mobile=False)

    def prefer(self, scheme, media=""):
        """Sets the colour scheme, light or dark, and the medium, such as print. Nothing moves
        slowly, so that a place can be looked at as soon as it is reached."""
        features = [
            {"name": "prefers-color-scheme", "value": scheme},
            {"name": "prefers-reduced-motion", "value": "reduce"},
        ]
        self.command("Emulation.setEmulatedMedia", media=media, features=features)

    def allow_scripts(self, allowed):
        self.command("Emulation.setScriptExecutionDisabled", value=not allowed)

    def open(self, address):
        """Opens a page and waits until it is loaded."""
        self.driver.get(address)

    def evaluate(self, expression):
        """The value of a JavaScript expression, also where scripts of the page are off."""
        answer = self.command(
            "Runtime.evaluate", expression=expression, returnByValue=True, awaitPromise=True)
        if "exceptionDetails" in answer:
            raise RuntimeError(json.dumps(answer["exceptionDetails"])[:2000])
        return answer["result"].get("value")

    def press(self, key):
        """Presses a key: Tab or Enter."""
        codes = {"Tab": (9, ""), "Enter": (13, "\r"), "Escape": (27, "")}
        code, text = codes[key]
        event = {"key": key, "code": key, "windowsVirtualKeyCode": code}
        down = {"type": "keyDown", "text": text} if text else {"type": "rawKeyDown"}
        self.command("Input.dispatchKeyEvent", **event, **down)
        self.command("Input.dispatchKeyEvent", type="keyUp", **event)

    def click(self, x, y):
        """Clicks at a place of the window."""
        for kind in ["mousePressed", "mouseReleased"]:
            self.command(
                "Input.dispatchMouseEvent", type=kind, x=x, y=y, button="left", clickCount=1)

    def messages(self):
        """What stands in the console since the last call."""
        return [entry["message"] for entry in self.driver.get_log("browser")]

    def events(self, *methods):
        """The parameters of the protocol's events with these names since the last call."""
        entries = self.driver.get_log("performance")
        events = (json.loads(entry["message"])["message"] for entry in entries)
        return [event["params"] for event in events if event["method"] in methods]


@contextlib.contextmanager
def started():
    """Runs a browser while the block runs."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL", "performance": "ALL"})
    with tempfile.TemporaryDirectory() as profile:
        for argument in [
            # The sandbox needs rights that a container does not have.
            "--headless=new", "--no-sandbox", "--disable-dev-shm-usage", "--disable-gpu",
            "--hide-scrollbars", "--no-first-run", "--disable-background-networking",
            "--disable-component-update", "--disable-sync", "--lang=en",
            f"--user-data-dir={profile}",
        ]:
            options.add_argument(argument)
        driver = webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver")))
        try:
            browser = Browser(driver)
            # Forget what the browser's own first page loads.
            browser.open("about:blank")
            browser.events()
            browser.messages()
            browser.prefer("light")
            yield browser
        finally:
            driver.quit()
