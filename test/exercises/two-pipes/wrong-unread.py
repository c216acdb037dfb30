# fault: unread
import os
import socket


def connect(name):
    return socket.create_connection((os.environ[f"{name}_HOST"], int(os.environ[f"{name}_PORT"])))


left, right = connect("LEFT"), connect("RIGHT")
of_left = left.makefile().readline().encode()
right.recv(100, socket.MSG_PEEK)
right.sendall(of_left)
right.close()
left.close()
