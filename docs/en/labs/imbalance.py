# ---
# title: Class imbalance
# description: "One mass in 20 is malignant. Weighted sampling raises recall and lowers precision, and ROC AUC hardly moves: the model is no better, its threshold has moved."
# builds_on: [data/samplers, training/evaluate]
# finds:
#   - class imbalance
#   - imbalanced dataset
#   - recall
#   - precision and recall
#   - AUC
#   - threshold
#   - accuracy
#   - logistic regression
#   - "#exercise-pos-weight pos_weight"
# follows: c3cd0b61
# numbers: {1993: the year of the paper, 1905: the volume of the proceedings, 37: 100 × 212 / 569, 0.11: 1 / 9, 20: (357 + 19) / 19, 179: 357 − 178, 0.45: 0.80 − 0.35, 400: 440 − 40, 569: 357 + 212}
# jupyter:
#   kernelspec:
#     display_name: Python 3
#     language: python
#     name: python3
# ---

# %% [markdown]
# # Class imbalance: what weighted sampling changes { #imbalance }
#
# When one class is much rarer than the other, a model tends to miss it. So many people let the rare rows appear more often in training. Does that make the model any better?
#
# Here the rows are breast masses, and one in 20 is malignant: a case of [class imbalance](../reference/glossary.md#imbalance). Two scores are affected. [Recall](../reference/glossary.md#recall) is the share of the malignant rows that the model finds. [Precision](../reference/glossary.md#precision) is the share of the rows called malignant that really are.
#
# If `WeightedRandomSampler` draws the malignant rows more often, recall rises from 0.35 to 0.80, and precision falls from 0.64 to 0.19. A third score, [ROC AUC](../reference/glossary.md#auc), says how well the model puts malignant rows before benign ones, and it hardly moves. So the model tells the classes apart no better; only its [threshold](../reference/glossary.md#threshold), the score from which a row is called malignant, has moved. If you move the threshold of the unweighted model instead, you get the same recall and precision.
#
# <figure class="pipeline lit-data lit-dataset lit-dataloader lit-model lit-loss lit-step" role="group" aria-label="data → Dataset → DataLoader → model → loss → step; this lab goes all the way">
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
# ## Data { #data }
#
# The data comes from Street, Wolberg and Mangasarian, [Nuclear feature extraction for breast tumor diagnosis](https://doi.org/10.1117/12.148698) (*Proceedings of SPIE* 1905, 1993). scikit-learn [ships it](https://scikit-learn.org/stable/datasets/toy_dataset.html#breast-cancer-wisconsin-diagnostic-dataset), so nothing is downloaded. Each row is one breast mass. Its 30 [features](../reference/glossary.md#feature) measure the cell nuclei in a microscope image, and the [label](../reference/glossary.md#label) says whether the mass is malignant or benign.
#
# scikit-learn codes malignant as 0 and benign as 1. This lab does the opposite and codes malignant as 1, because malignant is the class to be found. That class is called the positive class.
#
# With all 30 features the classes can be told apart almost completely (an AUC of about 1.00 in five-fold [cross-validation](../training/evaluate.md#exercise-folds)), and no trade-off between recall and precision would show. So the lab keeps two features, with an AUC of 0.90. Two features also fit into one picture:
#
# - `mean texture` is the standard deviation of the grey values.
# - `mean compactness` is worked out from perimeter² / area and grows as the outline departs from a circle.
#
# Both are means over the nuclei of an image.

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
# ## Forty splits { #split }
#
# In the original table 37% of the rows are malignant, which isn't rare, so most of them are left out. Each split keeps all 357 benign rows and 19 malignant ones, drawn at random: now 5% are malignant. Then each class is cut in half: 10 malignant and 178 benign rows for the [training set](../reference/glossary.md#splits), 9 and 179 for the test set. [Standardising](../reference/glossary.md#standardise) uses the mean and standard deviation of the training set alone.
#
# With 9 malignant test rows, finding one more raises recall by 0.11. One split says little, so there are 40. Each has its own [seed](../reference/glossary.md#seed), its own malignant rows and its own halves. The lab makes no choice between models, so there is no validation set.
#
# The labels become floating-point numbers of shape `(n, 1)`: the loss function below [wants them so](../training/loss.md#labels).

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
# ## Weighted sampling { #sampler }
#
# The weight of a row says how often it is drawn, compared with the others. Here it is 1 divided by the number of rows in its class. So both classes have the same total weight, and a draw is as likely to be malignant as benign. For one [epoch](../reference/glossary.md#epoch), `WeightedRandomSampler` draws 188 times by weight, [with replacement](../reference/glossary.md#replacement): a row that was drawn can be drawn again.
#
# The cell prints means over 100 epochs. About half of the draws are malignant. Because rows repeat, an epoch holds only 84.5 distinct rows, fewer than half. Theory says 83.1, which is within three [standard errors](../reference/glossary.md#standard-error) (the number after the ±). [Samplers](../data/samplers.md#weighted) has the rules and what goes wrong.

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
# In the first epoch each of the 10 malignant rows is drawn 5 to 17 times, while 103 of the 178 benign rows aren't drawn at all. There are no more malignant rows than before: the same 10 rows repeat.

# %% alt="Bar chart of how often each row is drawn in one weighted epoch. The horizontal axis is the row, from 0 to 187, the first 10 malignant; the vertical axis is the times drawn. The 10 malignant rows at the far left are a cluster of tall bars, 5 to 17 times; the 178 benign rows to the right are low, most of them never drawn, at most 3 times." caption="The tall cluster at the left is the 10 malignant rows, drawn again and again; the gaps to its right are benign rows that were never drawn."
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
# ## Training { #training }
#
# [Logistic regression](../reference/glossary.md#logistic-regression) predicts a probability, here that a row is malignant. It is one [linear layer](../reference/glossary.md#linear-layer) followed by the loss function `BCEWithLogitsLoss`. What the layer returns is called a [logit](../reference/glossary.md#logit): divide the probability of malignant by that of benign, and take the log. Where the two are equal the logit is 0, so a logit above 0 means a probability of malignant above 0.5.
#
# The two models differ only in their [sampler](../reference/glossary.md#sampler): the `plain` model has ordinary [shuffling](../reference/glossary.md#shuffle), the `weighted` one has weighted sampling. All else is the same for both:
#
# - `BatchSampler` gathers indices into batches. With `batch_size=None` the `DataLoader` makes no batches of its own and fetches all rows of a batch at once, which is much faster.
# - The [learning rate](../reference/glossary.md#learning-rate) falls linearly from 0.5 to 0, so that the jitter of [mini-batches](../reference/glossary.md#mini-batch) settles in the end.
# - The computations are small and one thread is enough, so `set_num_threads(1)` stands at the top.
#
# Both models are trained on all 40 splits. The [parameters](../reference/glossary.md#parameter) printed are those of the first split: the [biases](../reference/glossary.md#bias) differ a lot, the [weights](../reference/glossary.md#weight) less.

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
# The points whose logit is 0 form a line, and a model calls malignant whatever lies above and to the right of its line. The plain model's line lies high and finds only the most extreme of the 10 malignant rows. Weighting moves the line towards the benign rows: now 9 malignant rows are found, and the number of benign rows called malignant goes from 1 to 34. The direction of the line turns only a little.

# %% alt="Scatter plot of the first split's training set. The horizontal axis is the standardised mean texture, the vertical axis the standardised mean compactness. Benign points gather in the middle and below; most of the 10 malignant ones lie between 1 and 2 on the vertical axis, among benign ones, and one is far up, near 7. Two nearly parallel lines fall to the right: the solid one, the plain model, from about 3.8 at the left to about 0.8 at the right, has only that malignant point and one benign point above it; the dashed one, the weighted model, is about 2 lower, with 9 malignant and many benign points above it." caption="Weighting moves the line down and hardly turns it. Look between the two lines: there are the malignant points that are now found, and the benign ones that are now called malignant."
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
# ## Accuracy misleads { #accuracy }
#
# The score that comes to mind first is [accuracy](../reference/glossary.md#accuracy), the share of rows called correctly. Calling every row benign has an accuracy of 0.952 and finds no malignant row at all. Over the 40 test sets the weighted model finds 288 of 360 malignant rows, yet its accuracy is only 0.831. With 95% benign rows, accuracy depends on little else. So the next section turns to scores that look at the malignant rows.

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
# ## Recall, precision, AUC { #scores }
#
# - Recall: of the malignant rows, the share that is called malignant.
# - Precision: of the rows called malignant, the share that really is.
# - AUC: take one malignant and one benign row at random; how likely is it that the malignant one has the larger logit? AUC looks only at the order of the rows and needs no threshold. 0.5 is as good as guessing, and 1 tells the classes apart completely.
#
# Recall and precision come from the row counts of all 40 splits together; AUC is computed for each split and averaged. The number after the ± is a standard error, found by leaving out one split at a time and seeing how far the result moves (this is called the jackknife). All splits come from one table, so the error tells how far another set of splits would differ, not how far another table would.

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
# Recall gains 0.45, and precision loses 0.45. AUC moves by 0.002, within two standard errors: the malignant rows are ranked above the benign ones about as well as before. In a single split the plain model finds from 1 to 6 of the 9 malignant rows. With such swings, one split settles nothing.
#
# ## The threshold has moved { #threshold }
#
# Why does weighting leave the order alone? A logit is the log of a ratio, that of malignant to benign. If the malignant rows get k times the weight, it is as if there were k times as many of them. The ratio is then multiplied by k everywhere, and its log grows by log k. The same number is added to every logit, so the order stays. Here k is 178 / 10, and log k is about 2.88.
#
# This holds if the model has the right form (the logit really is a linear function of the features) and the rows are many. In fact the logits rise by 2.62 on average. That is near 2.88 but not equal, because a linear model isn't quite right and 10 malignant rows are few, so the layer's weights move too.

# %% alt="Scatter plot of the test rows of the first three splits. The horizontal axis is the plain model's logit, from minus 8 to 7; the vertical axis the weighted model's, from minus 6 to 12. The points lie almost on one line, benign ones mostly at the lower left, malignant ones mostly at the upper right. A black dashed line of slope 1 is the plain model's logit plus 2.88; the points are steeper: about 1 below it at the left end, about 2.5 above it at the right." caption="The points lie almost on one line, so both models put the rows in almost the same order; weighting lifts all logits, by about as much as the dashed line says."
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
# So skip the weighting, and move the plain model's threshold from 0 to −2.88. That is a probability of 0.053, the malignant share of the training set. Recall is then 0.80 and precision 0.19, which can't be told from the weighted model's. Nothing is trained again. The same holds at any other threshold: [the whole curves](#precision-recall) lie together.

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
# ## Probabilities need correcting { #probabilities }
#
# The weighted model's probabilities have a mean of 0.250, while 0.048 of the test rows are malignant. The model takes malignant rows to be common, because half of the rows drawn in its training were malignant. The plain model's mean is 0.055, about right: 0.053 of the training rows are malignant.
#
# Log loss says the same. It is `BCEWithLogitsLoss` itself, and lower is better. For the weighted model it is 0.395, worse than for guessing 0.048 for every row, which gives 0.192.
#
# The cure is to subtract 2.88 from every logit, which is the same as subtracting it from the bias. Then the mean becomes 0.061, still a little high, and log loss 0.137, near the plain model's 0.127.

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
# ## How it goes wrong { #how-it-goes-wrong }
#
# ### Weighting the test set too { #weighted-test }
#
# Let a weighted sampler draw the test or validation set, and precision goes from 0.19 to 0.83 with the very same model. Half of the rows drawn are malignant, but in use the model will meet only 5%. Recall hardly changes, since it looks at malignant rows alone.
#
# The cure: give the sampler to the training set only, and evaluate on every row exactly once. Another mistake is [repeating before splitting](#draw-then-split).

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
# ## Try it { #try-it }
#
# ### The cheapest threshold { #exercise-threshold }
#
# Missing a malignant row costs as much as calling 10 benign rows malignant. Change `threshold` (a probability) so that the plain model's mean cost per row is below 0.24. That is less than with 0.5, and less than the weighted model's. Hint: there is no need to try values on the test set. Let p be the probability that a row is malignant. Calling the row malignant has an expected cost of 1 − p, and calling it benign has one of 10p. At which p are they equal?

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

# %% solution="Solution"
threshold = 1 / 11

assert judge(threshold)

# %% [markdown]
# ### Without a sampler { #exercise-pos-weight }
#
# You can get much the same model without a sampler: the argument `pos_weight` of `BCEWithLogitsLoss`, a tensor, multiplies the loss of the positive class. Change the last line so that a model trained on the first 10 splits comes close to the weighted one: its recall within 0.05 and its logits within 0.3 on average.

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

# %% solution="Solution"
positive = torch.tensor(178 / 10)
assert compare(nn.BCEWithLogitsLoss(pos_weight=positive))

# %% [markdown]
# ## Further { #further }
#
# ### At every threshold { #precision-recall }
#
# When the threshold goes down, rows are called malignant one by one, the highest score first. Call the first n rows of every test set malignant, for each n from 1 to 188, and you get the whole curve.
#
# The two curves lie together: at the same n, recall differs by 0.02 at most. At the far left, with 1 or 3 rows called, the weighted model's precision is 0.075 and 0.042 lower. That is about two standard errors, too little to be sure of.

# %% alt="Two curves of precision against recall. The horizontal axis is recall, from 0.1 to 1; the vertical axis precision, from 0.05 to 1. The solid curve is the plain model, the dashed one the weighted model; both fall from the upper left to the lower right, the dashed one a little lower at the left end, otherwise almost the same. A circle marks the plain model with logits above 0, at 0.35 and 0.64. A square for the plain model with logits above minus 2.88 and a diamond for the weighted model with logits above 0 lie on top of each other, at 0.80 and 0.19." caption="The curves all but coincide. The diamond (weighted) lies on the square (plain, threshold moved): you get there without weighting, too."
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
# ### Against scikit-learn { #exact }
#
# Has the training arrived? scikit-learn's `LogisticRegression` solves the same problem with Newton's method and can tell. `C=math.inf` means no [regularisation](../reference/glossary.md#regularisation); `class_weight="balanced"` weights the [loss](../reference/glossary.md#loss) so that both classes count the same in total, which is what weighted sampling does on average.
#
# The cell compares the probabilities from PyTorch and scikit-learn on each test set (by the root of the mean square). The plain model's differ by 0.002 on average. The weighted model's differ by 0.011, because the draws themselves are partly chance.

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
# ### Is AUC really the same? { #all-rows }
#
# Above, AUC moved by 0.002, within two standard errors, which leaves the question open. Take 400 new splits, solve both models with scikit-learn, and the standard error is far smaller: the weighted model's AUC is lower by 0.0024, six standard errors. On this table it is really lower, but only a little.
#
# Does the weighting alone do that, or only together with so few malignant rows? To tell the two apart, let the rows be many: all 569 are used, and the weights are given in the loss.
#
# - In the plain model each malignant row counts as 19 / 212 of a row, 19 rows in all.
# - In the weighted model each counts as 357 / 212 rows, as many as the benign in all.
#
# The results are computed on the rows that were fitted and serve only to compare the two models. AUC is 0.9008 against 0.9012, so the weighted model's is no longer lower; the logits rise by 2.83 on average, near log(357 / 19), which is 2.93.
#
# So weighting alone does AUC no harm. The little that was lost comes from weighting too few malignant rows: in a training set, half of the total weight rests on 10 of them.

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
# ### Repeating before splitting { #draw-then-split }
#
# It looks handy to draw a balanced table by weight first and then split it into training and test. It is wrong: the same row is then on both sides, and 61% of the test rows were seen in training. The nearest-neighbour model, which takes the label of the closest training row, shows it plainly: its recall is 0.99, where splitting first gives 0.30.
#
# The cure: split first, and sample inside the training set only.

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
# ## Where next { #where-next }
#
# - [Paths of descent](paths.py): the loss as a map, and how the training goes over it step by step.
# - [Samplers](../data/samplers.md) has the rules of weighted sampling; [Splitting and joining](../data/combine.md) and [Data loaders](../data/dataloader.md) explain splits and batches.
# - PyTorch's documentation: [`WeightedRandomSampler`](https://docs.pytorch.org/docs/stable/data.html#torch.utils.data.WeightedRandomSampler), [`BCEWithLogitsLoss`](https://docs.pytorch.org/docs/stable/generated/torch.nn.BCEWithLogitsLoss.html).
# - scikit-learn's documentation: [precision and recall](https://scikit-learn.org/stable/auto_examples/model_selection/plot_precision_recall.html), [probability calibration](https://scikit-learn.org/stable/modules/calibration.html).
