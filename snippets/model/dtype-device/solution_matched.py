import numpy as np
import torch
from torch import nn


def matched(net, data):
    first = next(net.parameters())
    return torch.as_tensor(
        data, dtype=first.dtype, device=first.device
    )


# check
rows = [[1, 2], [3, 4]]
kinds = {
    "np.array": np.array(rows) / 2,
    "list": rows,
    "torch.int64": torch.tensor(rows),
    "torch.float32": torch.ones(4, 2),
}
wanted = [
    (torch.float32, "cpu"),
    (torch.float64, "cpu"),
    (torch.float32, "meta"),
]
for name, data in kinds.items():
    for dtype, device in wanted:
        layer = nn.Linear(2, 1, dtype=dtype, device=device)
        net = nn.Sequential(layer)
        try:
            x = matched(net, data)
        except (AttributeError, TypeError) as error:
            raise AssertionError(
                f"{name}: {error}\n"
                "data is a list, an array or a tensor, and net any"
                " module: next(net.parameters()) is a parameter of it\n"
                "data 可能是列表、数组或者张量；net 是随便哪个模块，"
                "next(net.parameters()) 给出它的一个参数"
            ) from error
        assert isinstance(x, torch.Tensor), (
            f"{name} became {type(x).__name__}, expected a tensor\n"
            f"{name} 变成了 {type(x).__name__}，应为张量"
        )
        assert layer.weight.dtype == dtype, (
            f"{name}: net was {dtype} and is {layer.weight.dtype} now;"
            " convert the data, not net\n"
            f"{name}：net 本来是 {dtype}，成了 {layer.weight.dtype}；"
            "要转换的是数据，不是 net"
        )
        assert x.dtype == dtype, (
            f"{name} became {x.dtype}, expected {dtype}, as in net\n"
            f"{name} 变成了 {x.dtype}，应为 {dtype}，与 net 相同"
        )
        assert x.device.type == device, (
            f"{name} is on {x.device}, expected {device}, as net is\n"
            f"{name} 在 {x.device} 上，应在 {device} 上，与 net 相同"
        )
        if device == "cpu":
            same = x.tolist() == np.asarray(data).tolist()
            assert same, (
                f"{name}: {np.asarray(data).tolist()} became"
                f" {x.tolist()}; the numbers should stay\n"
                f"{name}：{np.asarray(data).tolist()} 变成了 "
                f"{x.tolist()}；数不应该变"
            )

x = torch.ones(4, 2)
assert matched(nn.Linear(2, 1), x) is x, (
    "a float32 tensor fits already, and another tensor came back:"
    " torch.as_tensor and .to return it as it is\n"
    "float32 的张量本来就对得上，返回的却是另一个张量："
    "torch.as_tensor 和 .to 都会原样返回"
)
x = torch.ones(4, 2, dtype=torch.float64, requires_grad=True)
try:
    is_connected = matched(nn.Linear(2, 1), x).requires_grad
except RuntimeError as error:
    raise AssertionError(
        f"a tensor that requires a gradient: {error}\n"
        "Leave NumPy and lists out when data is a tensor.\n"
        "数据是要求梯度的张量，报错了：张量不必经过 NumPy 或列表"
    ) from error
assert is_connected, (
    "the converted tensor has no connection with the one given, so no"
    " gradient passes: torch.as_tensor and .to keep it\n"
    "转换出来的张量和原来的断开了，梯度传不回去："
    "torch.as_tensor 和 .to 不会断开"
)
print("ok:", len(kinds), "kinds of data, 2 dtypes, 2 devices")
#> ok: 4 kinds of data, 2 dtypes, 2 devices
