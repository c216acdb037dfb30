# fault: not-closed
import os
import selectors
import socket
import threading


def connect(name):
    return socket.create_connection((os.environ[name + "_HOST"], int(os.environ[name + "_PORT"])))


def read(connection):
    answer = b""
    while piece := connection.recv(4096):
        answer += piece
    connection.close()
    return answer.decode()


watched = selectors.DefaultSelector()
for name in "ABC":
    watched.register(connect(name), selectors.EVENT_READ)
kept = []
while watched.get_map():
    connection = watched.select()[0][0].fileobj
    watched.unregister(connection)
    print(connection.recv(4096).decode())
    kept.append(connection)
threading.Event().wait()
