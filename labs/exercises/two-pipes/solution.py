import os
import socket

names = ("LEFT", "RIGHT")
pipes = [socket.create_connection((os.environ[f"{name}_HOST"], int(os.environ[f"{name}_PORT"]))) for name in names]
words = [pipe.makefile().readline() for pipe in pipes]
for pipe, word in zip(pipes, reversed(words)):
    pipe.sendall(word.encode())
    pipe.close()
