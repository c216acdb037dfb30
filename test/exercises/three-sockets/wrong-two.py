# fault: too-few
import socket

first, last = socket.socket(), socket.socket()
input("three\n")
first.close()
input("two\n")
