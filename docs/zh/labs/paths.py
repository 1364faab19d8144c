# ---
# title: 下降的路径
# description: 两个权重的损失画成地形图：原始单位是狭长的山谷，全批量要更新 342 次，加动量 85 次，标准化以后 3 次。
# builds_on: [training/sgd, training/momentum]
# finds:
#   - 下降的路径
#   - 等高线
#   - 轨迹
#   - 损失曲面
#   - "#whitening 白化"
#   - "#not-centred 减均值"
#   - contour lines
#   - trajectory
#   - loss surface
# numbers: {90: 89.8 rounded}
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 下降的路径：两个权重的损失曲面 { #paths }
#
# 同样的数据、同样的循环，为什么有时几步就走到精确解，有时几百步还没到？只看损失的数值看不出来，画出来就清楚了。
#
# 只有两个[权重](../reference/glossary.md#weight)时，[损失](../reference/glossary.md#loss)可以画成地形图，训练就是在上面往低处走。[特征](../reference/glossary.md#feature)用原始单位，图上是一条狭长的山谷。每次更新都用全部数据，也就是[全批量](../reference/glossary.md#full-batch) (full batch)，要更新 342 次才走到精确解。加上[动量](../reference/glossary.md#momentum) (momentum)，要 85 次。[标准化](../reference/glossary.md#standardise)以后，山谷成了碗，3 次就够。
#
# <figure class="pipeline lit-loss lit-step" role="group" aria-label="data → Dataset → DataLoader → model → loss → step，本实验讲 loss 与 step：损失的曲面，和一步步走过的路">
# --8<-- "pipeline.svg"
# </figure>

# %%
# %config InlineBackend.figure_formats = ["svg"]
import math
from itertools import combinations, pairwise

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_diabetes
from torch import nn

torch.set_num_threads(1)

# %% [markdown]
# ## 数据 { #data }
#
# 数据是[糖尿病数据](diabetes.py)的 442 行，只用两个特征：`s5`（可能是血清甘油三酯的对数）和 `bmi`（体重指数）。十列里任取两列有 45 种取法，这一对的均方误差 (MSE) 最低。`bmi` 的标准差是 `s5` 的 8 倍多，两列的相关系数是 0.45。
#
# 两列特征和[目标值](../reference/glossary.md#label)都减去均值。这样，精确解的[偏置](../reference/glossary.md#bias)正好是 0，可以不要；权重和 MSE 与带偏置时一样。于是损失真的只是两个权重的函数。这里只看训练怎样走，不评估模型，所以 442 行都当[训练集](../reference/glossary.md#splits)。

# %%
raw = load_diabetes(scaled=False)
names = raw.feature_names
table = torch.from_numpy(raw.data)
target = torch.from_numpy(raw.target).reshape(-1, 1)
ones = torch.ones(442, 1, dtype=torch.float64)


def columns(*chosen):
    return table[:, [names.index(name) for name in chosen]]


def centre(x):
    return x - x.mean(dim=0)


def least_squares(X, y):
    w = torch.linalg.lstsq(X, y).solution
    return w, (X @ w - y).square().mean().item()


X, y = centre(columns("s5", "bmi")), centre(target)
std = X.std(dim=0, correction=0)
correlation = torch.corrcoef(X.T)[0, 1].item()
print(f"std  s5 {std[0]:.2f}  bmi {std[1]:.2f}")
print(f"correlation {correlation:.2f}")

scores = {
    pair: least_squares(centre(columns(*pair)), y)[1]
    for pair in combinations(names, 2)
}
assert len(scores) == 45
assert set(min(scores, key=scores.get)) == {"s5", "bmi"}

two, error = least_squares(X, y)
with_bias = torch.cat([columns("s5", "bmi"), ones], dim=1)
three, same_error = least_squares(with_bias, target)
torch.testing.assert_close(two, three[:2], rtol=1e-9, atol=0)
assert math.isclose(error, same_error, rel_tol=1e-9)

# %% [markdown]
# ## 曲面 { #surface }
#
# 先弄清地形。设 $d$ 是偏差，也就是权重减去精确解，形状是 `(2,)`。$H = \frac{2}{n} X^{\mathrm{T}}X$ 是[海森矩阵](../reference/glossary.md#hessian) (Hessian)，也就是 MSE 对权重求两次导，形状是 `(2, 2)`，其中 $n$ 是行数。MSE 是权重的二次函数，在精确解处最低，所以正好等于精确解的 MSE 加上 $\frac{1}{2} d^{\mathrm{T}}Hd$，没有别的项。曲面因此是一只碗。下面随机取 100 组权重，公式和 `nn.MSELoss` 的结果都一致。
#
# 碗往各个方向弯得不一样，有两个主方向，互相垂直。类 `Surface` 里的名字：
#
# - `axes` 的两列是 `H` 的特征向量，也就是两个主方向。
# - `curvature` 是两个特征值 $\lambda$。碗在哪个方向上弯得厉害，哪个方向的 $\lambda$ 就大。大的那个方向叫陡 (`steep`)，小的叫平缓 (`flat`)。
# - `condition` 是[条件数](../reference/glossary.md#condition) (condition number)：大的 $\lambda$ 除以小的。
# - `limit` 是[学习率的界限](../training/sgd.md#limit) $2/\lambda_{\max}$。
# - `excess` 是 MSE 比精确解高出的比例。

# %%
class Surface:
    def __init__(self, X, y):
        self.X, self.y = X, y
        solution, self.best = least_squares(X, y)
        self.exact = solution[:, 0]
        hessian = 2 / len(X) * X.T @ X
        self.curvature, self.axes = torch.linalg.eigh(hessian)
        low, high = self.curvature.tolist()
        self.condition, self.limit = high / low, 2 / high

    def deviation(self, w):
        return (w - self.exact) @ self.axes

    def excess(self, w):
        return self.deviation(w).square() @ self.curvature / 2 / self.best


loss_fn = nn.MSELoss()
valley = Surface(X, y)
torch.manual_seed(0)
for w in 50 * torch.randn(100, 2, dtype=torch.float64):
    measured = loss_fn((X @ w)[:, None], y)
    computed = valley.best * (1 + valley.excess(w))
    torch.testing.assert_close(measured, computed, rtol=1e-9, atol=0)

print(f"exact  s5 {valley.exact[0]:.2f}  bmi {valley.exact[1]:.2f}")
print(f"exact MSE         {valley.best:7.1f}")
print(f"eigenvalue, flat  {valley.curvature[0]:7.2f}")
print(f"eigenvalue, steep {valley.curvature[1]:7.2f}")
print(f"condition number  {valley.condition:7.1f}")
print(f"its square root   {valley.condition**0.5:7.1f}")
print(f"limit             {valley.limit:7.3f}")

# %% [markdown]
# 高出的比例相同的点，连成一圈[等高线](../reference/glossary.md#contour) (contour)。沿主方向走 $d$，MSE 高出 $\frac{1}{2}\lambda d^2$；要高出同样多，$d$ 就和 $1/\sqrt{\lambda}$ 成正比。所以等高线是椭圆，两条轴就是两个主方向，长轴是短轴的 9.5 倍，正是条件数的平方根。下面的 `draw` 直接画椭圆，再核对每个顶点的高度。

# %%
def draw(surface, levels, height):
    plt.figure(figsize=(6.4, height))
    turn = torch.linspace(0, 2 * math.pi, 61, dtype=torch.float64)
    circle = torch.stack([turn.cos(), turn.sin()], dim=1)
    for level in levels:
        radii = (2 * level * surface.best / surface.curvature).sqrt()
        ring = surface.exact + circle * radii @ surface.axes.T
        assert (surface.excess(ring) / level - 1).abs().max() < 1e-9
        plt.plot(*ring.T.numpy(), color="black", alpha=0.6, linewidth=0.8)
    plt.plot(*surface.exact.numpy(), "kD", label="exact", zorder=3)
    plt.gca().set_aspect("equal")


def trace(path, label, color, style=".-"):
    w1, w2 = path.T.numpy()
    plt.plot(w1, w2, style, color=color, label=label, lw=1, markersize=4)


def finish(xlim, ylim, names=("s5", "bmi"), unit=""):
    plt.xlim(xlim)
    plt.ylim(ylim)
    plt.xlabel("weight of " + names[0] + unit)
    plt.ylabel("weight of " + names[1] + unit)
    plt.legend(loc="lower left", bbox_to_anchor=(0, 1), ncols=2)
    plt.show()

# %% [markdown]
# ## 全批量 { #full-batch }
#
# `descend` 是普通的训练循环，只多记一份走过的权重。它的参数 `part` 表示学习率是界限的几倍。权重从 0 出发，就是一律猜平均数，MSE 比精确解高 85%。一批就是全部 442 行，所以一[轮](../reference/glossary.md#epoch) (epoch) 就是一次更新。`settled` 数出更新几次以后，高出的比例一直低于 `level`。
#
# 每更新一次，每个主方向上的偏差各乘以一个因子 $1 - \eta\lambda$，$\eta$ 是学习率；[随机梯度下降](../training/sgd.md#hops)那一页推导过。下面把 400 次更新逐次核对，相差不到 1e-9。

# %%
def descend(
    surface, part, momentum=0, batch_size=442, epochs=400, start=(0, 0)
):
    torch.manual_seed(0)
    X, y = surface.X, surface.y
    net = nn.Linear(2, 1, bias=False, dtype=torch.float64)
    with torch.no_grad():
        net.weight.copy_(torch.as_tensor(start))
    optimizer = torch.optim.SGD(
        net.parameters(), lr=part * surface.limit, momentum=momentum
    )
    path = [net.weight[0].detach().clone()]
    for epoch in range(epochs):
        for rows in torch.randperm(len(X)).split(batch_size):
            loss = loss_fn(net(X[rows]), y[rows])
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
            path.append(net.weight[0].detach().clone())
    return torch.stack(path)


def settled(surface, path, level):
    above = (~(surface.excess(path) < level)).nonzero()
    return above[-1].item() + 1


def factors(surface, part, path):
    factor = 1 - part * surface.limit * surface.curvature
    d = surface.deviation(path)
    torch.testing.assert_close(d[1:], factor * d[:-1], rtol=0, atol=1e-9)
    return factor.tolist()


half, near = descend(valley, 0.5), descend(valley, 0.95)
print(f"start is {valley.excess(half[0]):.0%} above")
print(f"{'':7}{'factors':17}updates to")
print(f"{'part':7}{'flat':8}{'steep':9}{'1%':5}0.01%")
for part, path in (0.5, half), (0.95, near):
    flat, steep = factors(valley, part, path)
    counts = [settled(valley, path, level) for level in (0.01, 0.0001)]
    print(f"{part:<5}{flat:7.3f}{steep:8.3f}{counts[0]:6}{counts[1]:7}")
    assert valley.excess(path[-1]) < 1e-4

side = valley.deviation(near[:61])[:, 1].sign()
assert (side[1:] == -side[:-1]).all()
flat, steep = valley.deviation(half[0]).abs()
assert flat > 5 * steep

# %% alt="山谷的俯视图。横轴是 s5 的权重，从负 10 到 100；纵轴是 bmi 的权重，从负 12 到 28，两轴比例相同。四圈等高线是横放的扁长椭圆，略向右下倾斜，从里到外高出 1%、10%、40%、85%，外面两圈伸出图外。菱形是精确解，在 56 和 7 处。两条路都从原点出发，各画 60 次更新。界限的 0.5 倍那条一步就到山谷中线，然后沿中线缓缓向右，走到 28 左右；0.95 倍那条在中线两侧来回跳，越跳越窄，走到 41 左右。" caption="界限的 0.5 倍一步就到谷底，然后只能慢慢地爬；0.95 倍在谷底两侧跳来跳去，反而走得更远。"
draw(valley, (0.01, 0.1, 0.4, 0.85), 3.1)
trace(near[:61], "0.95 of the limit", "C1")
trace(half[:61], "0.5 of the limit", "C0")
finish((-10, 100), (-12, 28))

# %% [markdown]
# 图上是前 60 次更新，每个点是一次。
#
# - 界限的 0.5 倍：陡的方向因子是 0，一步就到谷底。然后沿谷底走，平缓的方向因子是 0.989，每次只消掉剩余偏差的 1.1%。
# - 界限的 0.95 倍：陡的方向因子是 −0.9，每次都越过谷底，60 次更新换边 60 次，走成锯齿。平缓的方向却比 0.5 倍快了将近一倍。
#
# 学习率由陡的方向限定，要走的路却大多在平缓的方向上。大的 $\lambda$ 是小的 90 倍，一个学习率顾不了两头。
#
# ## 过了界限 { #too-large }
#
# 学习率取界限的 1.05 倍，陡的方向因子是 −1.1，每次都越过谷底，落点越来越远。更新 400 次，高出的比例已是 `8.3e+32`。平缓的方向照样在靠近精确解。发散的只有一个方向，但一个就够了。

# %% alt="山谷的俯视图，范围更大。横轴是 s5 的权重，从负 50 到 100；纵轴是 bmi 的权重，从负 30 到 50。等高线从里到外高出 10%、85%、400%、1200%。虚线是界限 1.05 倍的 12 次更新：从原点出发，在山谷两侧上下来回，一次比一次远：第 1 次到上方 21，第 11 次到上方 39，第 12 次到下方负 23，已在 400% 的等高线之外。横向还不到 15。" caption="每一次都跳过谷底，落得比上一次更远；往右却没走出多少。"
over = descend(valley, 1.05)
flat, steep = factors(valley, 1.05, over[:101])
excess = valley.excess(over)
print(f"factors: flat {flat:.3f}  steep {steep:.3f}")
for update in 0, 12, 100, 400:
    print(f"excess after {update:3} updates {excess[update]:8.2g}")
assert (excess.diff() > 0).all()
assert (valley.deviation(over[:13])[:, 0].abs().diff() < 0).all()

draw(valley, (0.1, 0.85, 4, 12), 4)
trace(over[:13], "1.05 of the limit", "C1", ".--")
finish((-50, 100), (-30, 50))

# %% [markdown]
# ## 小批量 { #mini-batch }
#
# [小批量](../reference/glossary.md#mini-batch) (mini-batch) 取 34 行，看一遍数据就更新 13 次。学习率取界限的 0.4 倍。下面的百分数是沿谷底还剩多少路。

# %% alt="山谷的俯视图，范围和等高线与第一张相同。小批量的路从原点出发，几步就到谷底，然后沿谷底向右，一路上下抖动，偏离谷底不到 5，30 轮走到 54 左右，停在精确解附近的一团里。" caption="小批量一路抖着往右走，到了精确解旁边也停不下来，在那里缠成一团。"
mini = descend(valley, 0.4, batch_size=34, epochs=31)
flat = [
    valley.deviation(path)[:, 0] / valley.deviation(path[0])[0]
    for path in (half, mini)
]
print("passes  full batch  mini-batch")
for passes in 1, 3, 10, 30:
    a, b = flat[0][passes], flat[1][13 * passes]
    print(f"{passes:6}{a:12.1%}{b:12.1%}")
    assert b < a

draw(valley, (0.01, 0.1, 0.4, 0.85), 3.1)
trace(mini[:391], "mini-batch, 0.4 of the limit", "C3", "-")
finish((-10, 100), (-12, 28))

# %% [markdown]
# 看同样多遍数据，小批量走得远得多，因为更新的次数多。但每批的梯度都带着偶然，所以一路抖动，也[停不下来](#hovering)。要停下来，就得让[学习率逐渐减小](../training/momentum.md#schedule)。
#
# ## 动量 { #momentum }
#
# 动量让每一步都带上前几步的方向。下面用全批量，学习率是界限的 0.5 倍，加上 0.9 的动量：

# %% alt="山谷的俯视图，范围和等高线与第一张相同。动量的路从原点出发，像波浪一样上下穿过谷底，步子大，一路向右越过精确解，到 66 左右才回头，波幅越来越小，最后绕到精确解上。" caption="有了动量，就像一个有惯性的球：在山谷里荡来荡去，冲过精确解，再绕回来，越荡越小。"
fast = descend(valley, 0.5, momentum=0.9)
print(f"{'updates to':13}{'10%':>4}{'1%':>5}{'0.01%':>8}")
for label, path in (
    ("0.5", half), ("0.95", near), ("0.5, momentum", fast)
):
    counts = [settled(valley, path, level) for level in (0.1, 0.01, 1e-4)]
    print(f"{label:13}{counts[0]:4}{counts[1]:5}{counts[2]:8}")
assert valley.excess(fast[-1]) < 1e-12

flat = valley.deviation(fast)[:, 0] / valley.deviation(fast[0])[0]
print(f"overshoots by {-flat.min():.0%} of the way")
assert (valley.deviation(half)[:, 0].sign().diff() == 0).all()

draw(valley, (0.01, 0.1, 0.4, 0.85), 3.1)
trace(fast[:101], "momentum 0.9, 0.5 of the limit", "C2")
finish((-10, 100), (-12, 28))

# %% [markdown]
# 沿谷底，梯度的方向不变，速度越积越大；横穿山谷的梯度来回变号，互相抵消。动量的代价是冲过头：沿谷底越过精确解，多走全程的 17%，再折回来。
#
# 先看 MSE 降到只比精确解高 10%：动量要更新 21 次，不用动量、贴着界限的（0.95 倍）要 20 次，动量并不占先。再看降到只高 0.01%：动量要 85 次，贴着界限的要 179 次，学习率相同（0.5 倍）、不用动量的要 342 次。动量还[放宽了界限](#momentum-limit)。
#
# ## 放在一起 { #compare }
#
# 下图把五种走法放在一起，纵轴是高出的比例，对数刻度。不用动量的全批量，0.5 倍和 0.95 倍两条线后来都成了直线，因为只剩平缓方向上的偏差，每次更新，高出的比例都乘以因子的平方。动量的线陡得多。小批量降到 2% 上下，就不再降。

# %% alt="五种走法的折线图。横轴是更新次数 updates，从 0 到 400；纵轴是高出的比例 excess，对数刻度，从一千万分之一到 10。界限的 0.5 倍和 0.95 倍是两条向右下的直线，0.95 倍更陡：到 300 次，0.5 倍约为万分之三，0.95 倍不到百万分之一。动量一路抖着下降，最陡，150 次左右就到图底。小批量抖得厉害，200 次以后在千分之一到十分之一之间跳动。1.05 倍的虚线从起点直冲图顶。" caption="线越陡，走得越快：最陡的是加了动量的那条。小批量走到半路就不再往下，界限的 1.05 倍一开始就冲出了图顶。"
ends = valley.excess(torch.stack([half[-1], near[-1]])).tolist()
for part, end in zip((0.5, 0.95), ends, strict=True):
    factor = 1 - part * valley.limit * valley.curvature[0]
    d = valley.deviation(half[0])[0] * factor**400
    only_flat = (d.square() * valley.curvature[0] / 2 / valley.best).item()
    assert math.isclose(end, only_flat, rel_tol=1e-6)
floor = valley.excess(mini[200:]).mean().item()
print(f"mini-batch, updates 200 to {len(mini) - 1}: mean excess {floor:.1%}")
assert 0.01 < floor < 0.03

plt.figure(figsize=(6.4, 4.2))
for label, path, style in (
    ("0.5 of the limit", half, "C0"),
    ("0.95 of the limit", near, "C1"),
    ("1.05 of the limit", over, "C1--"),
    ("momentum 0.9", fast, "C2"),
    ("mini-batch", mini, "C3"),
):
    shown = valley.excess(path[:401:4]).numpy()
    plt.semilogy(range(0, 401, 4), shown, style, label=label)
plt.ylim(1e-7, 10)
plt.minorticks_off()
plt.yticks(
    [10, 0.1, 0.001, 1e-5, 1e-7],
    ["10", "0.1", "0.001", "0.00001", "0.0000001"],
)
plt.xlabel("updates")
plt.ylabel("excess")
plt.legend(loc="lower left", bbox_to_anchor=(-0.1, 1), ncols=2)
plt.show()

# %% [markdown]
# ## 标准化以后 { #standardised }
#
# 走得慢，病根在地形。两列特征都已减去均值，再各自除以标准差，海森矩阵的对角线就成了 2，另外两个元素是 `2r`，`r` 是相关系数。所以特征值是 `2(1 ± r)`，条件数是 `(1 + |r|)/(1 − |r|)`。式子里没有单位，只有相关系数，可见条件数只由相关决定。
#
# 标准化以后从 0 出发，偏差碰巧几乎全在陡的方向上，占了便宜。所以再从同一圈等高线上最远的一点出发，那里偏差全在平缓的方向上。

# %%
def farthest(surface):
    level = surface.excess(torch.zeros(2, dtype=torch.float64))
    flat = surface.axes[:, 0]
    length = (2 * level * surface.best / surface.curvature[0]).sqrt()
    return surface.exact + length * flat * flat[0].sign()


bowl = Surface(X / std, y)
assert math.isclose(bowl.best, valley.best, rel_tol=1e-9)
torch.testing.assert_close(bowl.exact / std, valley.exact)
low, high = bowl.curvature.tolist()
assert math.isclose(low, 2 * (1 - correlation), rel_tol=1e-9)
assert math.isclose(high, 2 * (1 + correlation), rel_tol=1e-9)
flat, steep = bowl.deviation(half[0]).abs()
assert steep > 20 * flat

print(f"{'':13}{'condition':12}{'from 0':9}farthest")
for label, surface in ("raw", valley), ("standardised", bowl):
    counts = []
    for start in torch.zeros(2), farthest(surface):
        path = descend(surface, 0.5, epochs=500, start=start)
        factors(surface, 0.5, path)
        counts.append(settled(surface, path, 0.0001))
    print(f"{label:13}{surface.condition:9.1f}{counts[0]:9}{counts[1]:11}")
    assert surface.excess(path[-1]) < 1e-4

# %% alt="标准化以后的俯视图。横轴是 s5 的权重，从负 65 到 125；纵轴是 bmi 的权重，从负 30 到 95，两轴比例相同。四圈等高线高出 1%、10%、40%、85%，是略扁的椭圆，长轴向右下 45 度。菱形是精确解，在 29 和 32 处。从原点出发的路，第一步就到菱形旁边；从最外圈右下角 79 和负 17 处出发的路，沿长轴直走，每步走掉剩下的约四成，几步就到。" caption="山谷成了一只近乎圆的碗。从 0 出发，一步就到菱形旁边；就算从最远处出发，几步也就到了。"
draw(bowl, (0.01, 0.1, 0.4, 0.85), 4.8)
trace(descend(bowl, 0.5, epochs=20), "from 0", "C0")
path = descend(bowl, 0.5, epochs=20, start=farthest(bowl))
trace(path, "from the farthest point", "C2")
finish((-65, 125), (-30, 95), unit=", standardised")

# %% [markdown]
# 标准化以后，从 0 出发要更新 3 次，从最远处出发要 10 次；用原始单位，要 342 次和 405 次。数据没变，精确解的预测没变，变的只是权重的单位，也就是碗的形状。
#
# ## 常见错误 { #how-it-goes-wrong }
#
# ### 没有减均值 { #not-centred }
#
# 上面两列都减了均值。不减会怎样？换一只碗来看：特征只有 `bmi`，两个参数是 `bmi` 的权重和偏置，目标值也不减均值。
#
# `bmi` 的均值是 26.4，标准差只有 4.4，每个数都在均值附近。这一列和偏置的那一列 1 几乎同向，条件数是 26332.6。学习率还是界限的 0.5 倍，第一步就到谷底，MSE 比精确解高 10%；更新 1000 次，还高 9%，偏置走到 −4.2，精确解却是 −117.8。
#
# 减去均值，两列就垂直了，条件数降到 19.5。第一步只走完 `bmi` 的权重，偏置还差得远，所以更新一次还高 535%；可是更新 100 次，就到了精确解。再除以标准差，条件数是 1，等高线是圆，一步就到精确解。
#
# 另一种情形，标准化也管不了：[两个特征相关](#correlated)。

# %%
bmi = columns("bmi")
print(f"bmi mean {bmi.mean():.1f}  std {std[1]:.1f}")
print(f"{'':14}{'':9}{'excess after updates':>23}")
print(f"{'':14}condition{'1':>9}{'100':>7}{'1000':>7}")
for label, column in (
    ("raw", bmi),
    ("centred", centre(bmi)),
    ("standardised", centre(bmi) / std[1]),
):
    surface = Surface(torch.cat([column, ones], dim=1), target)
    path = descend(surface, 0.5, epochs=1000)
    shown = surface.excess(path)[[1, 100, 1000]].tolist()
    print(f"{label:14}{surface.condition:9.1f}  ", end="")
    print("".join(f"{x:7.0%}" for x in shown))
    if label == "raw":
        stuck, exact = path[-1], surface.exact
        assert surface.excess(stuck) > 0.09
    else:
        assert surface.excess(path[-1]) < 1e-12
print(f"raw bias {stuck[1]:.1f}, exact {exact[1]:.1f}")

# %% [markdown]
# ## 试一试 { #try-it }
#
# ### 要更新多少次 { #exercise-updates }
#
# 在 `valley` 上用全批量，学习率是界限的 0.25 倍。不用训练，由 `curvature` 和 `limit` 算出：要让平缓方向的偏差缩小到原来的 1%，最少更新几次？把答案写进 `updates`，下面会训练一遍来检验。

# %%
def judge(updates):
    path = descend(valley, 0.25, epochs=updates)
    left = valley.deviation(path)[:, 0] / valley.deviation(path[0])[0]
    print(f"left {left[-1]:.3%}, one update earlier {left[-2]:.3%}")
    passed = bool(left[-1] <= 0.01 < left[-2])
    too = "few" if left[-1] > 0.01 else "many"
    print("passed" if passed else f"{updates} updates are too {too}")
    return passed


updates = 100

passed = judge(updates)

# %% solution="参考解法"
factor = 1 - 0.25 * valley.limit * valley.curvature[0].item()
updates = math.ceil(math.log(0.01) / math.log(factor))
print(updates, "updates")

assert judge(updates)

# %% [markdown]
# ### 最多 60 次 { #exercise-momentum }
#
# 改 `part` 和 `momentum`，让 `valley` 上的全批量最多更新 60 次，MSE 就降到比精确解高不到百万分之一，以后也不再超过。提示：动量是 $\mu$ 时，长远来看，偏差最快也只能每次乘以 `√μ`，0.9 太大；动量放宽了界限，`part` 可以大于 1。

# %%
def judge_run(part, momentum):
    path = descend(valley, part, momentum=momentum)
    count = settled(valley, path, 1e-6)
    verdict = "passed" if count <= 60 else "more than 60"
    print(f"{count} updates: {verdict}")
    return count <= 60


part, momentum = 0.5, 0.9

passed = judge_run(part, momentum)

# %% solution="参考解法"
low, high = valley.curvature.sqrt().tolist()
part = (2 / (low + high)) ** 2 / valley.limit
momentum = ((high - low) / (high + low)) ** 2
print(f"part {part:.2f}  momentum {momentum:.2f}")

assert judge_run(part, momentum)

# %% [markdown]
# ## 选读 { #further }
#
# ### 从精确解出发，小批量也会离开 { #hovering }
#
# 在精确解处，全部数据的梯度是 0，单独一批的却不是，所以小批量停不住。下面从精确解出发，跑 60 轮，去掉前 20 轮，取平均。学习率每加倍一次，离精确解的平均距离 (`distance`) 都变大，高出的比例约是原来的三倍。

# %%
print(f"{'part':6}{'distance':12}excess")
hovering = []
for part in 0.1, 0.2, 0.4:
    whole = descend(
        valley, part, batch_size=34, epochs=60, start=valley.exact
    )
    path = whole[13 * 20 :]
    distance = (path - valley.exact).norm(dim=1).mean().item()
    hovering.append(valley.excess(path).mean().item())
    print(f"{part:<6}{distance:8.2f}{hovering[-1]:10.2%}")
for smaller, larger in pairwise(hovering):
    assert 2.5 * smaller < larger < 3.5 * smaller < 0.02

# %% [markdown]
# ### 动量放宽了界限 { #momentum-limit }
#
# 动量是 $\mu$ 时，界限变成 $2(1 + \mu)/\lambda_{\max}$。$\mu$ 是 0.9，就是原来的 1.9 倍。

# %%
for part in 1.05, 1.85, 1.95:
    end = valley.excess(descend(valley, part, momentum=0.9)[-1]).item()
    arrived = end < 1e-4
    print(f"{part} of the old limit:", "converges" if arrived else "diverges")
    assert arrived == (part < 1 + 0.9)

# %% [markdown]
# ### 特征相关，标准化也不管用 { #correlated }
#
# 换成 `s1` 和 `s2`，相关系数是 0.90。原始单位的条件数是 18.7，标准化以后是 18.4，几乎没变：标准化管得了单位，管不了相关。
#
# 损失还会骗人。更新一次，MSE 比精确解高不到 1%，`s2` 的权重却连正负号都不对：是 7.1，精确解是 −6.3。更新 20 次，MSE 只高 0.08%，这个权重才到 −1.7。

# %% alt="s1 与 s2 标准化以后的俯视图。横轴是 s1 的权重，从负 45 到 85；纵轴是 s2 的权重，从负 50 到 35，两轴比例相同。三圈等高线高出 0.1%、1%、5%，是向右下 45 度的扁长椭圆。菱形是精确解，在 22 和负 6 处。界限的 0.5 倍那条从原点一步到谷底，约 9 和 7 处，再沿谷底向右下慢慢走；0.95 倍那条在谷底两侧来回成锯齿。" caption="标准化以后还是一条狭长的山谷，只是斜了过来：界限的 0.5 倍又是一步到谷底，然后慢慢地爬。"
pair = centre(columns("s1", "s2"))
scaled = Surface(pair / pair.std(dim=0, correction=0), y)
before, after = Surface(pair, y).condition, scaled.condition
r = torch.corrcoef(pair.T)[0, 1].item()
print(f"correlation {r:.2f}")
print(f"condition   raw {before:.1f}  standardised {after:.1f}")
assert math.isclose(after, (1 + r) / (1 - r), rel_tol=1e-6)

slow = descend(scaled, 0.5)
for label, w in (
    ("1 update", slow[1]), ("20 updates", slow[20]), ("exact", scaled.exact)
):
    print(f"{label:11} s1 {w[0]:5.1f}  s2 {w[1]:5.1f}", end="")
    print(f"  excess {scaled.excess(w):.2%}")
assert scaled.excess(slow[1]) < 0.01 and slow[1][1] > 0 > scaled.exact[1]
assert scaled.excess(slow[-1]) < 1e-12

draw(scaled, (0.001, 0.01, 0.05), 5.0)
trace(descend(scaled, 0.95)[:61], "0.95 of the limit", "C1")
trace(slow[:61], "0.5 of the limit", "C0")
finish((-45, 85), (-50, 35), ("s1", "s2"), ", standardised")

# %% [markdown]
# ### 白化 { #whitening }
#
# 特征相关时，可以再转一下坐标：换到两个主方向上，每个方向除以自己的标准差，这叫**白化** (whitening)。白化以后，条件数成了 1，一次更新就到精确解。这样得到的权重是两个主方向的，乘回去才是 `s1` 和 `s2` 的。

# %%
turn = scaled.axes / (scaled.curvature / 2).sqrt()
white = Surface(scaled.X @ turn, y)
w = descend(white, 0.5, epochs=1)[-1]
back = turn @ w
print(f"condition {white.condition:.1f}, after 1 update:", end=" ")
print(f"s1 {back[0]:.1f}, s2 {back[1]:.1f}")
assert white.excess(w) < 1e-12
torch.testing.assert_close(back, scaled.exact, rtol=1e-9, atol=0)

# %% [markdown]
# ## 接下来 { #where-next }
#
# - 界限、动量和山谷的道理：[学习率的界限](../training/sgd.md#limit)、[狭长的山谷](../training/momentum.md#ill-conditioned)。
# - 条件数也管精确解准不准：[精确解](../training/exact.md#condition)。
# - 十个特征一起训练：[糖尿病数据](diabetes.py#weights)。
# - 白化在 scikit-learn 里是 [`PCA(whiten=True)`](https://scikit-learn.org/stable/modules/generated/sklearn.decomposition.PCA.html)；PyTorch 文档：[`torch.optim.SGD`](https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html)、[`torch.linalg.eigh`](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigh.html)。
