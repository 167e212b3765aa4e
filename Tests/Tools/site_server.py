"""Serves a built site on this machine, with the headers that its _headers file asks for."""

import contextlib
import fnmatch
import functools
import http.server
import pathlib
import threading


def header_rules(root):
    """The rules of _headers: pairs of an address pattern and the headers of its lines
    (https://developers.cloudflare.com/pages/configuration/headers/)."""
    path = pathlib.Path(root) / "_headers"
    rules = []
    for line in path.read_text().splitlines() if path.exists() else []:
        if not line.strip() or line.lstrip().startswith("#"):
            continue
        if line[0].isspace():
            name, _, value = line.strip().partition(":")
            rules[-1][1].append((name.strip(), value.strip()))
        else:
            rules.append((line.strip(), []))
    return rules


class Handler(http.server.SimpleHTTPRequestHandler):
    """Answers with the files of a folder, and with 404.html for what is not there."""

    rules = []

    def end_headers(self):
        address = self.path.partition("?")[0]
        for pattern, headers in self.rules:
            if fnmatch.fnmatchcase(address, pattern):
                for name, value in headers:
                    self.send_header(name, value)
        super().end_headers()

    def log_message(self, *_):
        pass


@contextlib.contextmanager
def served(root):
    """Serves a folder while the block runs, which is given its address without a last slash."""
    handler = type("SiteHandler", (Handler,), {"rules": header_rules(root)})
    handler.extensions_map = {
        **Handler.extensions_map,
        ".webmanifest": "application/manifest+json",
        ".xml": "application/xml",
    }
    bound = functools.partial(handler, directory=str(root))
    server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), bound)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    try:
        yield f"http://127.0.0.1:{server.server_port}"
    finally:
        server.shutdown()
