# fault: both-words
import os
import socket


def connect(name):
    return socket.create_connection((os.environ[f"{name}_HOST"], int(os.environ[f"{name}_PORT"])))


left, right = connect("LEFT"), connect("RIGHT")
of_left, of_right = left.makefile().readline().encode(), right.makefile().readline().encode()
for each in (left, right):
    for word in (of_right, of_left) if each is left else (of_left, of_right):
        each.sendall(word)
