# fault: reset
import socket
import time

listener = socket.create_server(("127.0.0.1", 0))
client, _ = listener.accept()
client.sendall(client.recv(1024))
client.shutdown(socket.SHUT_WR)
# By then it will have said everything.
time.sleep(0.5)
client.close()
