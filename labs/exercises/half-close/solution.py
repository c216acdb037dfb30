import os
import socket

with socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))) as connection:
    connection.sendall(os.environ["TEXT"].encode())
    connection.shutdown(socket.SHUT_WR)
    # As a file, the stream is read to its end.
    print(connection.makefile().read())
