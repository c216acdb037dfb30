# fault: other-page
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(server)
connection.sendall(b"GET / HTTP/1.0\r\n\r\n")
print(connection.recv(4096).decode())
