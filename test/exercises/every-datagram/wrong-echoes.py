# fault: echoed
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
while True:
    datagram, sender = receiver.recvfrom(65535)
    receiver.sendto(datagram, sender)
