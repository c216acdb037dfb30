# fault: other-closed
import os
import socket
import sys

sockets = [socket.socket() for _ in range(int(os.environ["COUNT"]))]
print("open", flush=True)
input()
sockets[int(os.environ["WHICH"])].close()
another = socket.socket()
print(another.fileno(), flush=True)
sys.stdin.read()
