# fault: cut-short
import os, socket, sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(b"GET /long HTTP/1.0\r\n\r\n")
for _ in range(10):
    sys.stdout.buffer.write(connection.recv(4096))
