"""Weighs what a reader of a built site has to load, compressed with gzip: the limits are 60 KB and
two requests for a briefing, 14 KB for the styles and 10 KB for the scripts.
Usage: check_weight.py FOLDER"""

import gzip
import pathlib
import sys
import urllib.parse

from browser import started
from built_site import briefings, report
from site_server import served

root = pathlib.Path(sys.argv[1])
problems = []


def weight(files):
    """The size of the files, each compressed, in bytes."""
    return sum(len(gzip.compress(file.read_bytes(), mtime=0)) for file in files)


# The script is that of the search, which no other page loads.
for suffix, limit in [("css", 14_000), ("js", 12_000)]:
    size = weight(root.rglob(f"*.{suffix}"))
    print(f"# all .{suffix}: {size} bytes", file=sys.stderr)
    if size > limit:
        problems.append(f"the .{suffix} files are {size} bytes compressed, more than {limit}")

with served(root) as site, started() as browser:
    for page in briefings(root):
        browser.open(site + page)
        requests = {
            event["response"]["url"]
            for event in browser.events("Network.responseReceived")
            if event["response"]["url"].startswith(site)
            # The icon is for the browser's own bar, and comes after the page.
            and event.get("type") != "Other"
        }
        paths = [urllib.parse.urlsplit(request).path for request in requests]
        files = [root / (path[1:] + ("index.html" if path.endswith("/") else ""))
                 for path in paths]
        size = weight(files)
        print(f"# {page}: {size} bytes in {len(files)} requests", file=sys.stderr)
        if size > 60_000:
            problems.append(f"{page}: {size} bytes compressed, more than 60000")
        if len(files) != 2:
            problems.append(f"{page}: not two requests: {' '.join(sorted(paths))}")
report(problems or ([] if briefings(root) else ["there is no briefing"]))
