# fault: too-little
import os
import socket

message = os.environ["SENTENCE"].encode()
with socket.create_connection((os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))) as connection:
    connection.sendall(b"%d\n%s" % (len(message), message[:10]))
print(os.environ["SENTENCE"])
