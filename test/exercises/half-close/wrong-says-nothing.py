# fault: nothing-sent
import os
import socket

text = os.environ["TEXT"].encode()
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.shutdown(socket.SHUT_WR)
print(connection.makefile().read())
