# fault: reset
import socket

listener = socket.create_server(("127.0.0.1", 0))
client, _ = listener.accept()
client.sendall(client.recv(1024))
client.close()
