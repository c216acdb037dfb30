# fault: no-address
import os
import socket

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))
with socket.create_connection(server) as one, socket.create_connection(server) as two:
    for each in (one, two):
        print("127.0.0.1:%d" % each.fileno())
