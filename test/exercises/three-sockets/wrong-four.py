# fault: too-many
import socket

sockets = [socket.socket() for _ in range(4)]
input("three\n")
sockets[1].close()
input("two\n")
