# fault: lost-borders
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
for line in connection.makefile("rb"):
    if not line.strip().isdigit():
        print(line.decode().strip())
        connection.sendall(b".")
