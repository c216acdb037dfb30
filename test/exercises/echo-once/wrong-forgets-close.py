# fault: not-closed
import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    client, _ = listener.accept()
    while piece := client.recv(4096):
        client.sendall(piece)
    listener.accept()
