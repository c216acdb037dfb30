# fault: never-ended
import os
import socket

text = os.environ["TEXT"].encode()
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(text)
print(connection.recv(100000).decode())
