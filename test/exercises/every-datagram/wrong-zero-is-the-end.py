# fault: stopped-at-empty
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
while True:
    datagram, sender = receiver.recvfrom(65535)
    if not datagram:
        break
    receiver.sendto(b"%d" % len(datagram), sender)
