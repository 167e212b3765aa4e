#!/usr/bin/env python3
"""Compare the search of a built site with Pagefind: time to build, bytes a query loads, ranks.

    ./make_site.py 2000 /somewhere/site
    sitegen build --site /somewhere/site
    python3 -m venv /somewhere/venv && /somewhere/venv/bin/pip install 'pagefind[bin]'
    ./compare.py /somewhere/site /somewhere/venv/bin/python
    ./compare.py /somewhere/sample /somewhere/venv/bin/python sample-queries.txt

With a list of queries, all pages are compared, those of facts too: each line has a query, `|` and
the pages that are right. Run by hand; needs Chromium. Pagefind indexes a copy of the same pages and is used without its
interface, whose own 120 KB are not counted. Each query is asked in a browser with an empty cache.
Both load what ten results show. Bytes are those of the files that were asked for, as they are and
as a host that compresses with gzip sends them.
"""
import gzip, http.server, json, mimetypes, pathlib, shutil, statistics, subprocess, sys
import tempfile, threading, time, urllib.parse

SITE, PYTHON = pathlib.Path(sys.argv[1]), sys.argv[2]
PUBLIC = SITE / "public"
QUERIES = pathlib.Path(sys.argv[3]) if len(sys.argv) > 3 else None
SCRIPT = pathlib.Path(__file__).resolve().parents[3] / "templates/assets/search.js"
HEAD = '<!doctype html><html lang="en"><meta charset="utf-8"><title>Search</title>'
OURS = HEAD + """<script type="module" src="/compare/search.js"></script>
<form role="search" data-search="/search/" hidden><input type="search" name="q">
<div data-search-filters hidden></div></form><p data-search-status></p>
<ol data-search-results></ol><button data-search-more hidden>More</button>
<script type="module" src="/compare/links.js"></script><pre id="log"></pre>"""
# The browser's clock does not wait for workers: requests that the server is slow to answer do.
TICK = """export const tick = async () => {
  await new Promise((done) => setTimeout(done, 50));
  await fetch("/compare/tick", { cache: "no-store" });
};"""
LINKS = """import { tick } from "/compare/tick.js";
for (let count = 0; count < 20; count += 1) await tick();
document.getElementById("log").textContent =
  [...document.querySelectorAll("li > a")].map((link) => link.getAttribute("href")).join(" ");"""
PAGEFIND = HEAD + '<pre id="log"></pre><script type="module" src="/compare/pagefind.js"></script>'
ASK_PAGEFIND = """import { tick } from "/compare/tick.js";
const ask = async () => {
  const pagefind = await import("/pagefind/pagefind.js");
  const found = await pagefind.search(new URLSearchParams(location.search).get("q"));
  const shown = await Promise.all(found.results.slice(0, 10).map((result) => result.data()));
  return shown.map(({ url }) => url).join(" ") + " .";
};
let answer;
ask().then((links) => { answer = links; });
for (let count = 0; count < 150 && !answer; count += 1) await tick();
document.getElementById("log").textContent = answer ?? "unanswered";"""
PAGES = {"/compare/ours": OURS, "/compare/pagefind": PAGEFIND, "/compare/links.js": LINKS,
         "/compare/pagefind.js": ASK_PAGEFIND, "/compare/tick.js": TICK, "/compare/tick": "",
         "/favicon.ico": ""}


class Handler(http.server.BaseHTTPRequestHandler):
    """Serves the site, Pagefind's files and the pages above; notes each file's sizes."""
    asked = []
    roots = []

    def do_GET(self):
        path = urllib.parse.urlsplit(self.path).path
        if path == "/compare/tick":
            time.sleep(0.1)
        if path in PAGES:
            return self.answer(PAGES[path].encode(), path)
        file = SCRIPT if path == "/compare/search.js" else None
        for root in self.roots:
            file = file or next((f for f in [root / path[1:], root / path[1:] / "index.html"]
                                 if f.is_file()), None)
        if file is None:
            return self.send_error(404)
        content = file.read_bytes()
        self.asked.append((path, len(content), min(len(content), len(gzip.compress(content, 6)))))
        self.answer(content, path)

    def answer(self, content, path):
        self.send_response(200)
        kind = mimetypes.guess_type(path)[0] if "." in path else "text/html"
        self.send_header("Content-Type", kind or "application/octet-stream")
        self.send_header("Content-Length", str(len(content)))
        self.end_headers()
        self.wfile.write(content)

    def log_message(self, *arguments):
        pass


def index_with_pagefind(folder):
    for part in [PUBLIC] if QUERIES else [PUBLIC / "briefings"]:
        shutil.copytree(part, folder if QUERIES else folder / "briefings", dirs_exist_ok=True)
    start = time.monotonic()
    subprocess.run([PYTHON, "-m", "pagefind", "--site", str(folder), "--root-selector", "main"],
                   check=True, stdout=subprocess.DEVNULL)
    return time.monotonic() - start


def ask(page, query, port):
    """The addresses of the results, and the files that were loaded for them."""
    Handler.asked = []
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as profile:
        html = subprocess.run(
            ["chromium", "--headless", "--no-sandbox", f"--user-data-dir={profile}",
             "--window-size=800,3000", "--virtual-time-budget=60000", "--dump-dom",
             f"http://127.0.0.1:{port}/compare/{page}?q={urllib.parse.quote(query)}"],
            capture_output=True, text=True, timeout=120).stdout
    log = html.split('<pre id="log">')[1].split("</pre>")[0]
    return log.split(), Handler.asked


def items():
    """What is asked, and what the addresses of the right pages hold."""
    if QUERIES is None:
        asked = json.loads((SITE / "queries.json").read_text())
        return [(item["query"], [f"/{item['slug']}/"]) for item in asked]
    lines = [line.split("|") for line in QUERIES.read_text().splitlines() if line[:1] != "#"]
    return [(query.strip(), pages.split()) for query, pages in lines]


def rank(links, pages):
    return next((n for n, link in enumerate(links, 1) if any(page in link for page in pages)), None)


with tempfile.TemporaryDirectory() as name:
    folder = pathlib.Path(name)
    seconds = index_with_pagefind(folder)
    files = [f for f in (PUBLIC / "search").rglob("*") if f.is_file()]
    other = [f for f in (folder / "pagefind").rglob("*") if f.is_file()]
    print(f"Pagefind indexed in {seconds:.2f} s: {len(other)} files, "
          f"{sum(f.stat().st_size for f in other) // 1024} KB; ours: {len(files)} files, "
          f"{sum(f.stat().st_size for f in files) // 1024} KB")
    Handler.roots = [folder, PUBLIC]
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    sums = {"ours": [], "pagefind": []}
    for query, pages in items():
        line = f"{query[:48]:50}"
        for page in sums:
            links, asked = ask(page, query, server.server_port)
            place, raw, sent = (rank(links, pages), sum(a[1] for a in asked),
                                sum(a[2] for a in asked))
            sums[page].append((place, raw, sent))
            line += f" {page} rank {place or '>10':>3} {raw / 1024:6.1f} KB {sent / 1024:6.1f} KB gzip"
        print(line, flush=True)
    for page, rows in sums.items():
        found = [place for place, _, _ in rows if place]
        print(f"{page}: right item first in {found.count(1)} of {len(rows)}, found in {len(found)}, "
              f"mean reciprocal rank {sum(1 / place for place in found) / len(rows):.3f}; "
              f"median {statistics.median(raw for _, raw, _ in rows) / 1024:.1f} KB, "
              f"{statistics.median(sent for _, _, sent in rows) / 1024:.1f} KB with gzip")
    server.shutdown()
