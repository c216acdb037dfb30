# fault: no-answer
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
stream = connection.makefile("rb")
while head := stream.readline():
    print(stream.read(int(head)).decode())
