# fault: tcp
import socket

server = socket.create_server(("127.0.0.1", 0))
while True:
    connection, _ = server.accept()
