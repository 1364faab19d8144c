import io
import struct

packed = struct.pack("<5f", 1.0, 0.0, 2.0, 1.0, 0.5)
stream = io.BytesIO(packed)  # (1)!
blocks = iter(lambda: stream.read(8), b"")  # (2)!
seen = []
for block in blocks:
    seen.append(block)
    print(len(block), struct.unpack(f"<{len(block) // 4}f", block))
#> 8 (1.0, 0.0)
#> 8 (2.0, 1.0)
#> 4 (0.5,)
print(iter(blocks) is blocks, stream.read(8))  # (3)!
#> True b''
assert b"".join(seen) == packed and b"" not in seen
