"""Lets lychee follow every link of a built site that stays in it, anchors included.
Usage: check_links.py FOLDER [ADDRESS], where ADDRESS is where the site will stand, such as
https://example.org/desk: absolute links to it are followed too."""

import json
import pathlib
import subprocess
import sys
import tempfile
import urllib.parse

from built_site import report

folder = pathlib.Path(sys.argv[1]).resolve()
address = sys.argv[2].rstrip("/") if len(sys.argv) > 2 else ""
lychee = pathlib.Path(sys.executable).with_name("lychee")

with tempfile.TemporaryDirectory() as name:
    # The host's root, in which a site may stand in a folder.
    root = pathlib.Path(name).resolve()
    place = root / urllib.parse.urlsplit(address).path.strip("/")
    place.parent.mkdir(parents=True, exist_ok=True)
    if place == root:
        root = place = folder
    else:
        # A link would be resolved to its target's path, which is not below the root.
        subprocess.run(["cp", "-r", folder, place], check=True)
    arguments = [
        "--offline", "--no-progress", "--format", "json", "--include-fragments=full",
        "--index-files", "index.html", "--root-dir", root,
    ]
    if address:
        origin = address.removesuffix(urllib.parse.urlsplit(address).path)
        arguments += ["--remap", f"^{origin}/ file://{root}/"]
    result = subprocess.run(
        [lychee, *arguments, f"{place}/**/*.html"], stdout=subprocess.PIPE, text=True)
    found = json.loads(result.stdout)

if found["successful"] == 0:
    report(["no link was checked"])
report(
    f"{pathlib.Path(file).relative_to(place)}: {link['url'].removeprefix(f'file://{root}')}: "
    f"{link['status']['text']}"
    for file, links in sorted(found["error_map"].items()) for link in links)
