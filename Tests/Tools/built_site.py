"""The pages of a built site, as a reader's address names them."""

import pathlib
import signal
import sys

# A tool that hangs must not hold up all others.
signal.alarm(1200)


def pages(root):
    """The addresses of all pages below a folder, such as "/claim/x/", in order."""
    root = pathlib.Path(root)
    found = (path.relative_to(root).as_posix() for path in root.rglob("*.html"))
    return sorted("/" + path.removesuffix("index.html") for path in found)


def file_of(root, page):
    """The file of a page."""
    return pathlib.Path(root) / (page[1:] + "index.html" if page.endswith("/") else page[1:])


def page_kinds(root):
    """One page of each kind, the longest: addresses of the same depth below the same first folder
    are of one kind."""
    longest = {}
    for page in pages(root):
        parts = page.strip("/").split("/")
        kind = (parts[0], len(parts))
        size = file_of(root, page).stat().st_size
        if size > longest.get(kind, (0, ""))[0]:
            longest[kind] = (size, page)
    return sorted(page for _, page in longest.values())


def briefings(root):
    """The addresses of the briefings."""
    return [
        page for page in pages(root)
        if page.startswith("/briefings/") and page != "/briefings/"
        and not page.startswith("/briefings/page/")
    ]


def report(problems):
    """Prints each problem on a line and ends the program: with 1 if there are any, else with 0."""
    problems = list(problems)
    for problem in problems:
        print(" ".join(str(problem).split()))
    sys.exit(1 if problems else 0)
