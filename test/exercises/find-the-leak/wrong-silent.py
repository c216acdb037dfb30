# fault: silent-leaks
import socket

forgotten = []
with socket.create_server(("127.0.0.1", 0)) as listener:
    while True:
        client, _ = listener.accept()
        line = client.recv(1024)
        if not line:
            forgotten.append(client)
            continue
        client.sendall(line)
        client.close()
