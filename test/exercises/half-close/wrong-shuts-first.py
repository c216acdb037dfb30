# fault: not-everything
import os
import socket

text = os.environ["TEXT"].encode()
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(text[:10])
connection.shutdown(socket.SHUT_WR)
try:
    connection.sendall(text[10:])
except BrokenPipeError:
    pass
print(connection.makefile().read())
