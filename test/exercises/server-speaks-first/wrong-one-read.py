# fault: unread
import os
import socket

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
greeting = connection.recv(1024)
connection.sendall(greeting.split()[-1])
connection.close()
