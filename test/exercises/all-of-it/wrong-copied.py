# fault: not-connected
print("abc" * 80000)
