# fault: ended
import os
import socket

sockets = [socket.socket() for _ in range(int(os.environ["COUNT"]))]
print("open", flush=True)
input()
sockets[int(os.environ["WHICH"]) - 1].close()
another = socket.socket()
number = another.fileno()
for each in [*sockets, another]:
    each.close()
print(number, flush=True)
