# fault: lost-borders
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
pending = b""
while piece := connection.recv(65536):
    pending += piece
    head, found, rest = pending.partition(b"\n")
    if found and len(rest) >= int(head):
        print(rest[: int(head)].decode())
        connection.sendall(b".")
        pending = rest[int(head) :]
