# fault: old-version
import http.client, os, socket, sys

server, pages = os.environ["SERVER"], os.environ["PAGES"].split()
address = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(address)
for page in pages:
    connection.sendall(f"GET {page} HTTP/1.0\r\n\r\n".encode())
    print(connection.recv(65536).decode())
    if not connection.recv(65536):
        break
