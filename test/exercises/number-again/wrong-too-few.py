# fault: too-few
import os
import socket
import sys

which = int(os.environ["WHICH"])
sockets = [socket.socket() for _ in range(which)]
print("open", flush=True)
input()
sockets[which - 1].close()
another = socket.socket()
print(another.fileno(), flush=True)
sys.stdin.read()
