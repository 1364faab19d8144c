# ---
# title: Paths of descent
# description: "The loss of two weights as a map: in raw units it is a narrow valley that takes 342 full-batch updates, 85 with momentum, and 3 once standardised."
# builds_on: [training/sgd, training/momentum]
# finds:
#   - paths of descent
#   - contour lines
#   - trajectory
#   - loss surface
#   - "#whitening whitening"
#   - "#not-centred centre the features"
# follows: 331a809e
# numbers: {90: 89.8 rounded}
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Paths of descent: the loss surface of two weights { #paths }
#
# With the same data and the same loop, why does a training sometimes arrive in a few steps, and sometimes not even in hundreds? The loss as a single number can't tell you. A picture of it can.
#
# With only two [weights](../reference/glossary.md#weight) the [loss](../reference/glossary.md#loss) can be drawn as a map: each point is a pair of weights, its height is the loss, and training goes downhill. With [features](../reference/glossary.md#feature) in raw units the map shows a narrow valley: [full-batch](../reference/glossary.md#full-batch) training needs 342 updates to reach the exact solution, and 85 with [momentum](../reference/glossary.md#momentum). [Standardise](../reference/glossary.md#standardise) the features, and the valley becomes a bowl: 3 updates.
#
# <figure class="pipeline lit-loss lit-step" role="group" aria-label="data → Dataset → DataLoader → model → loss → step; this lab is about loss and step: the loss surface, and the paths over it">
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
# ## Data { #data }
#
# The data is the 442 rows of [the diabetes table](diabetes.py), with two features: `s5` ("possibly" the log of serum triglycerides) and `bmi` (body mass index). Of the 45 pairs among the ten columns, this one has the lowest mean squared error (MSE). The standard deviation of `bmi` is more than 8 times that of `s5`, and their correlation is 0.45.
#
# Both features and the [target](../reference/glossary.md#label) have their means subtracted. The exact [bias](../reference/glossary.md#bias) is then 0 and can be left out; the weights and the MSE are the same as with a bias. So the loss really is a function of two weights only. This lab watches the training and evaluates no model, so all 442 rows are the [training set](../reference/glossary.md#splits).

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
# ## The surface { #surface }
#
# Start with the lie of the land. Let $d$ be the deviation, which is the weights minus the exact solution, of shape `(2,)`, and let $H = \frac{2}{n} X^{\mathrm{T}}X$ be the [Hessian](../reference/glossary.md#hessian), of shape `(2, 2)`, where $n$ is the number of rows. The MSE is a quadratic function of the weights with its lowest point at the exact solution. So the MSE anywhere is the MSE at the exact solution plus $\frac{1}{2} d^{\mathrm{T}}Hd$, with no further term, and the surface is a bowl. The cell checks for 100 random pairs of weights that the formula agrees with `nn.MSELoss`.
#
# The bowl bends differently in different directions. It bends most in one direction and least in another, at right angles to it; these two are its main directions. The class `Surface` uses these names:
#
# - `axes`: its two columns are the main directions, the [eigenvectors](../reference/glossary.md#eigen) of `H`.
# - `curvature`: the two eigenvalues $\lambda$, which say how much the bowl bends along each. The direction with the larger is called `steep`, the other `flat`.
# - `condition`: the [condition number](../reference/glossary.md#condition), the larger $\lambda$ over the smaller.
# - `limit`: the [learning rate's limit](../training/sgd.md#limit) $2/\lambda_{\max}$.
# - `excess`: how far the MSE is above the exact solution's, as a fraction of it.

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
# Points of equal excess form a [contour](../reference/glossary.md#contour). From the exact solution, a step of length $s$ along a main direction adds $\frac{1}{2}\lambda s^2$ to the MSE. To add as much in both directions, $s$ must be proportional to $1/\sqrt{\lambda}$. So the contours are ellipses whose axes are the main directions. The long axis is 9.5 times the short one: that is the square root of the condition number. `draw` draws the ellipses and checks the height of each of their points.

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
# ## Full batch { #full-batch }
#
# `descend` is an ordinary training loop that also records the weights it passes through. Its argument `part` is the learning rate divided by the limit. The training starts from weights of 0, which predict the mean for every row and have an MSE 85% above the exact one. A batch is all 442 rows, so an [epoch](../reference/glossary.md#epoch) is one update. `settled` counts the updates after which the excess stays below `level`.
#
# Each update multiplies the deviation in each main direction by a factor of its own, $1 - \eta\lambda$, where $\eta$ is the learning rate; [Stochastic gradient descent](../training/sgd.md#hops) derives this factor. The cell checks all 400 updates against it, to 1e-9.

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

# %% alt="The valley from above. The horizontal axis is the weight of s5, from minus 10 to 100; the vertical axis the weight of bmi, from minus 12 to 28, on the same scale. Four contours, for an excess of 1%, 10%, 40% and 85% from the inside out, are long flat ellipses that slope slightly down to the right; the outer two run out of the picture. A diamond marks the exact solution, at 56 and 7. Two paths start from the origin, 60 updates each. The one at 0.5 of the limit reaches the valley's centre line in one step and then creeps along it to about 28; the one at 0.95 jumps from side to side of the line, less and less, and gets to about 41." caption="At 0.5 of the limit it is on the valley's floor after one step and then crawls along it; at 0.95 it jumps from side to side, and yet gets farther."
draw(valley, (0.01, 0.1, 0.4, 0.85), 3.1)
trace(near[:61], "0.95 of the limit", "C1")
trace(half[:61], "0.5 of the limit", "C0")
finish((-10, 100), (-12, 28))

# %% [markdown]
# The map shows the first 60 updates of each training, one dot for each.
#
# - At 0.5 of the limit the factor of the steep direction is 0, so one step reaches the valley's floor. Then the path crawls along the floor: its factor there is 0.989, so each update covers 1.1% of what is left.
# - At 0.95 of the limit the steep factor is −0.9: each update crosses the floor, 60 times in 60 updates, which makes the zigzag. Along the flat direction it goes nearly twice as fast as at 0.5.
#
# The steep direction limits the learning rate, while most of the way lies in the flat one. One eigenvalue is 90 times the other, so no single rate suits both.
#
# ## Above the limit { #too-large }
#
# At 1.05 of the limit the steep factor is −1.1: each update crosses the floor and lands farther out. After 400 updates the excess is `8.3e+32`. Along the flat direction the path still comes closer to the exact solution. Only one direction diverges, but one is enough.

# %% alt="The valley from above, a larger part of it. The horizontal axis is the weight of s5, from minus 50 to 100; the vertical axis the weight of bmi, from minus 30 to 50. The contours are at an excess of 10%, 85%, 400% and 1200% from the inside out. The dashed path is 12 updates at 1.05 of the limit: from the origin it goes up and down across the valley, farther each time: the first goes up to 21, the eleventh up to 39, the twelfth down to minus 23, beyond the contour of 400%. To the right it has come less than 15." caption="Each update jumps over the floor and lands farther from it than the one before; to the right it hardly gets anywhere."
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
# ## Mini-batches { #mini-batch }
#
# With [mini-batches](../reference/glossary.md#mini-batch) of 34 rows, one pass over the data is 13 updates. The learning rate is 0.4 of the limit. The percentages printed say how much of the way along the valley is left after so many passes.

# %% alt="The valley from above, the same part and contours as in the first plot. The mini-batch path starts from the origin, reaches the valley's floor in a few steps and then goes right along it, jittering up and down by less than 5 all the way; after 30 epochs it is at about 54, in a tangle near the exact solution." caption="It trembles all the way along the floor, and arrives, but can't stop: next to the exact solution it goes round in a tangle."
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
# After the same number of passes over the data, mini-batches have gone much further, because they have made more updates. But each batch's gradient is partly chance, so the path jitters, and [doesn't come to rest](#hovering). To come to rest, [let the learning rate decay](../training/momentum.md#schedule).
#
# ## Momentum { #momentum }
#
# Momentum carries the direction of the last steps into the next. This training uses the full batch again, 0.5 of the limit, and a momentum of 0.9:

# %% alt="The valley from above, the same part and contours as in the first plot. The path with momentum starts from the origin and swings across the valley's floor like a wave, in long steps to the right, past the exact solution to about 66, where it turns back; the swings get smaller and end at the exact solution." caption="With momentum it moves like a heavy ball: it swings across the valley, rolls past the exact solution, turns back, and swings less and less."
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
# Along the floor the gradient keeps its direction, and the velocity builds up. Across the valley the gradient changes sign again and again, and the steps cancel. The price is overshooting: along the floor the path runs past the exact solution by 17% of the way and has to come back.
#
# How many updates does it take until the excess is below 10%? Momentum takes 21, and the rate close to the limit (0.95) takes 20, so there is no gain yet. To get below 0.01%, momentum takes 85 updates and the rate close to the limit 179. The same rate of 0.5 without momentum takes 342. Momentum also [raises the limit](#momentum-limit).
#
# ## All together { #compare }
#
# This figure compares all the paths. Its vertical axis is the excess, on a logarithmic scale. Without momentum, the full-batch lines for 0.5 and 0.95 of the limit become straight: only the deviation in the flat direction is left, and each update multiplies the excess by the square of that direction's factor. Momentum's line is much steeper. The mini-batch line stops falling at about 2%.

# %% alt="Five lines. The horizontal axis is the number of updates, from 0 to 400; the vertical axis the excess, logarithmic, from a ten-millionth to 10. 0.5 and 0.95 of the limit are straight lines down to the right, 0.95 the steeper one: at 300 updates 0.5 is at about three ten-thousandths and 0.95 below a millionth. Momentum falls fastest, trembling, and reaches the bottom at about 150. Mini-batch jumps a lot; after 200 it stays between a thousandth and a tenth. The dashed line of 1.05 goes straight out of the top." caption="The steeper, the faster: the steepest is the one with momentum. The mini-batch line stops falling halfway, and 1.05 of the limit leaves by the top at once."
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
# ## Standardised { #standardised }
#
# It is the shape of the land that makes the training slow. The means are subtracted already. Divide each column by its standard deviation too, and the Hessian has 2 on the diagonal and `2r` off it, where `r` is the correlation. So the eigenvalues are `2(1 ± r)`, and the condition number is `(1 + |r|)/(1 − |r|)`. The units no longer matter, only the correlation does.
#
# Once the features are standardised, a start from 0 is lucky: its deviation happens to be almost all in the steep direction. So a second run starts from the point of the same contour that is farthest from the exact solution, where all of the deviation is in the flat direction.

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

# %% alt="The standardised bowl from above. The horizontal axis is the weight of s5, from minus 65 to 125; the vertical axis the weight of bmi, from minus 30 to 95, on the same scale. Four contours, for an excess of 1%, 10%, 40% and 85%, are slightly flattened ellipses whose long axis goes down to the right at 45 degrees. A diamond marks the exact solution, at 29 and 32. The path from the origin is next to the diamond after one step; the path from the lower right of the outermost contour, at 79 and minus 17, goes straight along the long axis, covering about four tenths of what is left at each step, and arrives in a few." caption="The valley has become an almost round bowl. From 0, one step leads right next to the diamond; even from the farthest point a few steps will do."
draw(bowl, (0.01, 0.1, 0.4, 0.85), 4.8)
trace(descend(bowl, 0.5, epochs=20), "from 0", "C0")
path = descend(bowl, 0.5, epochs=20, start=farthest(bowl))
trace(path, "from the farthest point", "C2")
finish((-65, 125), (-30, 95), unit=", standardised")

# %% [markdown]
# From 0 it takes 3 updates and from the farthest point 10, where the raw units take 342 and 405. The data is the same and so are the exact solution's predictions. Only the units of the weights have changed, and with them the shape of the bowl.
#
# ## How it goes wrong { #how-it-goes-wrong }
#
# ### Means not subtracted { #not-centred }
#
# So far both columns had their means subtracted. What if they keep them? Take another bowl, with one feature, `bmi`, and two parameters, its weight and the bias. The target keeps its mean too.
#
# `bmi` has a mean of 26.4 and a standard deviation of only 4.4, so all its values lie near the mean. Its column points almost the same way as the bias's column of ones, and the condition number is 26332.6. At 0.5 of the limit the first step reaches the valley's floor, with an MSE 10% above the exact one. After 1000 updates it is still 9% above, and the bias is at −4.2 where the exact one is −117.8.
#
# Subtract the mean, and the two columns are orthogonal: the condition number falls to 19.5. The first step settles the weight of `bmi` alone and leaves the bias far off, so the MSE is still 535% above after one update; yet 100 updates reach the exact solution. Divide by the standard deviation too, and the condition number is 1: the contours are circles, and one step reaches the exact solution.
#
# There is one case that standardising can't cure: [two correlated features](#correlated).

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
# ## Try it { #try-it }
#
# ### How many updates { #exercise-updates }
#
# A training runs on `valley` with the full batch, at 0.25 of the limit. How many updates does it take, at least, to bring the deviation in the flat direction down to 1% of what it was? Compute the answer from `valley.curvature` and `valley.limit`, without training, and put it into `updates`. A training run then checks it.

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

# %% solution="Solution"
factor = 1 - 0.25 * valley.limit * valley.curvature[0].item()
updates = math.ceil(math.log(0.01) / math.log(factor))
print(updates, "updates")

assert judge(updates)

# %% [markdown]
# ### Within 60 updates { #exercise-momentum }
#
# Change `part` and `momentum` so that on `valley`, with the full batch, the excess stays below a millionth after 60 updates or fewer. Two hints. With a momentum of $\mu$ an update multiplies the deviation, in the long run, by `√μ` at best, so 0.9 is too large. And since momentum raises the limit, `part` may be above 1.

# %%
def judge_run(part, momentum):
    path = descend(valley, part, momentum=momentum)
    count = settled(valley, path, 1e-6)
    verdict = "passed" if count <= 60 else "more than 60"
    print(f"{count} updates: {verdict}")
    return count <= 60


part, momentum = 0.5, 0.9

passed = judge_run(part, momentum)

# %% solution="Solution"
low, high = valley.curvature.sqrt().tolist()
part = (2 / (low + high)) ** 2 / valley.limit
momentum = ((high - low) / (high + low)) ** 2
print(f"part {part:.2f}  momentum {momentum:.2f}")

assert judge_run(part, momentum)

# %% [markdown]
# ## Further { #further }
#
# ### Mini-batches leave the exact solution { #hovering }
#
# At the exact solution the gradient of all rows is 0, but that of a single batch is not, so mini-batches can't stay there. These runs start from the exact solution and train for 60 epochs, of which the first 20 are left out of the means. Each time the learning rate doubles, the mean distance from the exact solution grows, and the excess becomes about three times as large.

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
# ### Momentum raises the limit { #momentum-limit }
#
# With a momentum of $\mu$ the limit becomes $2(1 + \mu)/\lambda_{\max}$: with $\mu$ at 0.9 it is 1.9 times the old one.

# %%
for part in 1.05, 1.85, 1.95:
    end = valley.excess(descend(valley, part, momentum=0.9)[-1]).item()
    arrived = end < 1e-4
    print(f"{part} of the old limit:", "converges" if arrived else "diverges")
    assert arrived == (part < 1 + 0.9)

# %% [markdown]
# ### Correlated features stay a valley { #correlated }
#
# Take `s1` and `s2` instead, with a correlation of 0.90. The condition number is 18.7 in raw units and 18.4 once they are standardised, which is hardly different: standardising cures units, not correlation.
#
# The loss is deceptive here, too. After one update the MSE is less than 1% above the exact one, yet the weight of `s2` doesn't even have the right sign: 7.1, where the exact one is −6.3. After 20 updates the MSE is only 0.08% above, and this weight has only come to −1.7.

# %% alt="s1 and s2 from above, standardised. The horizontal axis is the weight of s1, from minus 45 to 85; the vertical axis the weight of s2, from minus 50 to 35, on the same scale. Three contours, for an excess of 0.1%, 1% and 5%, are long flat ellipses that go down to the right at 45 degrees. A diamond marks the exact solution, at 22 and minus 6. The path at 0.5 of the limit goes from the origin to the valley's floor in one step, to about 9 and 7, and then slowly down along it; the path at 0.95 zigzags across the floor." caption="Standardised, it is a narrow valley still, only lying at a slant: again 0.5 of the limit is on the floor after one step, and then crawls."
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
# ### Whitening { #whitening }
#
# The cure for correlation is to turn the axes as well: go over to the two main directions and divide each by its own standard deviation. This is called **whitening**. The condition number becomes 1, and one update reaches the exact solution. The weights found this way belong to the main directions; multiply back to get those of `s1` and `s2`.

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
# ## Where next { #where-next }
#
# - The reasons for the limit, momentum and the valley: [The learning rate's limit](../training/sgd.md#limit), [A narrow valley](../training/momentum.md#ill-conditioned).
# - The condition number also decides how precise the exact solution is: [The exact solution](../training/exact.md#condition).
# - All ten features, trained together: [The diabetes table](diabetes.py#weights).
# - Whitening in scikit-learn: [`PCA(whiten=True)`](https://scikit-learn.org/stable/modules/generated/sklearn.decomposition.PCA.html). PyTorch's documentation: [`torch.optim.SGD`](https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html), [`torch.linalg.eigh`](https://docs.pytorch.org/docs/stable/generated/torch.linalg.eigh.html).
