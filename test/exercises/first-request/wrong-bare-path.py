# fault: not-http
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(server)
connection.sendall(f"{os.environ['PAGE']}\r\n\r\n".encode())
print(connection.recv(4096).decode())
