# fault: nothing-printed
import http.client, os, socket, sys

server, pages = os.environ["SERVER"], os.environ["PAGES"].split()
address = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = http.client.HTTPConnection(server)
for page in pages:
    connection.request("GET", page)
    connection.getresponse().read()
connection.close()
