# fault: no-line-feed
import os
import socket

sentence = os.environ["SENTENCE"]
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
message = sentence.encode()
connection.sendall(b"%d%s" % (len(message), message))
print(connection.recv(1000).decode())
