import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    client, address = listener.accept()

# The listening socket is gone; the connection stays.
with client:
    for piece in iter(lambda: client.recv(4096), b""):
        client.sendall(piece)
