import os
import socket
import sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(b"GET /long HTTP/1.0\r\n\r\n")

pieces = []
while True:
    piece = connection.recv(512)
    if piece == b"":  # The end of the stream, and nothing else.
        break
    pieces.append(piece)
connection.close()

head, body = b"".join(pieces).split(b"\r\n\r\n", 1)
sys.stdout.buffer.write(body)
