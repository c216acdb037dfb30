# fault: not-closed
import os
import socket

# The number that the second socket has in every textbook.
sockets = [socket.socket() for _ in range(3)]
input("three\n")
os.close(4)
input("two\n")
