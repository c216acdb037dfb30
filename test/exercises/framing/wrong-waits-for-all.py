# fault: waits-for-all
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
everything = b""
while piece := connection.recv(4096):
    everything += piece
while everything:
    head, _, rest = everything.partition(b"\n")
    print(rest[: int(head)].decode())
    connection.sendall(b".")
    everything = rest[int(head) :]
