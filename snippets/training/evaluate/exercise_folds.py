import torch


def folds(n, k, generator):
    raise NotImplementedError


# check
def seeded(seed):
    return torch.Generator().manual_seed(seed)


for n, k in (10, 3), (12, 4), (11, 4), (7, 7), (5, 2):
    call, rows = f"folds({n}, {k}, generator)", list(range(n))
    pairs = folds(n, k, seeded(0))
    assert pairs is not None, (
        f"{call} returned None: is there a return?\n"
        f"{call} 返回了 None：有没有 return？"
    )
    pairs = list(pairs)
    assert len(pairs) == k and all(len(pair) == 2 for pair in pairs), (
        f"{call} returned a list of {len(pairs)}, expected a list of"
        f" {k} pairs: is return in the loop, or after it?\n"
        f"{call} 返回的列表长 {len(pairs)}，应为 {k} 对："
        "return 是不是写在循环里了？"
    )
    for part in (part for pair in pairs for part in pair):
        assert isinstance(part, torch.Tensor) and part.ndim == 1, (
            f"{call}: one of a pair is {part}, not a tensor of row"
            " numbers of shape (rows,)\n"
            f"{call}：一对里有一个是 {part}，"
            "应为形状是 (行数,) 的张量，里面是行号"
        )
    sizes = sorted(len(held) for _, held in pairs)
    least = n // k
    wanted = [least] * (k - n % k) + [least + 1] * (n % k)
    assert sizes == wanted, (
        f"{call}: the parts to validate have {sizes} rows, expected"
        f" {wanted}\n"
        f"{call}：各份验证的行数是 {sizes}，应为 {wanted}"
    )
    held = sorted(row for _, part in pairs for row in part.tolist())
    assert held == rows, (
        f"{call}: the rows that validate are {held}, expected each of"
        f" {rows} once: shuffle once, then divide\n"
        f"{call}：验证的行一共是 {held}，{rows} 里每行应恰好一次："
        "先打乱一次，再分"
    )
    for train, held in pairs:
        both = sorted(train.tolist() + held.tolist())
        assert both == rows, (
            f"{call}: {train.tolist()} train and {held.tolist()}"
            " validate; a pair must have each row once, on one side\n"
            f"{call}：训练 {train.tolist()}，验证 {held.tolist()}；"
            "一对里每行应在其中一边，恰好一次"
        )
    again = list(folds(n, k, seeded(0)))
    for (_, one), (_, other) in zip(pairs, again, strict=True):
        assert one.equal(other), (
            f"{call} with one seed gave {one.tolist()}, then"
            f" {other.tolist()}: is generator handed on?\n"
            f"{call} 用同一个种子，先得到 {one.tolist()}，后得到"
            f" {other.tolist()}：有没有把 generator 传下去？"
        )
first = set()
for seed in range(20):
    pairs = list(folds(10, 3, seeded(seed)))
    first.add(tuple(sorted(pairs[0][1].tolist())))
assert len(first) > 10, (
    f"20 seeds give {len(first)} different first parts, expected more"
    " than 10: is the order shuffled by generator, and generator not"
    " seeded again?\n"
    f"20 个种子只得到 {len(first)} 种第一份，应多于 10 种："
    "有没有用传来的 generator 打乱？有没有又给它设了种子？"
)
print("ok: 5 sizes, 20 seeds")
