import socketserver


class Length(socketserver.BaseRequestHandler):
    def handle(self):
        datagram, connectionless = self.request
        connectionless.sendto(str(len(datagram)).encode(), self.client_address)


with socketserver.UDPServer(("127.0.0.1", 0), Length) as server:
    server.max_packet_size = 65535
    server.serve_forever()
