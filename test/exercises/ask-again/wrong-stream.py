# fault: nothing-asked
import os
import socket

for attempt in range(3):
    tcp = socket.socket(socket.AF_INET, socket.SOCK_STREAM)
    tcp.settimeout(0.5)
    try:
        tcp.connect((os.environ["DNS_HOST"], int(os.environ["DNS_PORT"])))
        tcp.sendall(os.environ["NAME"].encode())
        print(tcp.recv(512))
    except OSError:
        tcp.close()
