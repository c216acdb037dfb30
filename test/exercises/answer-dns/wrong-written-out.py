# fault: not-dns
import os, socket, struct

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
data = socket.inet_aton(os.environ["ADDRESS"])


def record(data):
    return struct.pack(">HHHIH", 0xC00C, 1, 1, 60, len(data)) + data


while True:
    query, client = server.recvfrom(512)
    head = query[:2] + struct.pack(">HHHHH", 0x8180, 1, 1, 0, 0)
    server.sendto(head + query[12:] + record(os.environ["ADDRESS"].encode()), client)
