# fault: no-host
import http.client, os, socket, sys

server, pages = os.environ["SERVER"], os.environ["PAGES"].split()
address = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = socket.create_connection(address)
connection.sendall(f"GET {pages[0]} HTTP/1.1\r\n\r\n".encode())
print(connection.recv(65536).decode())
