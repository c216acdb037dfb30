# fault: waited-for-end
import os
import socket

sentence = os.environ["SENTENCE"]
connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
message = sentence.encode()
connection.sendall(b"%d\n%s" % (len(message), message))
answer = b""
while piece := connection.recv(1000):
    answer += piece
print(answer.decode())
