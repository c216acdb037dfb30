# fault: unread
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.recv(80)
connection.sendall(b"hello\n")
connection.close()
