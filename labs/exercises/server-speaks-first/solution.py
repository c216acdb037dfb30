import os
import socket

with socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))) as connection:
    greeting = b""
    while not (b"\n220 " in greeting and greeting.endswith(b"\n")):
        greeting += connection.recv(1000)
    connection.sendall(greeting.split()[-1])
