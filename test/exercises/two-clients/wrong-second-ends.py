# fault: ann-dropped
import select
import socket

listener = socket.create_server(("127.0.0.1", 0))
ann, _ = listener.accept()
bob, _ = listener.accept()
# Whoever speaks first is served, and that was it.
ready, _, _ = select.select([ann, bob], [], [])
while piece := ready[0].recv(4096):
    ready[0].sendall(piece)
