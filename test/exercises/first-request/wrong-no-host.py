# fault: no-host
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(server)
connection.sendall(f"GET {os.environ['PAGE']} HTTP/1.1\r\n\r\n".encode())
print(connection.recv(4096).decode())
