"""Expands the JSON-LD of every page of a built site, as a reader of linked data does: every type
and every property must be one of schema.org's vocabulary and nothing may fall away.
Usage: check_linked_data.py FOLDER"""

import json
import re
import sys

from pyld import jsonld

from built_site import file_of, pages, report

BLOCK = re.compile(rb'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)
VOCABULARY = "https://schema.org/"
# The part of schema.org's context that expansion rests on, so that nothing is asked of the web.
CONTEXT = {
    "@context": {
        "@vocab": VOCABULARY,
        **{name: {"@type": "@id"} for name in ["url", "sameAs", "mainEntityOfPage", "license"]},
    }
}

root = sys.argv[1]
problems = []


def load(address, _):
    if address.rstrip("/") not in ["https://schema.org", "http://schema.org"]:
        raise ValueError(f"asks for {address}")
    return {"contextUrl": None, "documentUrl": address, "document": CONTEXT}


def walk(page, expanded):
    """Looks at the expanded nodes, which may stand in each other."""
    waiting = list(expanded)
    while waiting:
        node = waiting.pop()
        if isinstance(node, list):
            waiting += node
        elif isinstance(node, dict):
            for name in node.get("@type", []) if isinstance(node.get("@type"), list) else []:
                if not name.startswith(VOCABULARY + name.rsplit("/", 1)[-1][:1].upper()):
                    problems.append(f"{page}: “{name}” is no type")
            waiting += node.values()


def names(value):
    """How many properties stand in a JSON value, keywords not counted."""
    if isinstance(value, list):
        return sum(map(names, value))
    if isinstance(value, dict):
        own = sum(not name.startswith("@") for name in value if value[name] not in (None, []))
        return own + sum(map(names, value.values()))
    return 0


count = 0
for page in pages(root):
    for block in BLOCK.findall(file_of(root, page).read_bytes()):
        count += 1
        try:
            data = json.loads(block)
            expanded = jsonld.expand(data, {"documentLoader": load, "base": "https://example.org"})
        except (ValueError, jsonld.JsonLdError) as error:
            problems.append(f"{page}: {error}")
            continue
        if not expanded:
            problems.append(f"{page}: nothing is left of {block.decode()[:120]}")
        if names(expanded) != names(data):
            lost = names(data) - names(expanded)
            problems.append(f"{page}: {lost} properties fell away when it was expanded")
        walk(page, expanded)
if count < len(pages(root)) // 2:
    problems.append(f"only {count} of {len(pages(root))} pages have JSON-LD")
report(problems)
