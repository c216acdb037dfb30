# fault: waited-for-end
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
greeting = b""
while piece := connection.recv(4096):
    greeting += piece
connection.sendall(greeting.split()[-1])
