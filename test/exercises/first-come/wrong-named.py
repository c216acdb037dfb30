# fault: not-alone
import os
import selectors
import socket


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
    watched.register(connect(name), selectors.EVENT_READ, data=name)
while watched.get_map():
    key = watched.select()[0][0]
    watched.unregister(key.fileobj)
    print(key.data, read(key.fileobj))
