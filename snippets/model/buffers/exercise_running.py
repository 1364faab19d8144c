import torch
from torch import nn


class RunningMean(nn.Module):
    def __init__(self, features):
        super().__init__()
        raise NotImplementedError

    def forward(self, x):
        raise NotImplementedError


# check
numbers = torch.tensor([[0.0, 10.0, 60.0], [20.0, 50.0, 0.0]])
for features in 2, 3:
    net = RunningMean(features)
    keys = sorted(net.state_dict())
    assert keys == ["count", "mean"], (
        f"state_dict has {keys}, expected ['count', 'mean']:"
        " register both with self.register_buffer\n"
        f"state_dict 里有 {keys}，应为 ['count', 'mean']："
        "两个都用 self.register_buffer 登记"
    )
    names = [name for name, _ in net.named_parameters()]
    assert not names, (
        f"{names} would be trained: give register_buffer a plain"
        " tensor, not an nn.Parameter\n"
        f"{names} 成了参数，会被训练：用 register_buffer "
        "登记普通张量，不要用 nn.Parameter"
    )
    mean, count = net.mean, net.count
    assert mean.tolist() == [0.0] * features, (
        f"RunningMean({features}) begins with mean {mean},"
        f" expected {features} zeros: torch.zeros(features)\n"
        f"RunningMean({features}) 开始时 mean 是 {mean}，"
        f"应为 {features} 个 0：torch.zeros(features)"
    )
    wanted = torch.zeros(features)
    for batch, rows in enumerate((2, 1), 1):
        x = numbers[:rows, :features].clone().requires_grad_()
        given = x * 1
        y = net(given)
        wanted = 0.9 * wanted + 0.1 * x.detach().mean(dim=0)
        assert isinstance(y, torch.Tensor), (
            f"forward returned {y}: is there a return?\n"
            f"forward 返回了 {y}：有没有 return？"
        )
        assert torch.equal(given, x), (
            f"forward changed its input: the first row {x[0].tolist()}"
            f" is now {given[0].tolist()}; make a new tensor\n"
            f"forward 改动了输入：第一行本来是 {x[0].tolist()}，"
            f"成了 {given[0].tolist()}；要算出一个新张量"
        )
        for name, old in (("mean", mean), ("count", count)):
            assert getattr(net, name) is old, (
                f"{name} is another tensor after a batch: change it in"
                " place, with lerp_, copy_ or +=\n"
                f"一批之后，{name} 换成了另一个张量：要原地改，"
                "用 lerp_、copy_ 或 +="
            )
        assert not mean.requires_grad, (
            "mean requires a gradient: detach the batch's mean before"
            " it goes in, or update under torch.no_grad()\n"
            "mean 带上了计算记录：这一批的均值先 detach 再放进去，"
            "或者在 torch.no_grad() 里更新"
        )
        assert torch.allclose(mean, wanted), (
            f"after batch {batch} mean is {mean}, expected {wanted}:"
            " 0.9 of the old value plus 0.1 of x.mean(dim=0)\n"
            f"第 {batch} 批之后 mean 是 {mean}，应为 {wanted}："
            "旧值的 0.9，加上 x.mean(dim=0) 的 0.1"
        )
        right = (x - wanted).detach()
        assert y.shape == x.shape and torch.allclose(y, right), (
            f"batch {batch}: got {y.detach()}, expected {right}: update"
            " mean first, then return x - self.mean\n"
            f"第 {batch} 批：得到 {y.detach()}，应为 {right}："
            "先更新 mean，再返回 x - self.mean"
        )
        assert y.requires_grad, (
            "the result has no connection with x, so no gradient can"
            " pass: detach only what goes into mean\n"
            "结果和 x 断开了，梯度传不过去：只有放进 mean 的才 detach"
        )
        assert count.item() == batch, (
            f"count is {count.item()} after {batch} batches\n"
            f"{batch} 批之后 count 是 {count.item()}，应为 {batch}"
        )

    net.eval()
    y = net(x)
    assert torch.allclose(mean, wanted) and count.item() == batch, (
        f"a batch in eval mode changed mean to {mean} and count to"
        f" {count.item()}: update only if self.training is True\n"
        f"评估模式的一批把 mean 改成了 {mean}，把 count 改成了 "
        f"{count.item()}：self.training 为 True 才更新"
    )
    assert torch.allclose(y, right), (
        f"in eval mode: got {y}, expected {right}, x minus mean\n"
        f"评估模式：得到 {y}，应为 {right}，即 x 减 mean"
    )
    dtype = net.double().count.dtype
    assert dtype == torch.int64, (
        f"after double(), count is {dtype}, expected torch.int64:"
        " begin with the integer 0\n"
        f"double() 之后 count 是 {dtype}，应为 torch.int64："
        "开始时就用整数 0"
    )
print("ok:", net.count.item(), "batches counted")
