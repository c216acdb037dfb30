# fault: overwritten
import os, socket, sys

connection = socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"])))
connection.sendall(b"GET /long HTTP/1.0\r\n\r\n")
kept = b""
while piece := connection.recv(8192):
    kept = (kept + piece)[-8192:]
sys.stdout.buffer.write(kept)
