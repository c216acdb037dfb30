# fault: other-name
import os
import socket
import struct


def query_for(name):
    labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split("."))
    return struct.pack("!HHHHHH", 4711, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack("!HH", 1, 1)


udp = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server = (os.environ["DNS_HOST"], int(os.environ["DNS_PORT"]))
udp.settimeout(0.3)
# The name of the zone is not the name of the host.
for attempt in range(4):
    udp.sendto(query_for(os.environ["NAME"].split(".", 1)[1]), server)
    try:
        print(socket.inet_ntoa(udp.recv(512)[-4:]))
        break
    except TimeoutError:
        pass
