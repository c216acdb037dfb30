# fault: never-ended
import os
import socket


def connect(name):
    return socket.create_connection((os.environ[f"{name}_HOST"], int(os.environ[f"{name}_PORT"])))


left, right = connect("LEFT"), connect("RIGHT")
of_left, of_right = left.makefile().readline().encode(), right.makefile().readline().encode()
left.sendall(of_right)
right.sendall(of_left)
left.close()
right.recv(1)
