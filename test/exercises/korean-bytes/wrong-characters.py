# fault: counted-characters
import os
import socket

sentence = os.environ["SENTENCE"]
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(f"{len(sentence)}\n{sentence}".encode())
print(connection.recv(len(sentence)).decode(errors="replace"))
