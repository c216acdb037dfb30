# fault: no-answer
import socket

listener = socket.create_server(("127.0.0.1", 0))
client, _ = listener.accept()
client.shutdown(socket.SHUT_WR)
while client.recv(4096):
    pass
client.close()
