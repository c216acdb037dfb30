import os
import socket
import struct

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
while True:
    query, client = server.recvfrom(512)
    question = query[12:]
    head = query[:2] + struct.pack(">HHHHH", 0x8180, 1, 1, 0, 0)
    record = struct.pack(">HHHIH", 0xC00C, 1, 1, 60, 4) + socket.inet_aton(os.environ["ADDRESS"])
    server.sendto(head + question + record, client)
