import os
import socket

message = os.environ["SENTENCE"].encode("utf-8")
with socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))) as connection:
    connection.sendall(b"%d\n" % len(message) + message)
    answer = connection.recv(len(message), socket.MSG_WAITALL)
os.write(1, answer + b"\n")
