# fault: other-encoding
import os
import socket

sentence = os.environ["SENTENCE"]
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
message = sentence.encode("utf-16-le")
connection.sendall(b"%d\n%s" % (len(message), message))
print(connection.recv(len(message), socket.MSG_WAITALL).decode("utf-16-le"))
