# fault: too-often
import os
import socket
import struct


def query_for(name):
    labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split("."))
    return struct.pack("!HHHHHH", 4711, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!HH", 1, 1)


udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server = (os.environ["DNS_HOST"], int(os.environ["DNS_PORT"]))
query = query_for(os.environ["NAME"])
for attempt in range(10):
    udp.sendto(query, server)
print(socket.inet_ntoa(udp.recv(512)[-4:]))
