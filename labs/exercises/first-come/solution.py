import os
import selectors
import socket

watched = selectors.DefaultSelector()
for name in ("A", "B", "C"):
    connection = socket.create_connection((os.environ[f"{name}_HOST"], int(os.environ[f"{name}_PORT"])))
    watched.register(connection, selectors.EVENT_READ, data=[])

while watched.get_map():
    for key, _ in watched.select():
        if piece := key.fileobj.recv(4096):
            key.data.append(piece)
        else:
            watched.unregister(key.fileobj)
            key.fileobj.close()
            print(b"".join(key.data).decode())
