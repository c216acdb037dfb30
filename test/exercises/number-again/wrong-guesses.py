# fault: not-closed
import os
import socket
import sys

sockets = [socket.socket() for _ in range(int(os.environ["COUNT"]))]
print("open", flush=True)
input()
try:
    os.close(200 + int(os.environ["WHICH"]))
except OSError:
    pass
print(sockets[0].fileno(), flush=True)
sys.stdin.read()
