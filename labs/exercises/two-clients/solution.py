import socket
import threading


def echo(client):
    with client:
        while piece := client.recv(4096):
            client.sendall(piece)


with socket.create_server(("127.0.0.1", 0)) as listener:
    while True:
        client, address = listener.accept()
        threading.Thread(target=echo, args=[client]).start()
