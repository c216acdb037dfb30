# fault: one-after-the-other
import os
import socket


def connect(name):
    return socket.create_connection((os.environ[f"{name}_HOST"], int(os.environ[f"{name}_PORT"])))


with connect("LEFT") as left:
    of_left = left.recv(100)
with connect("RIGHT") as right:
    of_right = right.recv(100)
    right.sendall(of_left)
with connect("LEFT") as left:
    left.recv(100)
    left.sendall(of_right)
