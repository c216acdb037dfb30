import http.client
import os

connection = http.client.HTTPConnection(os.environ["SERVER"])
for page in os.environ["PAGES"].split():
    connection.request("GET", page)
    print(connection.getresponse().read().decode())
connection.close()
