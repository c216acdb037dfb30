# fault: other-page
import os, socket, sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
while piece := connection.recv(4096):
    sys.stdout.buffer.write(piece)
