import os
import socket

with socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))) as connection:
    request = f"GET {os.environ['PAGE']} HTTP/1.0\r\n\r\n"
    connection.sendall(request.encode())
    response = b""
    while piece := connection.recv(4096):
        response += piece

head, _, body = response.partition(b"\r\n\r\n")
print(body.decode())
