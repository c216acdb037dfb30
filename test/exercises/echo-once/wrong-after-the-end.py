# fault: waits-for-more
import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    client, _ = listener.accept()
    everything = b""
    while piece := client.recv(4096):
        everything += piece
    client.sendall(everything)
    client.close()
