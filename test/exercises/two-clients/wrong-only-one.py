# fault: refused
import socket
import time

with socket.create_server(("127.0.0.1", 0)) as listener:
    client, _ = listener.accept()
time.sleep(0.1)
while piece := client.recv(4096):
    client.sendall(piece)
client.close()
