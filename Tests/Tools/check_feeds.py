"""Reads the feeds of a built site as feed readers do. Usage: check_feeds.py FOLDER ADDRESS, where
ADDRESS is where the site will stand."""

import datetime
import json
import pathlib
import sys
import xml.etree.ElementTree

import feedparser

from built_site import briefings, file_of, report

root, address = pathlib.Path(sys.argv[1]), sys.argv[2].rstrip("/")
problems = []


def check_atom(path):
    feed = feedparser.parse(path.read_bytes())
    place = "/" + path.relative_to(root).as_posix()
    if feed.bozo:
        problems.append(f"{place}: {feed.bozo_exception}")
    if feed.version != "atom10":
        problems.append(f"{place}: is {feed.version or 'no feed'}, not Atom")
    for field in ["title", "id", "updated"]:
        if not feed.feed.get(field):
            problems.append(f"{place}: has no {field}")
    for entry in feed.entries:
        for field in ["title", "id", "link", "updated_parsed", "content"]:
            if not entry.get(field):
                problems.append(f"{place}: {entry.get('id')}: has no {field}")
        check_target(place, entry.get("link", ""))
    latest = max((entry.get("updated", "") for entry in feed.entries), default="")
    if feed.entries and feed.feed.get("updated") != latest:
        problems.append(f"{place}: is updated {feed.feed.get('updated')}, its entries {latest}")
    check_identifiers(place, [entry.get("id") for entry in feed.entries])
    return [entry.get("link") for entry in feed.entries]


def check_json(path):
    place = "/" + path.relative_to(root).as_posix()
    feed = json.loads(path.read_bytes())
    if feed.get("version") != "https://jsonfeed.org/version/1.1":
        problems.append(f"{place}: is no JSON Feed 1.1")
    for item in feed.get("items", []):
        for field in ["id", "url", "title", "content_html", "date_published"]:
            if not item.get(field):
                problems.append(f"{place}: {item.get('id')}: has no {field}")
        moment = datetime.datetime.fromisoformat(item.get("date_published", ""))
        if moment.tzinfo is None:
            problems.append(f"{place}: {item.get('id')}: its date has no zone")
        check_target(place, item.get("url", ""))
    check_identifiers(place, [item.get("id") for item in feed.get("items", [])])
    return [item.get("url") for item in feed.get("items", [])]


def check_target(place, link):
    page = link.removeprefix(address)
    if page == link or not file_of(root, page).exists():
        problems.append(f"{place}: leads to {link}, which is not there")


def check_identifiers(place, identifiers):
    if len(set(identifiers)) != len(identifiers):
        problems.append(f"{place}: has two entries of one id")


expected = sorted(address + page for page in briefings(root))
found = {}
for path in sorted(root.rglob("feed.xml")):
    found[path] = check_atom(path)
for path in sorted(root.rglob("feed.json")):
    found[path] = check_json(path)
for name in ["feed.xml", "feed.json"]:
    if sorted(found.get(root / name, [])) != expected:
        problems.append(f"/{name}: has not the briefings of the site")

sitemap = xml.etree.ElementTree.fromstring((root / "sitemap.xml").read_bytes())
places = [entry.text for entry in sitemap.iter("{http://www.sitemaps.org/schemas/sitemap/0.9}loc")]
if not set(expected) <= set(places):
    problems.append("/sitemap.xml: has not the briefings of the site")
for place in places:
    check_target("/sitemap.xml", place)
report(problems)
