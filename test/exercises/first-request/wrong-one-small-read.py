# fault: cut-short
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(server)
connection.sendall(f"GET {os.environ['PAGE']} HTTP/1.0\r\n\r\n".encode())
print(connection.recv(32).decode())
