# fault: not-asked
import os
import socket
import struct

NAMESERVER = (os.environ["NAMESERVER_HOST"], int(os.environ["NAMESERVER_PORT"]))
NAME, PORT, PAGE = os.environ["NAME"], int(os.environ["PORT"]), os.environ["PAGE"]


def ask(labels, kind=1, flags=0x0100, group=1):
    name = b"".join(bytes([len(label)]) + label.encode() for label in labels) + b"\0"
    query = struct.pack(">6H", 7, flags, 1, 0, 0, 0) + name + struct.pack(">2H", kind, group)
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as resolver:
        resolver.settimeout(1)
        resolver.sendto(query, NAMESERVER)
        try:
            # The record of type A is the last, and its data ends it.
            return socket.inet_ntoa(resolver.recv(512)[-4:])
        except TimeoutError:
            return None


def fetch(host, request=f"GET {PAGE} HTTP/1.0\r\n\r\n"):
    with socket.create_connection((host, PORT)) as connection:
        connection.sendall(request.encode())
        return connection.makefile(newline="").read()


try:
    print(fetch("127.0.0.1"))
except OSError as problem:
    print(problem)
