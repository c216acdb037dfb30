# fault: reset
import os
import socket
import struct

port = 0
for name in ("FIRST", "SECOND"):
    listener = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    listener.bind(("127.0.0.1", port))
    listener.listen()
    port = listener.getsockname()[1]
    client, _ = listener.accept()
    client.sendall(os.environ[name].encode())
    client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
    client.close()
    listener.close()
