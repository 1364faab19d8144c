import torch


def split_groups(groups, share, generator):
    raise NotImplementedError


# check
def split_once(groups, share, seed):
    generator = torch.Generator().manual_seed(seed)
    split = split_groups(groups, share, generator)
    assert split is not None, (
        "split_groups returned None: is there a return?\n"
        "split_groups 返回了 None：有没有写 return？"
    )
    train, test = (torch.as_tensor(rows) for rows in split)
    for rows in train, test:
        assert rows.dim() == 1, (
            f"the row numbers have shape {tuple(rows.shape)}, expected"
            " one dimension: after nonzero(), [:, 0] takes it out\n"
            f"行号的形状是 {tuple(rows.shape)}，应当只有一维："
            "nonzero() 之后用 [:, 0] 取出来"
        )
    return train.tolist(), test.tolist()


five = torch.tensor([7, 2, 5, 7, 9, 2, 5, 1, 9, 7, 1, 2])
four = torch.tensor([3, 3, 3, 0, 8, 8, 0, 3, 6])
cases = (
    (five, 0.4, 2),
    (five, 0.35, 2),
    (five, 0.25, 1),
    (four, 0.75, 3),
)
for groups, share, count in cases:
    people, drawn = set(groups.tolist()), set()
    for seed in range(50):
        train, test = split_once(groups, share, seed)
        rows = sorted(train + test)
        assert rows == list(range(len(groups))), (
            f"the two sides hold the rows {rows}, expected 0 to"
            f" {len(groups) - 1}, each once: return row numbers,"
            " not people, and no mask\n"
            f"两边一共有这些行：{rows}，应当是 0 到"
            f" {len(groups) - 1} 各一次：要返回行号，"
            "不是人的编号，也不是掩码"
        )
        trained = set(groups[train].tolist())
        tested = set(groups[test].tolist())
        both = trained & tested
        assert not both, (
            f"people {both} have rows on both sides: draw people,"
            " then give each person's rows to one side\n"
            f"{both} 这些人两边都有行：先选人，"
            "一个人的行再全归到一边"
        )
        assert len(tested) == count, (
            f"share {share}: {len(tested)} of {len(people)} people are"
            f" in the test set, expected {count}: round share * people"
            " to the nearest whole number; training rows come first\n"
            f"share 是 {share}：{len(people)} 个人里有"
            f" {len(tested)} 个在测试集，应为 {count} 个："
            "比例乘人数，四舍五入；先返回训练集的行号"
        )
        again = split_once(groups, share, seed)
        assert again == (train, test), (
            f"seed {seed} gave the test rows {test}, then {again[1]}:"
            " pass generator on to whatever draws the people\n"
            f"种子同是 {seed}，测试集先是 {test}，后是 {again[1]}："
            "选人的时候要用给你的 generator"
        )
        drawn |= tested
    assert drawn == people, (
        f"50 seeds drew only the people {drawn} of {people}:"
        " draw at random, with generator, and set no seed\n"
        f"50 个种子只选到过 {drawn}，一共有 {people}："
        "要用 generator 随机选，不要自己设种子"
    )
print("ok:", len(cases), "splits, 50 seeds each")
