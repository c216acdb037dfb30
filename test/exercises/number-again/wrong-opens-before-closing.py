# fault: too-many
import os
import socket
import sys

sockets = [socket.socket() for _ in range(int(os.environ["COUNT"]))]
print("open", flush=True)
input()
another = socket.socket()
print(another.fileno(), flush=True)
input()
sockets[int(os.environ["WHICH"]) - 1].close()
sys.stdin.read()
