# fault: missing-page
import http.client, os, socket, sys

server, pages = os.environ["SERVER"], os.environ["PAGES"].split()
address = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

connection = http.client.HTTPConnection(server)
for page in pages[:2]:
    connection.request("GET", page)
    print(connection.getresponse().read().decode())
