# ---
# title: The diabetes table
# description: "Real data on 442 patients, split, standardised, trained on and held against the exact solution: the loss ends 0.2% above it, yet some weights are far off."
# builds_on: [training/evaluate]
# finds:
#   - diabetes
#   - real data
#   - linear regression example
#   - load_diabetes
# follows: 81337c5e
# numbers: {2004: the year of the paper}
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # The diabetes table: from raw data to a trained model { #diabetes }
#
# You have a real table: how do you get from it to a model that you can trust? This lab goes the whole way. Its table has 442 patients, and ten [features](../reference/glossary.md#feature) predict how the disease of each progresses in a year.
#
# After 200 [epochs](../reference/glossary.md#epoch) of [mini-batch](../reference/glossary.md#mini-batch) [stochastic gradient descent](../reference/glossary.md#sgd) (SGD), the training [mean squared error](../reference/glossary.md#mse) (MSE) is only 0.2% above exact [least squares](../reference/glossary.md#least-squares), yet some [weights](../reference/glossary.md#weight) are still far off. So a low loss doesn't make the weights right. Made-up data rarely teaches you that.
#
# <figure class="pipeline lit-data lit-dataset lit-dataloader lit-model lit-loss lit-step" role="group" aria-label="data → Dataset → DataLoader → model → loss → step; this lab goes all the way">
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
# ## Data { #data }
#
# Before any training, look at the table. The data comes from Efron, Hastie, Johnstone and Tibshirani, [Least Angle Regression](https://doi.org/10.1214/009053604000000067) (*Annals of Statistics*, 2004). scikit-learn [ships it](https://scikit-learn.org/stable/datasets/toy_dataset.html#diabetes-dataset), so nothing is downloaded. Each row is one diabetes patient. The [target](../reference/glossary.md#label) is a number that says how far the disease has progressed a year later.
#
# | Column | Meaning |
# |---|---|
# | `age` | age in years |
# | `sex` | coded 1 and 2; the documentation doesn't say which is which |
# | `bmi` | body mass index |
# | `bp` | average blood pressure |
# | `s1` | total serum cholesterol |
# | `s2` | low-density lipoproteins |
# | `s3` | high-density lipoproteins |
# | `s4` | total cholesterol / HDL |
# | `s5` | "possibly" the log of serum triglycerides (the documentation's word) |
# | `s6` | blood sugar |
#
# `scaled=False` gives the table in its raw units.

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
# No value is missing, as an assertion in the cell above checks. Here are the first four rows, turned on their sides to fit a phone: each column is one patient.

# %%
print(f"{'row':8}" + "".join(f"{row:8}" for row in range(4)))
for name, column in zip(names, table.T, strict=True):
    print(f"{name:8}" + "".join(f"{x:8.1f}" for x in column[:4]))
print(f"{'target':8}" + "".join(f"{x:8.0f}" for x in target[:4, 0]))

# %% [markdown]
# The columns have different units, so their numbers differ widely in size: `s1` has a standard deviation of 34.6, `s5` of only 0.5. Keep that in mind: [without standardising](#raw-features) the training fails.

# %%
print(f"{'':8}{'min':>8}{'mean':>8}{'max':>8}{'std':>8}")
for name, column in zip(names, table.T, strict=True):
    row = column.min(), column.mean(), column.max(), column.std()
    print(f"{name:8}" + "".join(f"{x:8.1f}" for x in row))

# %% [markdown]
# The target runs from 25 to 346. Its mean lies above its median, because a few patients with very high values pull the mean up.

# %% alt="Histogram of the target. The horizontal axis is the target, from 25 to 346; the vertical axis is the number of rows. The bars are tallest between 60 and 100 and fall off to the right, with a small second rise between 240 and 280. A dashed line marks the mean, about 152." caption="The long tail on the right pulls the mean (dashed) well away from the tallest bars."
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
# ## Split { #split }
#
# On the rows that it has learnt from, a model looks better than it is, so some rows are set aside first. The [training set](../reference/glossary.md#splits) fits the model. The validation set picks the [learning rate](../reference/glossary.md#learning-rate) and watches the training. The test set waits until the end and is used once. The [random number generator](../reference/glossary.md#rng) starts from a fixed seed, so each run makes the same three parts.

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
# ## Standardise { #standardise }
#
# To [standardise](../reference/glossary.md#standardise) is to bring all columns to one scale: subtract a column's mean, then divide by its standard deviation. These two numbers are learnt from data too, so they come from the 310 training rows alone and are then applied to all 442.
#
# Each training column then has mean 0 and standard deviation 1. The validation rows had no part in these two numbers, so their columns only come close, as `bmi` shows below. If the mean and the standard deviation came from all rows, the test set would leak into the training. This is called [leakage](../reference/glossary.md#leakage), and [further down](#leak) it does some damage.

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
# ## Dataset and data loader { #dataset }
#
# A `Dataset` of your own usually has two methods: `__len__` says how many [samples](../reference/glossary.md#sample) there are, and `__getitem__` fetches one. The weights of `nn.Linear` are float32, so the data becomes float32 too. The target stays `(n, 1)`, the shape of the prediction.

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
# ## Model { #model }
#
# The model is one [linear layer](../reference/glossary.md#linear-layer). A batch of features, $X$, is `(n, 10)`, and `net.linear.weight` is `(1, 10)`; call it $w$. It has to be transposed before the two can be multiplied, so the prediction is $Xw^{\mathrm{T}} + b$, of shape `(n, 1)`. With 10 weights and 1 [bias](../reference/glossary.md#bias) there are 11 [parameters](../reference/glossary.md#parameter).

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
# ## Loss and training loop { #training }
#
# Each mini-batch takes five steps: predict, compute the [loss](../reference/glossary.md#loss), clear the [gradients](../reference/glossary.md#gradient), run the [backward pass](../reference/glossary.md#backward), update the parameters. [The training loop](../training/loop.md) goes through them line by line. The cell defines two functions. `mse` computes the mean squared error of a whole dataset at once and needs no loader. `train` sets its own seeds, so the same arguments always give the same result. After each epoch it records the MSE on the datasets in `watch`.

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
# The validation set picks the learning rate. Three rates are tried for 10 epochs each. 0.001 is too small: the training is still far from its end. 0.1 is too large: the loss hovers higher up. 0.01 has the lowest validation MSE.

# %%
tried = {
    lr: mse(train(train_set, lr=lr, epochs=10)[0], validation_set)
    for lr in (0.001, 0.01, 0.1)
}
for lr, score in tried.items():
    print(f"lr {lr:<6} validation MSE {score:6.0f}")
assert min(tried, key=tried.get) == 0.01

# %% [markdown]
# So the full 200 epochs use 0.01. The loss comes down within five epochs; after that little changes.

# %%
net, history = train(train_set, watch=(train_set, validation_set))

print("epoch   train  validation")
for epoch in 1, 2, 5, 10, 50, 100, 200:
    train_mse, validation_mse = history[epoch - 1]
    print(f"{epoch:5}{train_mse:8.0f}{validation_mse:12.0f}")

# %% [markdown]
# ## Exact solution { #exact }
#
# When the loss hardly falls any more, has the training arrived, or is it stuck? The loss alone can't tell. Linear regression has an [exact solution](../training/exact.md) to compare with. `torch.linalg.lstsq` solves the same training set in float64, and scikit-learn's `LinearRegression` checks the solution: the predictions of the two for all 442 rows agree to 1e-8.

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
# On the training set the MSE of SGD is 0.2% above that of the exact solution. It can't be below, because the exact solution has the lowest training MSE that there is. On the validation set SGD is 1.2% above.

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
# ### Draw the loss { #curve }
#
# The epoch axis is logarithmic, because most of the change is in the first epochs; the very first ones have losses so high that they are left outside the picture. The training loss jitters above the dashed line and slowly nears it, but never quite settles, since the gradient of each mini-batch is partly chance. The validation loss jitters more but doesn't climb back: there is no sign of [overfitting](../reference/glossary.md#overfitting).

# %% alt="Two curves, training and validation loss against the epoch. The horizontal axis is the epoch, logarithmic, from 3 to 200; the vertical axis is the MSE, from 2760 to 2960. Both fall steeply from outside the picture and are below 2860 by epoch 5. Then the training curve sinks slowly from about 2800 to 2780; the validation curve lies mostly above it, from about 2840 down to 2805, with more jitter. A dashed line marks the exact solution's training MSE, about 2774; the training curve stays above it." caption="`train` jitters but never gets below the dashed line: the exact solution's training loss is the smallest there is. `validation` jitters more, yet doesn't rise again."
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
# ## Test set { #test }
#
# All choices are made, so now the test set is opened. The MSE is 3489. To say whether that is good or bad, compare it with something. The [baseline](../reference/glossary.md#baseline) looks at no feature and guesses the training set's mean target for everyone; its MSE is 6409. The model is far below that. Its [R²](../reference/glossary.md#r2) is 0.45: the model removes a little less than half of the squared error that guessing the test set's own mean would leave.
#
# There are only 66 test rows, and other patients would give another MSE. The number after the ± is its [standard error](../reference/glossary.md#standard-error), roughly how far off the MSE may be. This time SGD's test MSE is even below the exact solution's. That is possible, because what is best on the training rows need not be best on new ones. But the gap is only 12, far less than the standard error.

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
# The points follow the dashed line, but the cloud is flatter than the line: the predictions have a standard deviation of 59, the targets of 81. Where the features don't tell enough, a guess nearer to the mean is the safer one, and least squares makes just such guesses.

# %% alt="Scatter plot of the 66 test points. The horizontal axis is the target, the vertical axis the prediction; a dashed line marks where they are equal. The cloud rises along the line but is flatter: points with a low target lie mostly above it, points with a high target mostly below, with a wide spread." caption="The cloud is flatter than the dashed line: low targets are mostly guessed too high, high ones too low."
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
# ## And the weights? { #weights }
#
# Good predictions don't need the exact weights. On the training set the predictions of SGD and of the exact solution differ by only 2.4 (the root of the mean square), but the weights differ by far more: SGD gives `s1` the weight −27.0, and the exact solution gives it −44.8.
#
# Why? `s1` and `s2` have a correlation of 0.90: they rise and fall together. If one weight is lower and the other higher, the prediction hardly moves, and neither does the loss. So the loss is like a valley. Along the valley's floor the height changes very little, and SGD crawls there. The loss curves 606 times as much in its steepest direction as in its flattest. That ratio is the [condition number](../reference/glossary.md#condition), and [Paths of descent](paths.py) draws the valley.
#
# So don't read such a weight as the "effect" of its feature.

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

# %% alt="Dot plot of the ten weights. The horizontal axis lists the features, the vertical axis is the weight; circles are SGD, diamonds the exact solution. For age, sex, bmi, bp and s6 the two nearly coincide. s1 and s2 differ most: minus 27 against minus 45, and 12 against 27. s3 and s5 differ by 6 to 8, s4 by about 2." caption="For some features circle and diamond all but coincide. They are farthest apart for `s1` and `s2`, the two that rise and fall together."
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
# ## How it goes wrong { #how-it-goes-wrong }
#
# <span id="shapes"></span>With a target that is one dimension short, `(n,)`, the program runs on after a single warning, but what it learns is close to guessing the mean for everyone. [The loss](../training/loss.md#shapes) shows this trap.
#
# ### No standardisation { #raw-features }
#
# On the raw columns the same loop has a loss of `nan` after one epoch. With a learning rate of 3e-6 the loss stays finite, but after 10 epochs the MSE is still 4568. Standardised, it is 2797 after the same 10 epochs. [Stochastic gradient descent](../training/sgd.md#raw-features) has the reason.

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
# ### Statistics from all rows { #leak }
#
# Suppose that one test row's `bmi` was typed in 100 times too large. That row throws off a mean and a standard deviation that come from all 442 rows: the training set's `bmi` is squeezed together, to a standard deviation of 0.04. Not one training row was touched, yet the training MSE after 10 epochs goes from 2798 to 3140. If the mean and the standard deviation come from the training set alone, the MSE stays at 2797, because the mistyped row can't reach the training.

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
# With clean data the leak hardly shows: the MSE is 2798 instead of 2797. The exact solution stays at 2774 throughout, because another scale doesn't change a least-squares prediction. A leak often can't be seen, so make it a habit to compute these numbers from the training set alone.
#
# Data that comes ready-made may have leaked already: `load_diabetes()` has `scaled=True` by default, and that was scaled with all 442 rows, so that the squares of each column sum to 1. Over the training rows alone they sum to something between 0.68 and 0.75.

# %%
scaled = torch.from_numpy(load_diabetes().data)
sums = scaled.square().sum(dim=0)
train_sums = scaled[train_rows].square().sum(dim=0)
print(f"all rows    {sums.min():.2f} to {sums.max():.2f}")
print(f"train rows  {train_sums.min():.2f} to {train_sums.max():.2f}")
assert (sums - 1).abs().max() < 1e-9

# %% [markdown]
# ## Try it { #try-it }
#
# ### Arrive at the exact solution { #exercise-excess }
#
# Change the arguments of `train` until the training MSE is less than 0.01% above the exact one, in 200 epochs at most. Two hints. Mini-batches are partly chance, and this keeps the loss from settling; the batch size may be as large as 310, the whole training set. The flat directions are slow, and [momentum](../training/momentum.md) (`momentum`) speeds them up.

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

# %% solution="Solution"
solved, _ = train(
    train_set, batch_size=310, lr=0.1, momentum=0.9, epochs=200
)

assert judge(solved)

# %% [markdown]
# ### Leave a column out { #exercise-left-out }
#
# Put `"s1"` into `left_out`: the cell then drops that column and finds the exact solution again. The weight of `s2` changes its sign, yet the training MSE rises by less than 1%, as you may expect of correlated features. Then find the feature that raises the MSE most when it is left out.

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

# %% solution="Solution"
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
# ## Further { #further }
#
# ### What is left in the residuals { #residuals }
#
# A [residual](../reference/glossary.md#residual) is the prediction minus the target. A pattern that the model misses stays in the residuals: if the true relation is curved, they first rise and then fall along the predictions, or the other way round. The cell divides the rows into three groups, from low to high predictions. The mean residual of each group lies within two standard errors of 0, so these 66 rows show no clear bend. But the spread is wide: the residuals have a standard deviation of 59, which a linear combination of the ten features leaves unexplained.

# %% alt="Scatter plot of the test residuals. The horizontal axis is the prediction, from about 36 to 291; the vertical axis is the residual, from about minus 129 to 133. The points lie on both sides of the zero line, most of them and the widest spread in the middle; the few at both ends lie mostly below it." caption="There are points on both sides of the zero line, and no bend to be seen; but they lie far from it, so much is left that the model can't explain."
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
# ### All 442 rows { #all-rows }
#
# To compare with results from elsewhere, the rows must be the same. Fitting all 442 without a split gives these reference values: MSE 2859.696, R² 0.51775, condition number 470. Both scores are taken on the very rows that were fitted; they are no estimate for new patients.

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
# ### One split is one draw { #splits }
#
# Split again with 20 other seeds and solve exactly each time. The test MSE swings with the split, from 2566 to 4035. So a difference of a few dozen on one split doesn't tell which model is better. [Evaluation](../training/evaluate.md#splits) has a fair comparison.

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
# ## Where next { #where-next }
#
# - [Class imbalance](imbalance.py): the target becomes a yes or no, and one of the two is rare.
# - [Datasets](../data/dataset.md) and [The training loop](../training/loop.md) explain the parts used here line by line.
# - [Paths of descent](paths.py) draws a flat direction, and how standardising and momentum get along it.
# - PyTorch's documentation: [`torch.utils.data`](https://docs.pytorch.org/docs/stable/data.html), [`torch.optim.SGD`](https://docs.pytorch.org/docs/stable/generated/torch.optim.SGD.html), [`torch.linalg.lstsq`](https://docs.pytorch.org/docs/stable/generated/torch.linalg.lstsq.html).
# - scikit-learn's documentation: [data leakage](https://scikit-learn.org/stable/common_pitfalls.html#data-leakage).
