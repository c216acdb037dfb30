# fault: not-closed
import socket

sockets = [socket.socket() for _ in range(3)]
input("three\n")
middle = None
input("two\n")
