# fault: bob-cut-off
import selectors
import socket

listener = socket.create_server(("127.0.0.1", 0))
watched = selectors.DefaultSelector()
watched.register(listener, selectors.EVENT_READ)
while True:
    for key, _ in watched.select():
        if key.fileobj is listener:
            client, _ = listener.accept()
            watched.register(client, selectors.EVENT_READ)
        else:
            client = key.fileobj
            client.sendall(client.recv(4096))
            watched.unregister(client)
            client.close()
