# fault: reset
import os
import socket

listener = socket.create_server(("127.0.0.1", 0))
client, _ = listener.accept()
client.sendall(client.recv(1024))
os._exit(0)
