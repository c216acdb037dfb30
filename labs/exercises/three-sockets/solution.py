import socket

first = socket.socket()
middle = socket.socket(type=socket.SOCK_DGRAM)  # Whatever its type, it is a socket.
last = socket.socket()
input("three\n")

middle.close()
input("two\n")
