import os
import socket

port = 0
for name in ("FIRST", "SECOND"):
    with socket.socket(socket.AF_INET, socket.SOCK_STREAM) as listener:
        # The first time for the connection, which inherits it and stays behind in TIME_WAIT; the second time for the bind.
        listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listener.bind(("127.0.0.1", port))
        listener.listen()
        port = listener.getsockname()[1]
        client, _ = listener.accept()
        with client:
            client.sendall(os.environ[name].encode())
