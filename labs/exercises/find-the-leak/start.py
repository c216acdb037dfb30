"""Sends back a line to every client, and leaks: each of them costs a descriptor. Where is it not given back?"""

import socket

listener = socket.create_server(("127.0.0.1", 0))
clients = []  # Python closes a socket that nobody refers to any more; in a larger program somebody always does.
while True:
    client, _ = listener.accept()
    clients.append(client)
    line = b""
    while b"\n" not in line:
        piece = client.recv(1024)
        if not piece:
            break
        line += piece
    # Nothing was asked, so there is nothing to answer.
    if not line:
        continue
    client.sendall(line)
