# fault: no-socket
import os
import sys

files = [os.open("/dev/null", os.O_RDONLY) for _ in range(int(os.environ["COUNT"]))]
print("open", flush=True)
input()
os.close(files[int(os.environ["WHICH"]) - 1])
print(os.open("/dev/null", os.O_RDONLY), flush=True)
sys.stdin.read()
