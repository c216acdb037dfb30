# fault: lost-borders
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
while piece := connection.recv(65536):
    print(piece.partition(b"\n")[2].decode(errors="replace"))
    connection.sendall(b".")
