# fault: other-word
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
greeting = b""
while not (b"\n220 " in greeting and greeting.endswith(b"\n")):
    greeting += connection.recv(65536)
connection.sendall(greeting.splitlines()[-2])
