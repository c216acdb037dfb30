# fault: only-one-printed
import os
import socket

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))
with socket.create_connection(server) as one, socket.create_connection(server) as two:
    for _ in (one, two):
        print("%s:%d %s:%d" % (*one.getsockname(), *one.getpeername()))
