import os
from http.server import BaseHTTPRequestHandler, HTTPServer


class Greeter(BaseHTTPRequestHandler):
    # With HTTP/1.0, its default, the server would close after every response.
    protocol_version = "HTTP/1.1"

    def do_GET(self):
        body = (os.environ["GREETING"] + self.path).encode()
        self.send_response(200)
        self.send_header("Content-Type", "text/plain; charset=utf-8")
        self.send_header("Content-Length", str(len(body)))
        self.end_headers()
        self.wfile.write(body)

    def log_message(self, *_):
        pass


HTTPServer(("127.0.0.1", 0), Greeter).serve_forever()
