"""How a process asks inside/warm.py, which listens at an address, for a forked one."""

import json
import socket


def ask(address, request, outputs):
    """Have a process forked that writes to two descriptors; return its process id and a function that waits for its
    exit status and its seconds of CPU time, and returns None if who forked it ends before."""
    connection = socket.socket(socket.AF_UNIX)
    connection.connect(f"\0{address}")
    socket.send_fds(connection, [f"{json.dumps(request)}\n".encode()], outputs)
    answers = connection.makefile()
    process = int(answers.readline())

    def wait():
        with connection, answers:
            told = answers.readline().split()
        return (int(told[0]), float(told[1])) if told else None

    return process, wait
