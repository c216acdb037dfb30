# fault: echoed
import os
import socket

text = os.environ["TEXT"].encode()
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(text)
connection.shutdown(socket.SHUT_WR)
connection.makefile().read()
print(text.decode())
