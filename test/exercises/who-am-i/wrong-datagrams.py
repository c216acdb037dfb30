# fault: no-connection
import os
import socket

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))
for _ in range(2):
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as one:
        one.connect(server)
        print("%s:%d %s:%d" % (*one.getsockname(), *one.getpeername()))
