# ---
# title: 类别不平衡
# description: 每 20 个肿块只有 1 个恶性。加权采样抬高召回率，压低精确率，ROC AUC 几乎不动：模型没有变强，只是阈值移了。
# builds_on: [data/samplers, training/evaluate]
# finds:
#   - 类别不平衡
#   - 样本不平衡
#   - 召回率
#   - 精确率
#   - 阈值
#   - 准确率
#   - 逻辑回归
#   - "#accuracy 准确率很高却没用"
#   - "#exercise-pos-weight pos_weight"
#   - class imbalance
#   - imbalanced dataset
#   - recall
#   - precision and recall
#   - AUC
#   - threshold
#   - accuracy
#   - logistic regression
# numbers: {1993: the year of the paper, 1905: the volume of the proceedings, 37: 100 × 212 / 569, 0.11: 1 / 9, 20: (357 + 19) / 19, 179: 357 − 178, 0.45: 0.80 − 0.35, 400: 440 − 40, 569: 357 + 212}
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # 类别不平衡：加权采样改变了什么 { #imbalance }
#
# 一类样本少得多，模型就常常找不到它，很多人于是让稀有的行多出现几次。这样做，模型真的变强了吗？
#
# 这里每 20 个肿块只有 1 个是恶性，这就是[类别不平衡](../reference/glossary.md#imbalance) (class imbalance)。下面用 `WeightedRandomSampler` 让恶性的行多出现，结果有三个数：
#
# - [召回率](../reference/glossary.md#recall) (recall) 从 0.35 升到 0.80。它是恶性的肿块里，模型找到了多少。
# - [精确率](../reference/glossary.md#precision) (precision) 从 0.64 降到 0.19。它是模型判为恶性的肿块里，真的恶性有多少。
# - [ROC AUC](../reference/glossary.md#auc) 几乎不变。它是恶性的分数高过良性的机会。
#
# 可见模型分辨两类的本领没有变强，只相当于把[阈值](../reference/glossary.md#threshold) (threshold) 挪了个位置：分数高过阈值，就判为恶性。不加权，直接移阈值，得到同样的召回率和精确率。
#
# <figure class="pipeline lit-data lit-dataset lit-dataloader lit-model lit-loss lit-step" role="group" aria-label="data → Dataset → DataLoader → model → loss → step，本实验从头走到尾">
# --8<-- "pipeline.svg"
# </figure>

# %%
# %config InlineBackend.figure_formats = ["svg"]
import math

import matplotlib.pyplot as plt
import torch
from sklearn.datasets import load_breast_cancer
from sklearn.linear_model import LogisticRegression
from sklearn.metrics import roc_auc_score
from sklearn.model_selection import cross_val_score
from sklearn.pipeline import make_pipeline
from sklearn.preprocessing import StandardScaler
from torch import nn
from torch.utils.data import (
    BatchSampler,
    DataLoader,
    RandomSampler,
    TensorDataset,
    WeightedRandomSampler,
)

torch.set_num_threads(1)

# %% [markdown]
# ## 数据 { #data }
#
# 数据来自 Street、Wolberg 和 Mangasarian 的论文 [Nuclear feature extraction for breast tumor diagnosis](https://doi.org/10.1117/12.148698)（*Proceedings of SPIE* 1905，1993）。scikit-learn [自带这份数据](https://scikit-learn.org/stable/datasets/toy_dataset.html#breast-cancer-wisconsin-diagnostic-dataset)，不用下载。每行是一个乳腺肿块，30 个[特征](../reference/glossary.md#feature) (feature) 描述显微图像里的细胞核，[标签](../reference/glossary.md#label)说明肿块是恶性还是良性。
#
# scikit-learn 把恶性记作 0，良性记作 1。这里反过来，恶性是 1，因为要找的是它；要找的那一类叫正类 (positive class)。
#
# 30 个特征都用上，两类几乎能完全分开（五折[交叉验证](../training/evaluate.md#exercise-folds)，AUC 约 1.00），看不出召回率与精确率之间的取舍。所以只用两个特征，AUC 降到 0.90，也正好能画在一张图上：
#
# - `mean texture` 是灰度值的标准差。
# - `mean compactness` 由周长² / 面积算出，轮廓越不像圆就越大。
#
# 两个数都对图中的细胞核取了平均。

# %%
raw = load_breast_cancer()
assert raw.target_names.tolist() == ["malignant", "benign"]
names = ["mean texture", "mean compactness"]
columns = [raw.feature_names.tolist().index(name) for name in names]
table = torch.from_numpy(raw.data[:, columns])
labels = (torch.from_numpy(raw.target) == 0).long()
malignant = labels.nonzero()[:, 0]
benign = (labels == 0).nonzero()[:, 0]


def cross_validated(X):
    model = make_pipeline(StandardScaler(), LogisticRegression())
    return cross_val_score(
        model, X, labels.numpy(), scoring="roc_auc"
    ).mean()


print(f"{'':18}{'benign':>8}{'malignant':>11}")
print(f"{'rows':18}{len(benign):8}{len(malignant):11}")
for name, column in zip(names, table.T, strict=True):
    few, many = column[malignant].mean(), column[benign].mean()
    print(f"{name:18}{many:8.3f}{few:11.3f}")
assert not table.isnan().any()

print(f"30 features: AUC {cross_validated(raw.data):.2f}")
print(f" 2 features: AUC {cross_validated(table.numpy()):.2f}")

# %% [markdown]
# ## 划分四十次 { #split }
#
# 原表里恶性占 37%，并不稀有，所以要让它变少：每次划分只随机留下 19 行恶性，配上全部 357 行良性，恶性就占 5%。再把每一类分成两半：[训练集](../reference/glossary.md#splits)有 10 行恶性、178 行良性，测试集有 9 行恶性、179 行良性。[标准化](../reference/glossary.md#standardise)只用训练集的均值和标准差。
#
# 测试集只有 9 行恶性，多找到一行，召回率就高出 0.11。一次划分说明不了什么，所以换 40 个[种子](../reference/glossary.md#seed)，每次留下的恶性行和划分都不同。这里没有要挑选的东西，就不另设验证集。
#
# 标签转成了浮点数，形状是 `(n, 1)`，因为后面的损失函数[要浮点数的标签](../training/loss.md#labels)。

# %%
def split(seed):
    generator = torch.Generator().manual_seed(seed)

    def shuffled(rows):
        return rows[torch.randperm(len(rows), generator=generator)]

    few, many = shuffled(malignant)[:19], shuffled(benign)
    train_rows = torch.cat([few[:10], many[:178]])
    test_rows = torch.cat([few[10:], many[178:]])
    mean = table[train_rows].mean(dim=0)
    std = table[train_rows].std(dim=0)
    X = ((table - mean) / std).float()
    y = labels.float().reshape(-1, 1)
    return [
        TensorDataset(X[rows], y[rows]) for rows in (train_rows, test_rows)
    ]


splits = [split(seed) for seed in range(40)]
train_set, test_set = splits[0]

print(f"{'':6}{'rows':>6}{'malignant':>11}{'share':>8}")
for part, data in ("train", train_set), ("test", test_set):
    y = data.tensors[1]
    print(f"{part:6}{len(y):6}{y.sum():11.0f}{y.mean():8.1%}")
assert all(
    train.tensors[1].sum() == 10 and test.tensors[1].sum() == 9
    for train, test in splits
)

# %% [markdown]
# ## 加权采样 { #sampler }
#
# 每行的权重是 1 除以它那一类的行数，于是两类的总权重相等，抽到恶性和良性的机会各一半。这里的权重是一行被抽到的机会，不是模型的权重。`WeightedRandomSampler` 按权重[有放回](../reference/glossary.md#replacement)地抽 188 次，算一[轮](../reference/glossary.md#epoch) (epoch)；有放回，就是同一行可以抽到好几次。
#
# 下面抽 100 轮，取平均。抽到的约一半是恶性。同一行会重复，所以一轮里只有 84.5 个不同的行，不到一半；理论值是 83.1，相差不到三个[标准误](../reference/glossary.md#standard-error)（± 后面的数）。规则和常见的错，见[采样器](../data/samplers.md#weighted)。

# %%
def weighted_sampler(data):
    classes = data.tensors[1][:, 0].long()
    weights = 1 / classes.bincount()[classes]
    return WeightedRandomSampler(weights, len(data))


torch.manual_seed(0)
sampler = weighted_sampler(train_set)
drawn = torch.tensor([list(sampler) for _ in range(100)])
share = train_set.tensors[1][drawn, 0].mean(dim=1)
distinct = torch.tensor([len(rows.unique()) for rows in drawn]).float()
theory = sum(n * (1 - (1 - 0.5 / n) ** 188) for n in (10, 178))

print(f"malignant share  {share.mean():.3f} ± {share.std() / 10:.3f}")
print(f"distinct rows     {distinct.mean():.1f} ± {distinct.std() / 10:.1f}")
print(f"in theory         {theory:.1f}")
assert abs(share.mean() - 0.5) < 3 * share.std() / 10
assert abs(distinct.mean() - theory) < 3 * distinct.std() / 10

# %% [markdown]
# 第一轮里，10 行恶性各抽到 5 到 17 次，178 行良性里有 103 行一次也没抽到。恶性的行没有变多，只是同样的 10 行在重复。

# %% alt="一轮加权采样里每一行抽到几次的条形图。横轴是行号 row，从 0 到 187，前 10 行是恶性；纵轴是抽到的次数 times drawn。最左边的 10 行恶性是一簇高条，5 到 17 次；右边的 178 行良性都很矮，多数是 0 次，最多 3 次。" caption="左边那一簇高条是 10 行恶性，一轮里反复出现；右边空着的，是一次也没抽到的良性。"
times = drawn[0].bincount(minlength=188)
print("malignant:", *times[:10].tolist())
print("benign, never drawn:", int((times[10:] == 0).sum()), "of 178")

plt.figure(figsize=(6.4, 3.6))
plt.bar(range(10), times[:10].numpy(), 1, color="C1", label="malignant")
plt.bar(range(10, 188), times[10:].numpy(), 1, color="C0", label="benign")
plt.xlabel("row")
plt.ylabel("times drawn")
plt.yticks(range(0, 16, 5))
plt.legend()
plt.show()

# %% [markdown]
# ## 训练 { #training }
#
# 目标值是“是”或“不是”时，常用[逻辑回归](../reference/glossary.md#logistic-regression) (logistic regression)。它就是一个[线性层](../reference/glossary.md#linear-layer)，接上损失函数 `BCEWithLogitsLoss`。线性层给出的数叫[对数几率](../reference/glossary.md#logit) (logit)：恶性的概率除以良性的概率，再取对数。两个概率相等时，它是 0；所以 logit 大于 0，就是恶性的概率大于 0.5。
#
# 两个模型只有[采样器](../reference/glossary.md#sampler)不同：普通模型 (`plain`) 用一般的[打乱](../reference/glossary.md#shuffle)，加权模型 (`weighted`) 用加权采样。其余都一样：
#
# - `BatchSampler` 把行号凑成一批；`batch_size=None` 让 `DataLoader` 不再自己分批，一次取出整批的行，这样快得多。
# - [学习率](../reference/glossary.md#learning-rate)从 0.5 线性降到 0，[小批量](../reference/glossary.md#mini-batch)带来的抖动最后就会平息。
# - 运算量很小，一个线程就够，所以开头写了 `set_num_threads(1)`。
#
# 40 次划分各训练一遍，下面打印第一次的[参数](../reference/glossary.md#parameter)：[偏置](../reference/glossary.md#bias)差得多，[权重](../reference/glossary.md#weight)差得少。

# %%
bce = nn.BCEWithLogitsLoss()


def train(data, sampler, loss_fn=bce, epochs=100):
    torch.manual_seed(0)
    net = nn.Linear(2, 1)
    batches = BatchSampler(sampler, batch_size=94, drop_last=False)
    loader = DataLoader(data, sampler=batches, batch_size=None)
    optimizer = torch.optim.SGD(net.parameters(), lr=0.5, momentum=0.9)
    scheduler = torch.optim.lr_scheduler.LinearLR(
        optimizer, start_factor=1, end_factor=0, total_iters=epochs
    )
    for epoch in range(epochs):
        for X, y in loader:
            loss = loss_fn(net(X), y)
            optimizer.zero_grad()
            loss.backward()
            optimizer.step()
        scheduler.step()
    return net


plain_nets = [train(data, RandomSampler(data)) for data, _ in splits]
weighted_nets = [train(data, weighted_sampler(data)) for data, _ in splits]

print(f"{'':9}{'texture':>9}{'compactness':>13}{'bias':>7}")
for label, nets in ("plain", plain_nets), ("weighted", weighted_nets):
    (w1, w2), b = nets[0].weight[0].tolist(), nets[0].bias.item()
    print(f"{label:9}{w1:9.2f}{w2:13.2f}{b:7.2f}")
plain, weighted = plain_nets[0], weighted_nets[0]
moved = (weighted.weight - plain.weight).abs().max()
assert (weighted.bias - plain.bias).item() > 3 * moved

# %% [markdown]
# 下图里，logit 等于 0 的点连成一条直线，线的右上方判为恶性。普通模型的线太高，10 行恶性只找到最突出的一行。加权以后，线往良性那边移，找到 9 行恶性，误判为恶性的良性也从 1 行增到 34 行。线的方向只转了一点。

# %% alt="第一次划分的训练集散点图。横轴是标准化后的 mean texture，纵轴是标准化后的 mean compactness。良性点聚在中间偏下，10 个恶性点大多在纵轴 1 到 2 之间，混在良性点里，只有一个远在上方，接近 7。两条向右下倾斜的直线几乎平行：实线是普通模型，从左端约 3.8 降到右端约 0.8，上方只有那一个恶性点和一个良性点；虚线是加权模型，低约 2，9 个恶性点和许多良性点在它上方。" caption="加权只是把线往下移，方向几乎没变。看两条线之间：多找到的恶性在这里，多误判的良性也在这里。"
X, y = train_set.tensors
for label, net in ("plain", plain_nets[0]), ("weighted", weighted_nets[0]):
    called = net(X)[:, 0] >= 0
    found, wrong = called[:10].sum(), called[10:].sum()
    print(f"{label:9}{found:2} of 10, {wrong:2} of 178")

plt.figure(figsize=(6.4, 4.2))
for part, rows, color in (
    ("benign", y[:, 0] == 0, "C0"),
    ("malignant", y[:, 0] == 1, "C1"),
):
    points = X[rows].double().round(decimals=2).numpy()
    plt.scatter(*points.T, s=16, color=color, label=part)
for label, net, color, style in (
    ("plain", plain_nets[0], "C2", "-"),
    ("weighted", weighted_nets[0], "C3", "--"),
):
    (w1, w2), b = net.weight[0].tolist(), net.bias.item()
    ends = [round(-(b + w1 * x) / w2, 2) for x in (-3, 5)]
    plt.plot([-3, 5], ends, color=color, linestyle=style, label=label)
plt.xlim(-2.6, 4.2)
plt.ylim(-2.2, 7.4)
plt.xlabel(names[0] + ", standardised")
plt.ylabel(names[1] + ", standardised")
plt.legend()
plt.show()

# %% [markdown]
# ## 准确率会骗人 { #accuracy }
#
# 最先想到的分数是[准确率](../reference/glossary.md#accuracy) (accuracy)，也就是判对的比例。一律判为良性，准确率是 0.952，一个恶性也没找到。40 个测试集合计，加权模型在 360 行恶性里找到 288 行，准确率却只有 0.831。良性占 95%，准确率几乎只看良性判得对不对。所以下面换两个只看恶性的分数。

# %%
def logits_of(nets, splits=splits):
    pairs = zip(nets, splits, strict=True)
    with torch.no_grad():
        return torch.stack(
            [
                net(test.tensors[0])[:, 0].double()
                for net, (_, test) in pairs
            ]
        )


plain, weighted = logits_of(plain_nets), logits_of(weighted_nets)

truth = torch.stack([test.tensors[1][:, 0] == 1 for _, test in splits])
print(f"{'':15}{'accuracy':>8}{'found':>7} of {truth.sum()}")
accuracy = {}
for label, called in (
    ("always benign", torch.zeros_like(truth)),
    ("plain", plain >= 0),
    ("weighted", weighted >= 0),
):
    accuracy[label] = (called == truth).double().mean()
    found = (called & truth).sum()
    print(f"{label:15}{accuracy[label]:8.3f}{found:7}")
assert accuracy["weighted"] < accuracy["always benign"]

# %% [markdown]
# ## 召回率、精确率、AUC { #scores }
#
# - 召回率：恶性的行里，判为恶性的占多少。
# - 精确率：判为恶性的行里，真的恶性占多少。
# - AUC：随机取一行恶性、一行良性，恶性的 logit 更大的机会。AUC 只看次序，与阈值无关；0.5 是瞎猜，1 是完全分开。
#
# 召回率和精确率用 40 次划分合计的行数来算；AUC 每次划分各算一个，再平均。± 后面是标准误，用刀切法 (jackknife) 算：轮流去掉一次划分，看结果变多少。各次划分出自同一张表，所以标准误只说明换一批划分会差多少，不说明换一张表会差多少。

# %%
def with_error(top, bottom=None):
    top = top.double()
    bottom = torch.ones_like(top) if bottom is None else bottom.double()
    rest = (top.sum() - top) / (bottom.sum() - bottom)
    standard_error = ((len(top) - 1) * rest.var(correction=0)).sqrt()
    return (top.sum() / bottom.sum()).item(), standard_error.item()


def recall_precision(logits, truth=truth):
    called = logits >= 0
    hits = (called & truth).sum(dim=1)
    return [
        with_error(hits, truth.sum(dim=1)),
        with_error(hits, called.sum(dim=1)),
    ]


def auc(logits):
    pairs = logits[:, :9, None] > logits[:, None, 9:]
    return pairs.double().mean(dim=(1, 2))


def show(label, *results, digits=2):
    cells = [f"{x:.{digits}f} ± {e:.{digits}f}" for x, e in results]
    print(f"{label:14}" + "  ".join(cells))


change = with_error(auc(weighted) - auc(plain))
print(f"{'':14}{'recall':13}precision")
show("plain", *recall_precision(plain))
show("weighted", *recall_precision(weighted))
print(f"{'':14}AUC")
show("plain", with_error(auc(plain)), digits=3)
show("weighted", with_error(auc(weighted)), digits=3)
show("difference", change, digits=3)
assert abs(change[0]) < 2 * change[1] < 0.01
for row in range(40):
    score = roc_auc_score(truth[row].numpy(), plain[row].numpy())
    assert abs(auc(plain)[row] - score) < 1e-9

hits = ((plain >= 0) & truth).sum(dim=1)
print(f"plain, found in one split: {hits.min()} to {hits.max()} of 9")

# %% [markdown]
# 召回率多了 0.45，精确率少了 0.45，AUC 只差 0.002，在两个标准误之内：可见把恶性排在良性前面的本领几乎没变。单看一次划分，普通模型在 9 行恶性里找到 1 到 6 行，起落这么大，一次的结果不能当结论。
#
# ## 移动的是阈值 { #threshold }
#
# 加权为什么不改变次序？logit 是两类概率之比的对数。把恶性的权重放大到 k 倍，就好像恶性的行多到 k 倍，每一处的概率之比都乘以 k，取对数就是加上 log k。每个 logit 加上同一个数，次序不变。这里 k 是 178 / 10，log k 约 2.88。
#
# 这个推导要求模型的形式正确（logit 真的是特征的线性函数），行数又够多。实际上，logit 平均增加 2.62，接近 2.88，但不相等：线性模型不完全对，10 行恶性也太少，线性层的权重会跟着变。

# %% alt="前三次划分的测试行的散点图。横轴是普通模型的 logit，从负 8 到 7；纵轴是加权模型的 logit，从负 6 到 12。点几乎排成一条线，良性多在左下，恶性多在右上。黑虚线斜率是 1，表示普通模型的 logit 加 2.88；点排成的线比它陡：左端在它下方约 1，右端在它上方约 2.5。" caption="点几乎排成一条线，所以两个模型排出的次序几乎一样；加权把所有的 logit 都抬高了一截，与虚线差不多。"
shift = math.log(178 / 10)
rise = with_error((weighted - plain).mean(dim=1))
print(f"log(178 / 10)  {shift:.2f}")
print(f"logits' rise   {rise[0]:.2f} ± {rise[1]:.2f}")
assert abs(rise[0] - shift) < 0.5

plt.figure(figsize=(6.4, 4.2))
for part, rows, color in (
    ("benign", ~truth[:3], "C0"),
    ("malignant", truth[:3], "C1"),
):
    x, y = (
        logits[:3][rows].round(decimals=2).numpy()
        for logits in (plain, weighted)
    )
    plt.scatter(x, y, s=10, color=color, label=part)
plt.axline(
    (0, round(shift, 2)),
    slope=1,
    color="black",
    linestyle="--",
    label="plain + 2.88",
)
plt.axhline(0, color="black", linewidth=0.8)
plt.axvline(0, color="black", linewidth=0.8)
plt.xlabel("logit, plain")
plt.ylabel("logit, weighted")
plt.yticks(range(-5, 11, 5))
plt.legend()
plt.show()

# %% [markdown]
# 既然如此，就不必加权，直接把普通模型的阈值从 0 移到 −2.88，也就是概率 0.053，正是训练集里恶性的比例。这样召回率是 0.80，精确率是 0.19，看不出与加权模型有什么差别，还不用重新训练。换成别的阈值也一样，[整条曲线](#precision-recall)都贴在一起。

# %%
moved = recall_precision(plain + shift)
reached = recall_precision(weighted)
print(f"threshold as a probability: {1 / (1 + math.exp(shift)):.3f}")
print(f"{'':14}{'recall':13}precision")
show("plain, moved", *moved)
show("weighted", *reached)
for (a, a_error), (b, _) in zip(moved, reached, strict=True):
    assert abs(a - b) < a_error

# %% [markdown]
# ## 概率要改回来 { #probabilities }
#
# 加权模型给出的概率平均是 0.250，而测试集里恶性只占 0.048。加权模型把概率估得太高，因为训练时抽到的行里一半是恶性。普通模型给出的概率平均是 0.055，训练集里恶性占 0.053，对得上。
#
# 对数损失（就是 `BCEWithLogitsLoss`，越小越好）也这样说：加权模型是 0.395，还不如每行都猜 0.048，那样是 0.192。
#
# 改法是从每个 logit 里减去 2.88，也就是从偏置里减去它。这样概率的平均变成 0.061，还偏高一点；对数损失变成 0.137，接近普通模型的 0.127。

# %%
each_loss = nn.BCEWithLogitsLoss(reduction="none")
target = truth.double()
prevalence = target.mean()
constant = torch.full_like(plain, prevalence.logit())

corrected_nets = []
for net in weighted_nets:
    corrected = nn.Linear(2, 1)
    corrected.load_state_dict(net.state_dict())
    with torch.no_grad():
        corrected.bias -= shift
    corrected_nets.append(corrected)

baseline = bce(constant, target)
print(f"malignant share {prevalence:.3f}, log loss {baseline:.3f}")
print(f"{'':14}{'mean':15}log loss")
losses = {}
for label, logits in (
    ("plain", plain),
    ("weighted", weighted),
    ("corrected", logits_of(corrected_nets)),
):
    mean = with_error(logits.sigmoid().mean(dim=1))
    losses[label] = with_error(each_loss(logits, target).mean(dim=1))
    show(label, mean, losses[label], digits=3)
assert losses["corrected"][0] < baseline < losses["weighted"][0]

# %% [markdown]
# ## 常见错误 { #how-it-goes-wrong }
#
# ### 测试集也加权 { #weighted-test }
#
# 拿加权采样器去抽测试集或验证集，模型一点没变，精确率却从 0.19 变成 0.83。原因是抽出来的行里一半是恶性，模型将来要面对的行里却只有 5% 是恶性。召回率几乎不变，因为它只看恶性的行。
#
# 办法：采样器只给训练集，评估时每行恰好用一次。另一种错是[先重复，再划分](#draw-then-split)。

# %%
torch.manual_seed(0)
sampler = weighted_sampler(test_set)
picks = torch.stack([torch.tensor(list(sampler)) for _ in splits])
honest = recall_precision(weighted)
flattered = recall_precision(
    weighted.gather(1, picks), truth.gather(1, picks)
)
print(f"{'':14}{'recall':13}precision")
show("each row once", *honest)
show("weighted draw", *flattered)
assert flattered[1][0] > 4 * honest[1][0]
assert abs(flattered[0][0] - honest[0][0]) < honest[0][1]

# %% [markdown]
# ## 试一试 { #try-it }
#
# ### 代价最低的阈值 { #exercise-threshold }
#
# 漏掉一行恶性的代价是 10，误判一行良性的代价是 1。改 `threshold`（概率高过它，就判为恶性），让普通模型每行的平均代价低于 0.24，比阈值 0.5 和加权模型都低。提示：不必在测试集上试。设恶性的概率是 p，判为恶性的期望代价是 1 − p，判为良性是 10p，相等时 p 是多少？

# %%
def judge(threshold):
    def cost(called):
        missed, wrong = truth & ~called, ~truth & called
        return (10 * missed + wrong).double().mean()

    yours = cost(plain.sigmoid() >= threshold)
    print(f"weighted {cost(weighted >= 0):.3f}, yours {yours:.3f}")
    print("passed" if yours < 0.24 else "not below 0.24 yet")
    return yours < 0.24 < cost(weighted >= 0)


threshold = 0.5

passed = judge(threshold)

# %% solution="参考解法"
threshold = 1 / 11

assert judge(threshold)

# %% [markdown]
# ### 不用采样器 { #exercise-pos-weight }
#
# 不用采样器，也能得到差不多的加权模型：`BCEWithLogitsLoss` 的 `pos_weight` 把正类的损失放大。改最后一行，在前 10 次划分上训练，让召回率与加权模型相差不到 0.05，logit 平均相差不到 0.3。

# %%
def compare(loss_fn):
    nets = [
        train(data, RandomSampler(data), loss_fn) for data, _ in splits[:10]
    ]
    logits = logits_of(nets, splits[:10])
    (yours, _), _ = recall_precision(logits, truth[:10])
    (wanted, _), _ = recall_precision(weighted[:10], truth[:10])
    gap = (logits - weighted[:10]).mean().item()
    print(f"recall {yours:.2f}, wanted {wanted:.2f}, apart {abs(gap):.2f}")
    passed = abs(yours - wanted) < 0.05 and abs(gap) < 0.3
    print("passed" if passed else "not near the weighted model yet")
    return passed


passed = compare(nn.BCEWithLogitsLoss())

# %% solution="参考解法"
positive = torch.tensor(178 / 10)
assert compare(nn.BCEWithLogitsLoss(pos_weight=positive))

# %% [markdown]
# ## 选读 { #further }
#
# ### 每一个阈值 { #precision-recall }
#
# 阈值从高往低移，就是从分数最高的那行开始，一行一行地判为恶性。每个测试集都把前 n 行判为恶性，n 从 1 到 188，得到整条曲线。
#
# 两条曲线贴在一起：n 相同时，召回率最多差 0.02。最左边只判 1 行或 3 行时，加权模型的精确率分别低 0.075 和 0.042，差别在两个标准误上下，很难说是真的。

# %% alt="精确率对召回率的两条曲线。横轴是召回率 recall，从 0.1 到 1；纵轴是精确率 precision，从 0.05 到 1。实线是普通模型，虚线是加权模型，都从左上降到右下，左端虚线略低，其余几乎重合。圆点是普通模型 logit 大于 0，在 0.35、0.64；方块是普通模型 logit 大于负 2.88，菱形是加权模型 logit 大于 0，两个叠在一起，在 0.80、0.19。" caption="两条曲线几乎重合。菱形（加权）压在方块（不加权，只移阈值）上：不加权，也走得到同一点。"
def found_among_first(logits):
    order = logits.argsort(dim=1, descending=True)
    return truth.gather(1, order).cumsum(dim=1).double()


first_n = torch.arange(1, 189)
found_plain = found_among_first(plain)
found_weighted = found_among_first(weighted)
difference = found_weighted - found_plain
print(f"largest gap in recall {difference.mean(dim=0).abs().max() / 9:.3f}")
print("precision, weighted - plain:")
for n in 1, 3, 10, 40:
    gap = with_error(difference[:, n - 1] / n)
    show(f"n = {n}", gap, digits=3)
assert difference.mean(dim=0).abs().max() / 9 < 0.025

plt.figure(figsize=(6.4, 3.6))
for label, found, color, style in (
    ("plain", found_plain, "C2", "-"),
    ("weighted", found_weighted, "C3", "--"),
):
    mean = found.mean(dim=0)
    recall = (mean / 9).round(decimals=3).numpy()
    precision = (mean / first_n).round(decimals=3).numpy()
    plt.plot(recall, precision, color=color, linestyle=style, label=label)
for label, logits, color, marker in (
    ("plain, logit > 0", plain, "C2", "o"),
    ("plain, logit > -2.88", plain + shift, "C2", "s"),
    ("weighted, logit > 0", weighted, "C3", "D"),
):
    (recall, _), (precision, _) = recall_precision(logits)
    size = 80 if marker == "s" else 30
    plt.scatter(
        round(recall, 3),
        round(precision, 3),
        s=size,
        color=color,
        marker=marker,
        label=label,
    )
plt.xlabel("recall")
plt.ylabel("precision")
plt.legend()
plt.show()

# %% [markdown]
# ### 与 scikit-learn 对照 { #exact }
#
# 训练走到头了吗？scikit-learn 的 `LogisticRegression` 用牛顿法解同一个问题，可以当标准答案：`C=math.inf` 表示不加[正则化](../reference/glossary.md#regularisation)；`class_weight="balanced"` 直接给[损失](../reference/glossary.md#loss)加权，让两类的总权重相等，加权采样平均下来也是这样。
#
# 在每个测试集上，把 PyTorch 和 scikit-learn 给出的概率相减，取均方根：普通模型平均差 0.002；加权模型差 0.011，因为抽样本身带着偶然。

# %%
def sklearn_logits(splits, class_weight):
    results = []
    for data, test in splits:
        X, y = (tensor.double().numpy() for tensor in data.tensors)
        fit = LogisticRegression(
            C=math.inf, class_weight=class_weight, solver="newton-cholesky"
        ).fit(X, y[:, 0])
        X = test.tensors[0].double().numpy()
        results.append(torch.from_numpy(fit.decision_function(X)))
    return torch.stack(results)


plain_exact = sklearn_logits(splits, None)
weighted_exact = sklearn_logits(splits, "balanced")
print(f"{'gap (RMS)':10}{'mean':>7}{'max':>7}")
for label, logits, exact, most in (
    ("plain", plain, plain_exact, 0.01),
    ("weighted", weighted, weighted_exact, 0.03),
):
    gap = logits.sigmoid() - exact.sigmoid()
    gap = gap.square().mean(dim=1).sqrt()
    print(f"{label:10}{gap.mean():7.3f}{gap.max():7.3f}")
    assert gap.max() < most

# %% [markdown]
# ### AUC 真的没变吗 { #all-rows }
#
# 上面的 AUC 差 0.002，在两个标准误之内，还说不准。再换 400 次新的划分，两种模型都用 scikit-learn 解，标准误就小得多：加权模型的 AUC 低 0.0024，是标准误的六倍。在这张表上，加权模型的 AUC 是真的低，只是低得很少。
#
# 低的这一点是加权本身造成的，还是恶性的行太少才有的？要把两个因素分开，就让行不再少：569 行全用上，只在损失里给权重。
#
# - 普通模型里，恶性每行只算 19 / 212 行，总共相当于 19 行。
# - 加权模型里，恶性每行放大到 357 / 212 行，总共与良性一样多。
#
# 结果在拟合用过的行上算，只用来比较这两个模型。AUC 是 0.9008 对 0.9012，加权模型不再低；logit 平均增加 2.83，接近 log(357 / 19)，即 2.93。
#
# 所以，加权本身不伤 AUC。低的那一点，是加权遇上恶性太少才有的：训练集里总权重的一半，压在 10 行上。

# %%
more_splits = [split(seed) for seed in range(40, 440)]
lower = with_error(
    auc(sklearn_logits(more_splits, "balanced"))
    - auc(sklearn_logits(more_splits, None))
)
show("AUC, change", lower, digits=4)
assert -0.01 < lower[0] < -3 * lower[1]

Z = ((table - table.mean(dim=0)) / table.std(dim=0)).numpy()
rare = torch.where(labels == 1, 19 / 212, 1.0).double()
even = torch.where(labels == 1, 357 / 212, 1.0).double()
limit, auc_of = [], {}
print(f"{'':8}{'texture':>8}{'compactness':>12}{'bias':>6}{'AUC':>8}")
for label, weight in ("plain", rare), ("weighted", even):
    fit = LogisticRegression(C=math.inf, solver="newton-cholesky").fit(
        Z, labels.numpy(), sample_weight=weight.numpy()
    )
    limit.append(torch.from_numpy(fit.decision_function(Z)))
    (w1, w2), b = fit.coef_[0], fit.intercept_[0]
    auc_of[label] = roc_auc_score(labels.numpy(), limit[-1].numpy())
    print(f"{label:8}{w1:8.2f}{w2:12.2f}{b:6.2f}{auc_of[label]:8.4f}")

rise = (rare * (limit[1] - limit[0])).sum() / rare.sum()
print(f"log(357 / 19)  {math.log(357 / 19):.2f}")
print(f"logits' rise   {rise:.2f}")
assert abs(rise - math.log(357 / 19)) < 0.15
assert auc_of["weighted"] >= auc_of["plain"]

# %% [markdown]
# ### 先重复，再划分 { #draw-then-split }
#
# 先加权抽出一张平衡的表，再分成训练集和测试集，这样看着省事，却是错的，因为同一行两边都有，测试集里 61% 的行训练时就见过。换成最近邻（取训练集里最近那行的标签），看得最清楚：这样做的召回率是 0.99，先划分的只有 0.30。
#
# 办法：先划分，采样只在训练集里做。

# %%
def nearest(train_part, test_part):
    closest = torch.cdist(test_part[0], train_part[0]).argmin(dim=1)
    return train_part[1][closest, 0].double() - 0.5


def repeat_then_split(data, test):
    X = torch.cat([data.tensors[0], test.tensors[0]])
    y = torch.cat([data.tensors[1], test.tensors[1]])
    rows = torch.tensor(list(weighted_sampler(TensorDataset(X, y))))
    left, right = rows[:188], rows[188:]
    logits = nearest((X[left], y[left]), (X[right], y[right]))
    return logits, y[right, 0] == 1, torch.isin(right, left).double()


torch.manual_seed(0)
split_first = torch.stack(
    [nearest(data.tensors, test.tensors) for data, test in splits]
)
repeated = [repeat_then_split(data, test) for data, test in splits]
logits = torch.stack([result[0] for result in repeated])
positive = torch.stack([result[1] for result in repeated])
seen = torch.stack([result[2] for result in repeated])

honest = recall_precision(split_first)
leaked = recall_precision(logits, positive)
print(f"test rows seen in training: {seen.mean():.0%}")
print(f"{'':14}{'recall':13}precision")
show("split first", *honest)
show("repeat first", *leaked)
assert leaked[0][0] > 0.95 and honest[0][0] < 0.5

# %% [markdown]
# ## 接下来 { #where-next }
#
# - [下降的路径](paths.py)：把损失画成地形图，看训练一步步怎样走。
# - [采样器](../data/samplers.md)讲加权采样的规则；[切分与合并](../data/combine.md)和[数据加载器](../data/dataloader.md)讲划分与分批。
# - PyTorch 文档：[`WeightedRandomSampler`](https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler)、[`BCEWithLogitsLoss`](https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html)。
# - scikit-learn 文档：[精确率与召回率](https://scikit-learn.org/stable/auto_examples/model_selection/plot_precision_recall.html)、[概率校准](https://scikit-learn.org/stable/modules/calibration.html)。
