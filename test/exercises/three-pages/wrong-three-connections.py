# fault: several-connections
import http.client, os, socket, sys

server, pages = os.environ["SERVER"], os.environ["PAGES"].split()
address = (os.environ["SERVER_HOST"], int(os.environ["SERVER_PORT"]))

for page in pages:
    connection = http.client.HTTPConnection(server)
    connection.request("GET", page)
    print(connection.getresponse().read().decode())
    connection.close()
