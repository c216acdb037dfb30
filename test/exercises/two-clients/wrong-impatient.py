# fault: ann-dropped
import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    while True:
        client, _ = listener.accept()
        client.settimeout(0.3)
        with client:
            try:
                while piece := client.recv(4096):
                    client.sendall(piece)
            except TimeoutError:
                pass
