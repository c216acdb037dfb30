# fault: left-unread
import os
import socket


def connect(name):
    return socket.create_connection((os.environ[name + "_HOST"], int(os.environ[name + "_PORT"])))


def read(connection):
    answer = b""
    while piece := connection.recv(4096):
        answer += piece
    connection.close()
    return answer.decode()


for connection in [connect(name) for name in "ABC"]:
    print(read(connection))
