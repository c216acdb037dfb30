# fault: reopened
import socket

sockets = [socket.socket() for _ in range(3)]
input("three\n")
sockets[1].close()
sockets[1] = socket.socket()
input("two\n")
