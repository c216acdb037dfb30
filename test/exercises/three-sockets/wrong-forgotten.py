# fault: one-socket
import socket

# Each is closed as soon as the next takes its name.
for _ in range(3):
    one = socket.socket()
input("three\n")
one.close()
input("two\n")
