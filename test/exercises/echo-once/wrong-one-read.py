# fault: broken-off
import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    client, _ = listener.accept()
    client.sendall(client.recv(65536))
    client.close()
