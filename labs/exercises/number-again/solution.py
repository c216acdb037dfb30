import os
import socket
import sys

sockets = [socket.socket(socket.AF_INET, socket.SOCK_DGRAM) for _ in range(int(os.environ["COUNT"]))]
print([each.fileno() for each in sockets], flush=True)
input()

sockets[int(os.environ["WHICH"]) - 1].close()
another = socket.socket()
print(another.fileno(), flush=True)
sys.stdin.read()
