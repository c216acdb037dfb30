# fault: bob-waits
import socket
import threading


def echo(client):
    with client:
        while piece := client.recv(4096):
            client.sendall(piece)


with socket.create_server(("127.0.0.1", 0)) as listener:
    while True:
        client, _ = listener.accept()
        worker = threading.Thread(target=echo, args=[client])
        worker.start()
        worker.join()
