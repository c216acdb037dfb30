# fault: reset
import socket
import struct

listener = socket.create_server(("127.0.0.1", 0))
client, _ = listener.accept()
client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 5))
client.sendall(client.recv(1024))
client.close()
