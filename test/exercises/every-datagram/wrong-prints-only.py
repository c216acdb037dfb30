# fault: no-answer
import socket

receiver = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
receiver.bind(("127.0.0.1", 0))
for _ in range(5):
    print(len(receiver.recv(65535)), flush=True)
