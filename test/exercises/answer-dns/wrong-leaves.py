# fault: not-bound
import os

print(os.environ["ADDRESS"])
