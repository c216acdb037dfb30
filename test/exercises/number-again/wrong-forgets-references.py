# fault: too-few
import os
import socket
import sys

# What nobody refers to any more is closed at once.
numbers = [socket.socket().fileno() for _ in range(int(os.environ["COUNT"]))]
first = socket.socket()
print(numbers, flush=True)
input()
first.close()
another = socket.socket()
print(another.fileno(), flush=True)
sys.stdin.read()
