# fault: stopped-early
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
for _ in range(3):
    datagram, sender = receiver.recvfrom(65535)
    receiver.sendto(b"%d" % len(datagram), sender)
