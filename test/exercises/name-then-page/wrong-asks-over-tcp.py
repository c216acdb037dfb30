# fault: not-asked
import os
import socket

try:
    socket.create_connection((os.environ["NAMESERVER_HOST"], int(os.environ["NAMESERVER_PORT"])))
except OSError as problem:
    print(problem)
