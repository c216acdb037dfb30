# fault: not-the-body
import os, socket, sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(b"GET /long HTTP/1.0\r\n\r\n")
body = b""
while piece := connection.recv(4096):
    body += piece
print(body.hex())
