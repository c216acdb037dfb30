# fault: answers-reads
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
stream = connection.makefile("rb")
while head := stream.readline():
    for _ in range(int(head)):
        stream.read(1)
        connection.sendall(b".")
