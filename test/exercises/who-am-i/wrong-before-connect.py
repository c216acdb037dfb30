# fault: asked-too-early
import os
import socket

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))
for _ in range(2):
    with socket.socket() as one:
        one.bind(("0.0.0.0", 0))
        print("%s:%d" % one.getsockname())
        one.connect(server)
        print("%s:%d" % one.getpeername())
