# fault: datagrams
import socket

server = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
server.bind(("127.0.0.1", 0))
while True:
    message, sender = server.recvfrom(4096)
    server.sendto(message, sender)
