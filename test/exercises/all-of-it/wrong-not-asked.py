# fault: not-asked
import os, socket, sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.shutdown(socket.SHUT_WR)
print(connection.recv(65536))
