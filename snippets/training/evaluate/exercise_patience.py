def stop(scores, patience):
    raise NotImplementedError


# check
nan = float("nan")
cases = [
    ([5, 4, 3, 4, 5, 6, 1], 3, (2, 6)),
    ([5, 4, 3, 4, 5, 6, 1], 4, (6, 7)),
    ([6, 7, 5, 7, 4, 7, 7, 7], 2, (4, 7)),
    ([4, 1, 3, 2, 3, 0], 3, (1, 5)),
    ([3, 3, 3, 3], 2, (0, 3)),
    ([4600, 4500, 4550, 4400], 1, (1, 3)),
    ([2, 1], 5, (1, 2)),
    ([2, 1, nan, 1, 0], 2, (1, 4)),
    ([nan, 2, 3, 4], 2, (1, 4)),
    ([nan, nan, nan], 2, (-1, 2)),
    ([], 2, (-1, 0)),
]
for scores, patience, wanted in cases:
    call, source = f"stop({scores}, {patience})", iter(scores)
    try:
        result = stop(source, patience)
    except (
        AttributeError,
        IndexError,
        TypeError,
        UnboundLocalError,
        ValueError,
    ) as error:
        raise AssertionError(
            f"{call} raised an error: {error}\n"
            "Go through scores in one for loop, without len, [] or min:"
            " here it is an iterator. It may also be empty.\n"
            f"{call} 报错了。用一个 for 循环来取，不用 len 和 []："
            "这里的 scores 是迭代器，还可能是空的。"
        ) from error
    left = list(source)
    assert result in (wanted, list(wanted)), (
        f"{call} is {result}, expected {wanted}: the step of the"
        " lowest score so far, from 0, and how many were taken. An"
        " equal score and nan are no new low; a new low starts the"
        " count of patience again.\n"
        f"{call} 得到 {result}，应为 {wanted}："
        "到停下为止最低的是第几步，一共走了几步。"
        "一样低和 nan 都不算新低；有了新低，patience 就从头数起。"
    )
    assert len(left) == len(scores) - wanted[1], (
        f"{call} left {left} in the iterator, expected"
        f" {scores[wanted[1] :]}: take nothing after the stop\n"
        f"{call} 停下以后，迭代器里剩下 {left}，"
        f"应剩下 {scores[wanted[1] :]}：停了就不能再取"
    )
print(f"ok: {len(cases)} iterators of scores")
