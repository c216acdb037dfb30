# fault: no-socket
files = [open("/dev/null") for _ in range(3)]
input("three\n")
files[1].close()
input("two\n")
