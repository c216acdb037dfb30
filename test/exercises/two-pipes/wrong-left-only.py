# fault: missing-server
import os
import socket


def connect(name):
    return socket.create_connection((os.environ[f"{name}_HOST"], int(os.environ[f"{name}_PORT"])))


with connect("LEFT") as left:
    left.sendall(left.recv(100))
