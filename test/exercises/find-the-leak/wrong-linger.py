# fault: reset
import socket
import struct
import time

with socket.create_server(("127.0.0.1", 0)) as listener:
    while True:
        client, _ = listener.accept()
        client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        client.sendall(client.recv(1024))
        # So that the answer has been read before the connection is broken off.
        time.sleep(0.3)
        client.close()
