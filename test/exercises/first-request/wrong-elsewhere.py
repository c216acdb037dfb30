# fault: not-connected
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

# Everybody knows that the web is at port 80.
try:
    socket.create_connection((server[0], 80), timeout=5)
except OSError as error:
    print(error)
