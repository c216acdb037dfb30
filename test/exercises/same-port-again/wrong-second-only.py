# fault: in-use
import os
import socket


def listen(port, reuse):
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    if reuse:
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    listener.bind(("127.0.0.1", port))
    listener.listen()
    return listener


def serve(listener, name):
    client, _ = listener.accept()
    client.sendall(os.environ[name].encode())
    client.close()


listener = listen(0, False)
port = listener.getsockname()[1]
serve(listener, "FIRST")
listener.close()
serve(listen(port, True), "SECOND")
