# fault: added-up
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
stream = b""
while True:
    datagram, sender = receiver.recvfrom(65535)
    stream += datagram
    receiver.sendto(b"%d" % (len(stream) if datagram else 0), sender)
