# fault: crashed
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(server)
connection.sendall(f"GET {os.environ['PAGE']} HTTP/1.0\r\n\r\n".encode())
while piece := connection.recv(4096):
    sys.stdout.write(piece.decode())
sys.exit(3)
