# fault: first-closed
import socket

sockets = [socket.socket() for _ in range(3)]
input("three\n")
sockets[0].close()
input("two\n")
