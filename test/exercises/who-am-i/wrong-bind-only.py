# fault: no-connection
import os
import socket

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))
for _ in range(2):
    with socket.socket() as one:
        one.bind(("127.0.0.1", 0))
        print("%s:%d %s:%d" % (*one.getsockname(), *server))
