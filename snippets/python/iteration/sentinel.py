import io
import struct

packed = struct.pack("<5f", 1.0, 0.0, 2.0, 1.0, 0.5)
stream = io.BytesIO(packed)  # (1)!


def read_block():
    return stream.read(8)  # (2)!


for block in iter(read_block, b""):
    numbers = struct.unpack(f"<{len(block) // 4}f", block)
    print(len(block), numbers)
#> 8 (1.0, 0.0)
#> 8 (2.0, 1.0)
#> 4 (0.5,)
print("after the end:", stream.read(8))
#> after the end: b''
