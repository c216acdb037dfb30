import os
import secrets
import socket
import struct


def query_for(name):
    """A DNS query for an A record (RFC 1035, section 4)."""
    header = struct.pack("!HHHHHH", secrets.randbelow(65536), 0x0100, 1, 0, 0, 0)
    labels = b"".join(bytes([len(part)]) + part.encode() for part in name.split("."))
    return header + labels + b"\0" + struct.pack("!HH", 1, 1)


query = query_for(os.environ["NAME"])
with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as udp:
    # Answers of anybody else are not let in.
    udp.connect((os.environ["DNS_HOST"], int(os.environ["DNS_PORT"])))
    udp.settimeout(0.7)
    for attempt in range(8):
        udp.send(query)
        try:
            answer = udp.recv(512)
        except TimeoutError:
            continue
        print(socket.inet_ntoa(answer[-4:]))
        break
    else:
        raise SystemExit("no answer")
