# fault: gone
import os
import socket

listener = socket.create_server(("127.0.0.1", 0))


def head_of(client):
    head = b""
    while b"\r\n\r\n" not in head:
        piece = client.recv(4096)
        if not piece:
            return None
        head += piece
    return head.decode()


def body_for(head):
    return os.environ["GREETING"] + head.split(" ")[1]


def send(client, body, length):
    client.sendall(f"HTTP/1.1 200 OK\r\nContent-Length: {length}\r\n\r\n{body}".encode())


client, _ = listener.accept()
with client:
    while head := head_of(client):
        body = body_for(head)
        send(client, body, len(body.encode()))
