# fault: lost-borders
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
stream = connection.makefile("r", encoding="utf-8", newline="\n")
while head := stream.readline():
    print(stream.read(int(head)))
    connection.sendall(b".")
