import os
import socket
import sys


def messages(connection):
    """Cuts messages off what has come; what is left begins the next."""
    pending = b""
    while piece := connection.recv(4096):
        pending += piece
        while b"\n" in pending:
            head, _, rest = pending.partition(b"\n")
            length = int(head)
            if len(rest) < length:
                break
            yield rest[:length]
            pending = rest[length:]


with socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))) as connection:
    for message in messages(connection):
        sys.stdout.buffer.write(message + b"\n")
        connection.sendall(b".")
    sys.stdout.flush()
