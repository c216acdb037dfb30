import socketserver


class Answer(socketserver.StreamRequestHandler):
    def handle(self):
        self.wfile.write(self.rfile.readline())


# socketserver closes the connection when handle has returned, however it did.
with socketserver.ThreadingTCPServer(("127.0.0.1", 0), Answer) as server:
    server.serve_forever()
