# fault: stopped-listening
import socket
import time

listener = socket.create_server(("127.0.0.1", 0))
client, _ = listener.accept()
client.sendall(client.recv(1024))
listener.close()
time.sleep(1000)
