# fault: bob-waits
import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    while True:
        client, _ = listener.accept()
        with client:
            while piece := client.recv(4096):
                client.sendall(piece)
