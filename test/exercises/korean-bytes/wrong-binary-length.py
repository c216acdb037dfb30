# fault: no-number
import os
import socket

sentence = os.environ["SENTENCE"]
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
message = sentence.encode()
connection.sendall(len(message).to_bytes(4, "big") + message)
connection.recv(1000)
print(sentence)
