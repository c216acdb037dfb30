# fault: waits-for-client
import os
import socket

port = 0
for name in ("FIRST", "SECOND"):
    with socket.create_server(("127.0.0.1", port)) as listener:
        port = listener.getsockname()[1]
        client, _ = listener.accept()
        client.sendall(os.environ[name].encode())
        # When the client closes first, TIME_WAIT is its trouble.
        client.recv(1)
        client.close()
