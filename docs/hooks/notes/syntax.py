"""Python's parser, for one thread at a time."""

import ast
import threading

_lock = threading.Lock()


def syntax_tree(code: str, mode: str = "exec") -> ast.AST:
    """Return the syntax tree of Python code; raise SyntaxError where it is none.

    Threads that parse at once can fail with "AST constructor recursion depth mismatch": the parser of CPython 3.11
    counts the depth once for all threads, and may change the thread when it collects garbage (issue 106905).
    """
    with _lock:
        return ast.parse(code, mode=mode)
