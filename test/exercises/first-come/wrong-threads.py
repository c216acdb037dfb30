# fault: other-order
import os
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


answers = {}


def fetch(name, connection):
    answers[name] = read(connection)


connections = {name: connect(name) for name in "ABC"}
threads = [threading.Thread(target=fetch, args=item) for item in connections.items()]
for thread in threads:
    thread.start()
for thread in threads:
    thread.join()
for name in "ABC":
    print(answers[name])
