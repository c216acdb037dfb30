# fault: not-connected
import http.client, os, socket, sys

server, pages = os.environ["SERVER"], os.environ["PAGES"].split()
address = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))
print("one\ntwo\nthree")
