# fault: nothing-printed
import os
import socket

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))
with socket.create_connection(server) as one, socket.create_connection(server) as two:
    own = [each.getsockname() for each in (one, two)]
