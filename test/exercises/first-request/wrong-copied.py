# fault: not-connected
import os, socket, sys

server = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

print("a page that another attempt has seen\nwith several lines")
