# ---
# title: 糖尿病数据
# description: 442 个病人的真实数据：划分、标准化、训练，再和精确解对照；损失只差 0.2%，有几个权重却还差得远。
# builds_on: [training/evaluate]
# finds:
#   - 糖尿病
#   - 真实数据
#   - 线性回归例子
#   - load_diabetes
#   - real data
#   - linear regression example
# numbers: {2004: the year of the paper}
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 糖尿病数据：从原始表格<wbr>到训练好的模型 { #diabetes }
#
# 拿到一张真实的表，怎样得到一个可信的模型？这个实验从头走一遍：442 位病人，十个[特征](../reference/glossary.md#feature) (feature)，预测一年后的病情。[小批量](../reference/glossary.md#mini-batch) (mini-batch) 的[随机梯度下降](../reference/glossary.md#sgd) (SGD) 训练 200 [轮](../reference/glossary.md#epoch) (epoch) 以后，训练集的[均方误差](../reference/glossary.md#mse) (MSE) 只比精确的[最小二乘](../reference/glossary.md#least-squares)解高 0.2%，有几个[权重](../reference/glossary.md#weight)却还差得远。所以，损失低不等于权重可信。人造的数据不容易让人看到这一点。
#
# <figure class="pipeline lit-data lit-dataset lit-dataloader lit-model lit-loss lit-step" role="group" aria-label="data → Dataset → DataLoader → model → loss → step，本实验从头走到尾">
# --8<-- "pipeline.svg"
# </figure>

# %%
# %config InlineBackend.figure_formats = ["svg"]
import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_diabetes
from sklearn.linear_model import LinearRegression
from torch import nn
from torch.utils.data import DataLoader, Dataset, random_split

# %% [markdown]
# ## 数据 { #data }
#
# 训练之前，先看看表里有什么。数据来自 Efron、Hastie、Johnstone 和 Tibshirani 的论文 [Least Angle Regression](https://doi.org/10.1214/009053604000000067)（*Annals of Statistics*，2004）。scikit-learn [自带这份数据](https://scikit-learn.org/stable/datasets/toy_dataset.html#diabetes-dataset)，不用下载。每行是一位糖尿病患者，[目标值](../reference/glossary.md#label) (target) 是一个数，衡量一年以后病情发展了多少。
#
# | 列 | 含义 |
# |---|---|
# | `age` | 年龄（岁） |
# | `sex` | 性别，编码为 1 和 2，文档没说哪个是哪个 |
# | `bmi` | 体重指数 |
# | `bp` | 平均血压 |
# | `s1` | 血清总胆固醇 |
# | `s2` | 低密度脂蛋白 |
# | `s3` | 高密度脂蛋白 |
# | `s4` | 总胆固醇 / 高密度脂蛋白 |
# | `s5` | 可能是血清甘油三酯的对数（“可能”是文档原话） |
# | `s6` | 血糖 |
#
# `scaled=False` 给出原始单位的表格。

# %%
raw = load_diabetes(scaled=False)
names = raw.feature_names
table = torch.from_numpy(raw.data)
target = torch.from_numpy(raw.target).reshape(-1, 1)
sex = table[:, names.index("sex")]

print("table", tuple(table.shape), " target", tuple(target.shape))
assert table.dtype == target.dtype == torch.float64
assert not table.isnan().any() and not target.isnan().any()
assert sex.unique().tolist() == [1, 2]

# %% [markdown]
# 表里没有缺失值，这由断言检查过。再看前四行。这里把行和列对调了，手机上也看得全：每一列是一位患者。

# %%
print(f"{'row':8}" + "".join(f"{row:8}" for row in range(4)))
for name, column in zip(names, table.T, strict=True):
    print(f"{name:8}" + "".join(f"{x:8.1f}" for x in column[:4]))
print(f"{'target':8}" + "".join(f"{x:8.0f}" for x in target[:4, 0]))

# %% [markdown]
# 各列的单位不同，数的大小也就相差很多：`s1` 的标准差是 34.6，`s5` 只有 0.5。这一点先记下，[不标准化](#raw-features)就训练不好。

# %%
print(f"{'':8}{'min':>8}{'mean':>8}{'max':>8}{'std':>8}")
for name, column in zip(names, table.T, strict=True):
    row = column.min(), column.mean(), column.max(), column.std()
    print(f"{name:8}" + "".join(f"{x:8.1f}" for x in row))

# %% [markdown]
# 目标值从 25 到 346。平均数比中位数大，因为少数病人的数特别高，把平均数拉了上去。

# %% alt="目标值的直方图。横轴是目标值 target，从 25 到 346；纵轴是行数 rows。左边在 60 到 100 之间最高，往右逐渐变矮，在 240 到 280 之间又鼓起一点。虚线标出平均数，约 152。" caption="右边拖着一条长尾巴，把平均数（虚线）从最高的那几根柱子拉开了。"
print(f"min    {target.min():6.1f}   max  {target.max():6.1f}")
print(f"median {target.quantile(0.5):6.1f}   mean {target.mean():6.1f}")

plt.figure(figsize=(6.4, 3.6))
plt.hist(target[:, 0].numpy(), bins=range(20, 361, 20), color="C0")
plt.axvline(
    target.mean().item(), color="black", linestyle="--", label="mean"
)
plt.xlabel("target")
plt.ylabel("rows")
plt.legend()
plt.show()

# %% [markdown]
# ## 划分数据 { #split }
#
# 模型在学过的行上总显得好，所以要先留出一部分行。[训练集](../reference/glossary.md#splits)用来拟合；验证集用来选[学习率](../reference/glossary.md#learning-rate) (learning rate)，也用来看训练走得怎样；测试集留到最后，只用一次。[随机数生成器](../reference/glossary.md#rng)设了种子，每次运行都划分成同样的三份。

# %%
generator = torch.Generator().manual_seed(42)
parts = random_split(range(len(table)), [0.7, 0.15, 0.15], generator)
train_rows, validation_rows, test_rows = [
    torch.tensor(part.indices) for part in parts
]
all_rows = torch.cat([train_rows, validation_rows, test_rows])

print(len(train_rows), len(validation_rows), len(test_rows))
assert all_rows.sort().values.equal(torch.arange(len(table)))

# %% [markdown]
# ## 标准化 { #standardise }
#
# [标准化](../reference/glossary.md#standardise) (standardise) 把各列换成同样的尺度：每列减去均值，再除以标准差。为什么要这样？各列大小差得多，一个学习率就顾不了所有的列。均值和标准差也是从数据里算出来的，所以只用训练集的 310 行来算，再用到全部 442 行上。
#
# 于是训练集每一列的均值是 0，标准差是 1。验证集没有参加计算，只会接近这两个数，比如下面的 `bmi`。如果用全部行来算，测试集的信息就漏进了训练，这叫[泄漏](../reference/glossary.md#leakage) (leakage)。[统计量来自全部行](#leak)这一节，会让它出一次错。

# %%
mean = table[train_rows].mean(dim=0)
std = table[train_rows].std(dim=0)
features = (table - mean) / std

X_train = features[train_rows]
assert X_train.mean(dim=0).abs().max() < 1e-12
assert (X_train.std(dim=0) - 1).abs().max() < 1e-12

bmi = names.index("bmi")
x = features[validation_rows, bmi]
print(f"validation bmi: mean {x.mean():.2f}  std {x.std():.2f}")

# %% [markdown]
# ## 数据集与数据加载器 { #dataset }
#
# 自己写的 `Dataset` 通常有两个方法：`__len__` 给出有多少个[样本](../reference/glossary.md#sample)，`__getitem__` 取出一个。`nn.Linear` 的权重是 float32，所以数据也转成 float32。目标值保持 `(n, 1)`，和预测的形状一样。

# %%
class Diabetes(Dataset):
    def __init__(self, features, target):
        self.X = features.float()
        self.y = target.float()

    def __len__(self):
        return len(self.X)

    def __getitem__(self, index):
        return self.X[index], self.y[index]


train_set = Diabetes(features[train_rows], target[train_rows])
validation_set = Diabetes(
    features[validation_rows], target[validation_rows]
)
test_set = Diabetes(features[test_rows], target[test_rows])

loader = DataLoader(train_set, batch_size=10, shuffle=True)
X, y = next(iter(loader))
print(len(loader), "batches of", tuple(X.shape), "and", tuple(y.shape))
assert X.dtype == y.dtype == torch.float32
assert len(train_set) == 310 and y.shape == (10, 1)

# %% [markdown]
# ## 模型 { #model }
#
# 模型只有一个[线性层](../reference/glossary.md#linear-layer)。一批[特征](../reference/glossary.md#feature) $X$ 是 `(n, 10)`，`net.linear.weight` 是 `(1, 10)`，记作 $w$。要相乘就得转置，所以预测是 $Xw^{\mathrm{T}} + b$，形状是 `(n, 1)`。10 个权重加 1 个[偏置](../reference/glossary.md#bias)，一共 11 个[参数](../reference/glossary.md#parameter)。

# %%
class Net(nn.Module):
    def __init__(self):
        super().__init__()
        self.linear = nn.Linear(10, 1)

    def forward(self, X):
        return self.linear(X)


net = Net()
print(sum(p.numel() for p in net.parameters()), "parameters")
print(tuple(X.shape), "->", tuple(net(X).shape))
assert net.linear.weight.dtype == X.dtype == torch.float32

# %% [markdown]
# ## 损失与训练循环 { #training }
#
# 每个小批量走五步：预测，算[损失](../reference/glossary.md#loss)，清[梯度](../reference/glossary.md#gradient)，[反向传播](../reference/glossary.md#backward)，更新参数。[训练循环](../training/loop.md)逐行讲过这五步。
#
# 下面定义两个函数。`mse` 一次算完整个数据集的均方误差，用不着 `DataLoader`。`train` 建一个模型，训练它，再返回它。`train` 自己设好种子，所以同样的调用总给出同样的结果；参数 `watch` 是几个数据集，每轮结束时各算一次 MSE，记下来。

# %%
loss_fn = nn.MSELoss()


def mse(net, data):
    with torch.no_grad():
        return loss_fn(net(data.X), data.y).item()


def train(
    data, watch=(), batch_size=10, lr=0.01, momentum=0.0, epochs=200
):
    torch.manual_seed(0)
    net = Net()
    loader = DataLoader(
        data,
        batch_size=batch_size,
        shuffle=True,
        generator=torch.Generator().manual_seed(0),
    )
    optimizer = torch.optim.SGD(
        net.parameters(), lr=lr, momentum=momentum
    )
    history = []
    for epoch in range(epochs):
        for X, y in loader:
            loss = loss_fn(net(X), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        history.append([mse(net, part) for part in watch])
    return net, torch.tensor(history)

# %% [markdown]
# 学习率由验证集来选。下面三个学习率各试 10 轮。0.001 太小，训练 10 轮还差得远；0.1 太大，损失在高处晃；0.01 的验证 MSE 最低。

# %%
tried = {
    lr: mse(train(train_set, lr=lr, epochs=10)[0], validation_set)
    for lr in (0.001, 0.01, 0.1)
}
for lr, score in tried.items():
    print(f"lr {lr:<6} validation MSE {score:6.0f}")
assert min(tried, key=tried.get) == 0.01

# %% [markdown]
# 于是用 0.01 跑满 200 轮。损失在前五轮就降了下来，后面变化很小。

# %%
net, history = train(train_set, watch=(train_set, validation_set))

print("epoch   train  validation")
for epoch in 1, 2, 5, 10, 50, 100, 200:
    train_mse, validation_mse = history[epoch - 1]
    print(f"{epoch:5}{train_mse:8.0f}{validation_mse:12.0f}")

# %% [markdown]
# ## 精确解 { #exact }
#
# 损失不再明显下降，是走到了头，还是走不动了？光看损失说不清。好在线性回归有[精确解](../training/exact.md)，可以拿来比。`torch.linalg.lstsq` 用 float64 解同一个训练集；再用 scikit-learn 的 `LinearRegression` 核对，442 行的预测相差都不到 1e-8。

# %%
def with_ones(X):
    ones = torch.ones(len(X), 1, dtype=X.dtype)
    return torch.cat([X, ones], dim=1)


A = with_ones(features)
exact = torch.linalg.lstsq(A[train_rows], target[train_rows]).solution

sklearn_fit = LinearRegression().fit(
    features[train_rows].numpy(), target[train_rows].numpy()
)
sklearn_prediction = torch.from_numpy(
    sklearn_fit.predict(features.numpy())
)
gap = (A @ exact - sklearn_prediction).abs().max()
assert gap < 1e-8
print(len(A), "predictions agree to 1e-8")

# %% [markdown]
# 训练集上，SGD 比精确解高 0.2%。它不会更低，因为精确解就是训练 MSE 最低的那一个。验证集上高 1.2%。

# %%
def exact_mse(rows):
    return loss_fn(A[rows] @ exact, target[rows]).item()


print(f"{'MSE':12}{'SGD':>8}{'exact':>8}{'excess':>9}")
for part, data, rows in (
    ("train", train_set, train_rows),
    ("validation", validation_set, validation_rows),
):
    sgd, best = mse(net, data), exact_mse(rows)
    print(f"{part:12}{sgd:8.1f}{best:8.1f}{sgd / best - 1:9.1%}")

assert 0 < mse(net, train_set) / exact_mse(train_rows) - 1 < 0.003
assert mse(net, validation_set) > exact_mse(validation_rows)

# %% [markdown]
# ### 画出损失 { #curve }
#
# 变化大多在头几轮，所以横轴用对数刻度，头几轮才看得清。最初两三轮的损失太高，留在图外。训练损失在虚线上方抖动，慢慢靠近虚线，一直没有停稳，因为每个小批量的梯度都带着偶然。验证损失抖得更厉害，但没有回升，看不出[过拟合](../reference/glossary.md#overfitting)。

# %% alt="训练损失与验证损失随轮数变化的两条曲线。横轴是轮数 epoch，对数刻度，从 3 到 200；纵轴是 MSE，从 2760 到 2960。两条曲线都从图外急降，到第 5 轮已在 2860 以下。之后训练曲线从约 2800 缓缓降到 2780；验证曲线大多在它上方，从约 2840 降到 2805，抖动更大。虚线是精确解的训练 MSE，约 2774，训练曲线一直在它上方。" caption="`train` 抖来抖去，始终在虚线上方：精确解的训练损失，谁也低不过。`validation` 抖得更厉害，但没有回升。"
early, late = history[10:100], history[100:]
assert (late.mean(dim=0) < early.mean(dim=0)).all()
assert late[:, 1].std() > late[:, 0].std()
assert history[:, 0].min() > exact_mse(train_rows)

ticks = [3, 5, 10, 20, 50, 100, 200]
epochs = range(1, len(history) + 1)
plt.figure(figsize=(6.4, 3.6))
plt.semilogx(epochs, history[:, 0].numpy(), color="C0", label="train")
plt.semilogx(
    epochs, history[:, 1].numpy(), color="C1", label="validation"
)
plt.axhline(
    round(exact_mse(train_rows), 1),
    color="black",
    linestyle="--",
    label="train, exact",
)
plt.xlim(3, 220)
plt.ylim(2760, 2960)
plt.minorticks_off()
plt.xticks(ticks, ticks)
plt.xlabel("epoch")
plt.ylabel("MSE")
plt.legend()
plt.show()

# %% [markdown]
# ## 测试集 { #test }
#
# 选择都做完了，现在才打开测试集。MSE 是 3489，这算好还是算坏？要有个比较的对象，叫[基线](../reference/glossary.md#baseline) (baseline)。这里的基线不看特征，一律猜训练集的平均目标值，它的 MSE 是 6409。模型的 MSE 比基线低得多。[R²](../reference/glossary.md#r2) 是 0.45，大致是说，目标值的变化有不到一半由模型解释了。
#
# 测试集只有 66 行，换一批病人，MSE 就会不同。下面 ± 后面的数是 MSE 的[标准误](../reference/glossary.md#standard-error) (standard error)，大致就是换一批病人会差多少。这一次，SGD 的测试 MSE 比精确解还低一点，但只差 12，远小于标准误：训练集上的最优，在新数据上不一定最优。

# %%
with torch.no_grad():
    prediction = net(test_set.X)[:, 0]
y_test = test_set.y[:, 0]
residual = prediction - y_test

squared = residual.square()
standard_error = squared.std() / len(squared) ** 0.5
baseline = (y_test - train_set.y.mean()).square().mean()
r2 = 1 - squared.mean() / y_test.var(correction=0)
print(f"SGD       {squared.mean():.0f} ± {standard_error:.0f}")
print(f"exact     {exact_mse(test_rows):.0f}")
print(f"baseline  {baseline:.0f}")
print(f"R2 of SGD {r2:.2f}")
assert squared.mean() < 0.6 * baseline
assert 0 < exact_mse(test_rows) - squared.mean() < 0.1 * standard_error

# %% [markdown]
# 一个点是一位病人。图里的点顺着虚线走，但比虚线平：预测的标准差是 59，目标值的是 81。特征里没有足够的信息时，往平均数靠拢才是稳妥的猜法，最小二乘正是这样做的。

# %% alt="测试集 66 个点的散点图。横轴是目标值 target，纵轴是预测 prediction，虚线是两者相等的直线。点云沿虚线向右上方伸展，但比虚线平：目标值低的点多在线上方，目标值高的点多在线下方，上下散得很开。" caption="点云比虚线平：目标值低的，大多猜高了；目标值高的，大多猜低了。"
print(f"std  target {y_test.std():.0f}  prediction {prediction.std():.0f}")

plt.figure(figsize=(6.4, 3.6))
plt.scatter(y_test.numpy(), prediction.numpy(), s=16, color="C0")
plt.axline(
    (150, 150),
    slope=1,
    color="black",
    linestyle="--",
    label="prediction = target",
)
plt.xlabel("target")
plt.ylabel("prediction")
plt.legend()
plt.show()

# %% [markdown]
# ## 权重也对吗 { #weights }
#
# 预测对了，权重不一定对。训练集上，SGD 与精确解的预测只差 2.4（各行的差先平方，再平均，再开方，叫均方根），权重却差得多：`s1` 的权重是 −27.0，精确解是 −44.8。
#
# 为什么会这样？`s1` 和 `s2` 的相关系数高达 0.90，几乎同起同落。一个的权重小一些，另一个的权重大一些，合起来的预测几乎不变，损失也几乎不变。所以损失像一条山谷，沿着谷底走，高度变化极小，SGD 也就走得极慢。最陡的方向有多弯，是最平缓的方向的 606 倍，这个比叫[条件数](../reference/glossary.md#condition) (condition number)；[下降的路径](paths.py)把山谷画了出来。
#
# 所以，别把这样的权重当成每个特征的“作用”。

# %%
sgd_weight = net.linear.weight[0].detach().double()
exact_weight = exact[:-1, 0]
print(f"{'':6}{'SGD':>8}{'exact':>8}")
rows = zip(names, sgd_weight, exact_weight, strict=True)
for name, sgd, best in rows:
    print(f"{name:6}{sgd:8.1f}{best:8.1f}")

with torch.no_grad():
    moved = net(train_set.X) - A[train_rows] @ exact
print(f"predictions apart (RMS)  {moved.square().mean().sqrt():.1f}")

s1, s2 = X_train[:, names.index("s1")], X_train[:, names.index("s2")]
correlation = torch.corrcoef(torch.stack([s1, s2]))[0, 1]
print(f"correlation of s1 and s2 {correlation:.2f}")
condition = torch.linalg.cond(X_train.T @ X_train)
print(f"condition number         {condition:.0f}")
assert (sgd_weight - exact_weight).abs().max() > 10

# %% alt="十个权重的点图。横轴是特征名，纵轴是权重 weight；圆点是 SGD，菱形是精确解。age、sex、bmi、bp、s6 的两种点几乎重合；s1 和 s2 差得最多：s1 是负 27 对负 45，s2 是 12 对 27；s3 和 s5 差 6 到 8，s4 差 2 左右。" caption="有的特征，圆点和菱形几乎重合；差得最远的是 `s1` 和 `s2`，正是彼此相关的那一对。"
plt.figure(figsize=(6.4, 3.6))
plt.axhline(0, color="black", linewidth=0.8)
shown = exact_weight.round(decimals=2).numpy()
plt.scatter(names, shown, marker="D", color="C1", label="exact")
shown = sgd_weight.round(decimals=2).numpy()
plt.scatter(names, shown, color="C0", label="SGD")
plt.ylabel("weight")
plt.legend(loc="lower right")
plt.show()

# %% [markdown]
# ## 常见错误 { #how-it-goes-wrong }
#
# <span id="shapes"></span>目标值少写一维，成了 `(n,)`，程序照跑，只给一次警告，结果却几乎是一律猜平均数。这个坑见[损失](../training/loss.md#shapes)。
#
# ### 不做标准化 { #raw-features }
#
# 同样的循环，换成没有标准化的列，训练一轮，损失就成了 `nan`。把学习率降到 3e-6，训练得下去，可是 10 轮以后 MSE 还停在 4568。标准化以后，同样跑 10 轮，降到 2797。道理见[随机梯度下降](../training/sgd.md#raw-features)。

# %%
raw_set = Diabetes(table[train_rows], target[train_rows])

diverged, _ = train(raw_set, lr=0.01, epochs=1)
crawling, _ = train(raw_set, lr=3e-6, epochs=10)
cured, _ = train(train_set, lr=0.01, epochs=10)

print(f"raw,          lr 0.01,  1 epoch    {mse(diverged, raw_set):6.0f}")
print(f"raw,          lr 3e-6, 10 epochs   {mse(crawling, raw_set):6.0f}")
print(f"standardised, lr 0.01, 10 epochs   {mse(cured, train_set):6.0f}")
assert diverged.linear.weight.isnan().all()

# %% [markdown]
# ### 统计量来自全部行 { #leak }
#
# 假设测试集有一行的 `bmi` 录错，放大了 100 倍。均值和标准差如果来自全部 442 行，就会被这一行带偏，训练集的 `bmi` 被压到一起，标准差只剩 0.04。训练集一行也没有改，10 轮以后的训练 MSE 却从 2798 变成 3140。均值和标准差只来自训练集时，录错的那一行影响不到训练，MSE 还是 2797。

# %%
mistyped = table.clone()
mistyped[test_rows[0], bmi] *= 100


def fit(source, rows):
    scaled = (source - source[rows].mean(dim=0)) / source[rows].std(dim=0)
    data = Diabetes(scaled[train_rows], target[train_rows])
    A = with_ones(scaled[train_rows])
    w = torch.linalg.lstsq(A, target[train_rows]).solution
    return (
        data.X[:, bmi].std().item(),
        mse(train(data, epochs=10)[0], data),
        loss_fn(A @ w, target[train_rows]).item(),
    )


results = {
    "clean, all rows": fit(table, all_rows),
    "mistyped, all rows": fit(mistyped, all_rows),
    "mistyped, train rows": fit(mistyped, train_rows),
}
print(f"{'':21}{'std':>5}{'SGD':>7}{'exact':>7}")
for label, (spread, sgd, best) in results.items():
    print(f"{label:21}{spread:5.2f}{sgd:7.0f}{best:7.0f}")
    assert abs(best - exact_mse(train_rows)) < 1e-6

# %% [markdown]
# 数据干净时，泄漏几乎看不出来：2798 对 2797。精确解始终是 2774，因为换尺度不改变最小二乘的预测。正因为看不出来，才要每次都只用训练集来算。
#
# 现成的数据也可能已经漏了：`load_diabetes()` 默认是 `scaled=True`，那是用全部 442 行缩放的，每列的平方和都是 1。只看训练集的行，平方和就在 0.68 到 0.75 之间。

# %%
scaled = torch.from_numpy(load_diabetes().data)
sums = scaled.square().sum(dim=0)
train_sums = scaled[train_rows].square().sum(dim=0)
print(f"all rows    {sums.min():.2f} to {sums.max():.2f}")
print(f"train rows  {train_sums.min():.2f} to {train_sums.max():.2f}")
assert (sums - 1).abs().max() < 1e-9

# %% [markdown]
# ## 试一试 { #try-it }
#
# ### 走到精确解 { #exercise-excess }
#
# 下面的 `train(…)` 里有四个值。改这四个值，让训练集 MSE 比精确解高不到 0.01%，最多训练 200 轮。提示：小批量的偶然让损失停不下来，批量大小可以取 310，也就是整个训练集；平缓的方向走得慢，用[动量](../training/momentum.md) (`momentum`) 能走得快些。

# %%
def judge(net):
    excess = mse(net, train_set) / exact_mse(train_rows) - 1
    passed = excess < 0.0001
    verdict = "passed" if passed else "not below 0.01% yet"
    print(f"excess {excess:.2%}: {verdict}")
    return passed


attempt, _ = train(
    train_set, batch_size=10, lr=0.01, momentum=0.0, epochs=10
)

passed = judge(attempt)

# %% solution="参考解法"
solved, _ = train(
    train_set, batch_size=310, lr=0.1, momentum=0.9, epochs=200
)

assert judge(solved)

# %% [markdown]
# ### 去掉一列 { #exercise-left-out }
#
# 把 `"s1"` 写进 `left_out`，不用这一列，再求一次精确解。`s2` 的权重会变号，训练集 MSE 却上升不到 1%，因为 `s2` 和 `s1` 相关，一列顶替了两列。做完再试别的特征：去掉哪一个，MSE 上升最多？

# %%
def exact_without(left_out):
    kept = [name for name in names if name not in left_out]
    A_kept = with_ones(features[:, [names.index(name) for name in kept]])
    w = torch.linalg.lstsq(A_kept[train_rows], target[train_rows]).solution
    score = loss_fn(A_kept[train_rows] @ w, target[train_rows]).item()
    return dict(zip(kept, w[:-1, 0].tolist(), strict=True)), score


left_out = []

weights, score = exact_without(left_out)
rise = score / exact_mse(train_rows) - 1
print(f"{len(weights)} columns, s2 weight {weights['s2']:.1f}")
print(f"train MSE {score:.1f}")
passed = len(weights) == 9 and weights["s2"] < 0 and rise < 0.01
print("passed" if passed else "wanted: 9 columns, s2 weight below 0")

# %% solution="参考解法"
rises = {}
for name in names:
    weights, score = exact_without([name])
    rises[name] = score / exact_mse(train_rows) - 1
    if name == "s1":
        s2 = weights["s2"]

print(f"without s1: s2 weight {s2:.1f}, MSE {rises['s1']:+.2%}")
assert s2 < 0 and rises["s1"] < 0.01
worst = max(rises, key=rises.get)
print(f"without {worst}: MSE {rises[worst]:+.1%}")

# %% [markdown]
# ## 选读 { #further }
#
# ### 残差里还剩什么 { #residuals }
#
# [残差](../reference/glossary.md#residual) (residual) 是预测减目标值。模型漏掉的规律会留在残差里，比如真实的关系是弯的，残差就会随预测先低后高，或者先高后低。按预测从低到高分成三组，每组的平均残差离 0 都不到两个标准误：只凭这 66 行，看不出明显的弯曲。散布却很宽，标准差是 59，这是十个特征的线性组合没能解释的。

# %% alt="测试集残差的散点图。横轴是预测 prediction，约从 36 到 291；纵轴是残差 residual，约从负 129 到 133。点散布在零线的两侧，大多集中在中间，那里也散得最开；两端点少，多在线下方。" caption="点散在零线上下，看不出弯曲；可是离零线很远，模型没能解释的还很多。"
low, middle, high = residual[prediction.argsort()].chunk(3)
print(f"{'prediction':11}{'rows':>4}{'mean':>8}{'error':>7}{'std':>6}")
for group, part in (
    ("all", residual), ("low", low), ("middle", middle), ("high", high)
):
    mean_residual, spread = part.mean(), part.std()
    standard_error = spread / len(part) ** 0.5
    print(f"{group:11}{len(part):4}{mean_residual:8.1f}", end="")
    print(f"{standard_error:7.1f}{spread:6.0f}")
    assert abs(mean_residual) < 2 * standard_error

plt.figure(figsize=(6.4, 3.6))
plt.scatter(prediction.numpy(), residual.numpy(), s=16, color="C0")
plt.axhline(0, color="black", linestyle="--")
plt.xlabel("prediction")
plt.ylabel("residual = prediction - target")
plt.show()

# %% [markdown]
# ### 442 行全用上 { #all-rows }
#
# 想和别处的结果对照，就要用同样的行。不划分，把 442 行一起拟合，得到的参考值是：MSE 2859.696，R² 0.51775，条件数 470。这两个分数是在拟合用过的行上算的，不是对新病人的估计。

# %%
Z = (table - table.mean(dim=0)) / table.std(dim=0)
B = with_ones(Z)
full = torch.linalg.lstsq(B, target).solution
full_mse = (B @ full - target).square().mean().item()
full_r2 = 1 - full_mse / target.var(correction=0).item()
full_condition = torch.linalg.cond(Z.T @ Z).item()

print(f"MSE {full_mse:.3f}  R2 {full_r2:.5f}")
print(f"condition number {full_condition:.0f}")
assert round(full_mse, 3) == 2859.696
assert round(full_r2, 5) == 0.51775
assert round(full_condition) == 470

# %% [markdown]
# ### 一次划分只是一次抽样 { #splits }
#
# 换 20 个种子重新划分，每次都求精确解。测试集 MSE 随划分起落很大，最小 2566，最大 4035。所以，一次划分里差几十，不足以断定哪个模型更好；怎样比才公平，见[评估](../training/evaluate.md#splits)。

# %%
def split_mse(seed):
    generator = torch.Generator().manual_seed(seed)
    parts = random_split(range(len(table)), [0.7, 0.15, 0.15], generator)
    fitted, _, tested = [part.indices for part in parts]
    mean, std = table[fitted].mean(dim=0), table[fitted].std(dim=0)
    A = with_ones((table - mean) / std)
    w = torch.linalg.lstsq(A[fitted], target[fitted]).solution
    return [
        (A[rows] @ w - target[rows]).square().mean().item()
        for rows in (fitted, tested)
    ]


train_scores, test_scores = torch.tensor(
    [split_mse(seed) for seed in range(20)]
).T
print(f"{'MSE':8}{'min':>8}{'mean':>8}{'max':>8}")
for part, scores in ("train", train_scores), ("test", test_scores):
    row = scores.min(), scores.mean(), scores.max()
    print(f"{part:8}" + "".join(f"{x:8.0f}" for x in row))
assert test_scores.max() > 1.4 * test_scores.min()
assert train_scores.max() < 1.2 * train_scores.min()

# %% [markdown]
# ## 接下来 { #where-next }
#
# - [类别不平衡](imbalance.py)：目标值换成是或不是，而且一类很少。
# - [数据集](../data/dataset.md)和[训练循环](../training/loop.md)，逐行讲这里用到的零件。
# - [下降的路径](paths.py)：把平缓的方向画出来，看标准化和动量怎样走完它。
# - PyTorch 文档：[`torch.utils.data`](https://docs.pytorch.org/docs/stable/data.html)、[`torch.optim.SGD`](https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html)、[`torch.linalg.lstsq`](https://docs.pytorch.org/docs/stable/generated/torch.linalg.lstsq.html)。
# - scikit-learn 文档：[数据泄漏](https://scikit-learn.org/stable/common_pitfalls.html#data-leakage)。
