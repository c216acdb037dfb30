# fault: asked-to-close
import http.client, os, socket, sys

server, pages = os.environ["SERVER"], os.environ["PAGES"].split()
address = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(address)
for page in pages:
    connection.sendall(f"GET {page} HTTP/1.1\r\nHost: {server}\r\nConnection: close\r\n\r\n".encode())
    while piece := connection.recv(65536):
        print(piece.decode())
    break
