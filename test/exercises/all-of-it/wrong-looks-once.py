# fault: holes
import os, socket, sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(b"GET /long HTTP/1.0\r\n\r\n")

# Once, in the middle, it looks whether there is more, and throws away what it finds.
pieces = [connection.recv(4096)]
connection.recv(64)
while piece := connection.recv(4096):
    pieces.append(piece)
sys.stdout.buffer.write(b"".join(pieces))
