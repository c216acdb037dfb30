# fault: nothing-written
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(server)
connection.shutdown(socket.SHUT_WR)
print(connection.recv(4096))
