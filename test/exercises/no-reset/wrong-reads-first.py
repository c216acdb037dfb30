# fault: waits
import socket

listener = socket.create_server(("127.0.0.1", 0))
client, _ = listener.accept()
everything = b""
while piece := client.recv(4096):
    everything += piece
client.sendall(everything.split(b"\n")[0])
client.close()
