"""Answers for addresses as hosts do, well and badly, and writes down what it was asked for.

Arguments: a port of 127.0.0.1, and the file to which each request is written.
"""

import http.server
import sys

PORT, LOG = int(sys.argv[1]), sys.argv[2]

STATUSES = {
    "/gone": 404,
    "/taken-back": 410,
    "/refused": 403,
    "/busy": 429,
    "/broken": 500,
}
REDIRECTIONS = {
    "/moved": "/there",
    "/moved-and-gone": "/gone",
    "/round": "/round",
    "/to-the-front": "/",
    "/to-a-file": "file:///etc/passwd",
    "/to-localhost": f"http://localhost:{PORT}/there",
}


class Handler(http.server.BaseHTTPRequestHandler):
    def answer(self):
        path = self.path.partition("?")[0]
        with open(LOG, "a") as log:
            log.write(f"{self.command} {self.path} {self.headers['User-Agent']}\n")
        if path == "/no-heads" and self.command == "HEAD":
            return self.end(405)
        if path == "/lies-for-heads" and self.command == "HEAD":
            return self.end(404)
        if path in REDIRECTIONS:
            return self.end(301, {"Location": REDIRECTIONS[path]})
        if path == "/endless":
            return self.end(200, {"Content-Length": "900000000000"})
        return self.end(STATUSES.get(path, 200))

    do_HEAD = do_GET = answer

    def end(self, status, headers=None):
        self.send_response(status)
        for name, value in (headers or {"Content-Length": "0"}).items():
            self.send_header(name, value)
        self.end_headers()

    def log_message(self, *_):
        pass


http.server.ThreadingHTTPServer(("127.0.0.1", PORT), Handler).serve_forever()
