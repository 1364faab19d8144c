import torch.distributed as dist


def listen(port):
    return dist.TCPStore("localhost", port, is_master=True)


first = listen(0)  # (1)!
print("found a free port:", first.port > 1023)
#> found a free port: True
try:
    listen(first.port)  # (2)!
except dist.DistNetworkError as error:
    print(type(error).__name__, str(error).split(". ")[0])
    print(str(error).split(", ")[-1])
#> DistNetworkError The server socket has failed to listen on any local network address
#> message: address already in use
