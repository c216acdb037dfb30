# fault: added
import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    client, _ = listener.accept()
    client.sendall(b"welcome\n")
    while piece := client.recv(4096):
        client.sendall(piece)
    client.close()
