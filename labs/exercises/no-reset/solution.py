import socket

with socket.create_server(("127.0.0.1", 0)) as listener:
    client, address = listener.accept()

with client, client.makefile("rwb") as stream:
    stream.write(stream.readline())
    stream.flush()
    client.shutdown(socket.SHUT_WR)
    while stream.read(65536):
        pass
