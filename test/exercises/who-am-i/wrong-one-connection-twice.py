# fault: only-once
import os
import socket

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))
with socket.create_connection(server) as one:
    for _ in range(2):
        print("%s:%d %s:%d" % (*one.getsockname(), *one.getpeername()))
