# fault: cut-short
import os, socket, sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(b"GET /long HTTP/1.0\r\n\r\n")

# "Less than I asked for, so that was all."
size = 1 << 20
while True:
    piece = connection.recv(size)
    sys.stdout.buffer.write(piece)
    if len(piece) < size:
        break
