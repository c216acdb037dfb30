# fault: other-number
import os
import socket
import sys

sockets = [socket.socket() for _ in range(int(os.environ["COUNT"]))]
print("open", flush=True)
input()
sockets[int(os.environ["WHICH"]) - 1].close()
another = socket.socket()
another.bind(("127.0.0.1", 0))
print(another.getsockname()[1], flush=True)
sys.stdin.read()
