import os
import socket
import struct
import urllib.request


def query(name):
    labels = b"".join(bytes([len(label)]) + label.encode() for label in name.split("."))
    return struct.pack(">6H", 4711, 0x0100, 1, 0, 0, 0) + labels + b"\0" + struct.pack(">2H", 1, 1)


def after_name(message, at):
    while 0 < message[at] < 0xC0:
        at += message[at] + 1
    return at + (1 if message[at] == 0 else 2)


def addresses(message):
    at = after_name(message, 12) + 4
    for _ in range(struct.unpack_from(">H", message, 6)[0]):
        at = after_name(message, at)
        kind, _, _, length = struct.unpack_from(">HHIH", message, at)
        at += 10 + length
        if kind == 1:
            yield socket.inet_ntoa(message[at - 4 : at])


with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as resolver:
    resolver.connect((os.environ["NAMESERVER_HOST"], int(os.environ["NAMESERVER_PORT"])))
    resolver.send(query(os.environ["NAME"]))
    host = next(addresses(resolver.recv(512)))

direct = urllib.request.build_opener(urllib.request.ProxyHandler({}))
print(direct.open(f"http://{host}:{os.environ['PORT']}{os.environ['PAGE']}").read().decode())
