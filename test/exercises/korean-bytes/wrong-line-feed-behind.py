# fault: left-over
import os
import socket

sentence = os.environ["SENTENCE"]
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
message = sentence.encode()
connection.sendall(b"%d\n%s\n" % (len(message), message))
print(connection.recv(len(message), socket.MSG_WAITALL).decode())
connection.recv(1)
