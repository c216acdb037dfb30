# fault: nothing-written
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

# Reads before it has asked.
connection = socket.create_connection(server)
print(connection.recv(4096))
