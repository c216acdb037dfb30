# fault: left-early
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
while piece := connection.recv(65536):
    head, _, rest = piece.partition(b"\n")
    print(rest[: int(head)].decode())
    connection.sendall(b".")
