# fault: stream
import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    connection, sender = listener.accept()
    while piece := connection.recv(65535):
        connection.sendall(b"%d" % len(piece))
