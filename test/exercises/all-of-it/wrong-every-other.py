# fault: holes
import os, socket, sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(b"GET /long HTTP/1.0\r\n\r\n")

# Reads in the condition of the loop, and reads once more inside it.
pieces = []
while piece := connection.recv(4096):
    pieces.append(piece)
    connection.recv(64)
data = b"".join(pieces)
sys.stdout.buffer.write(data)
