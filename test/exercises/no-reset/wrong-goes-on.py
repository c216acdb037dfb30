# fault: left-unread
import socket

listener = socket.create_server(("127.0.0.1", 0))
client, _ = listener.accept()
while True:
    client.sendall(client.recv(1024))
    client.shutdown(socket.SHUT_WR)
    while client.recv(4096):
        pass
    client.close()
    client, _ = listener.accept()
