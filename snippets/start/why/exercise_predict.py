import torch


def predict(X, w, b):
    raise NotImplementedError


def mean_squared_error(prediction, target):
    raise NotImplementedError


# check
for rows, weights, b, predicted, targets, wanted in (
    (
        [[1.0, 0.0], [0.0, 1.0], [2.0, 1.0]],
        [[2.0], [-3.0]],
        4.0,
        [[6.0], [1.0], [5.0]],
        [[5.0], [1.0], [7.0]],
        5 / 3,
    ),
    ([[1.0, 2.0]], [[0.5], [1.0]], -1.0, [[1.5]], [[-0.5]], 4.0),
):
    X, w = torch.tensor(rows), torch.tensor(weights)
    case = f"X {rows}, w {weights}, b {b}\n"
    try:
        got = predict(X, w, b)
    except NotImplementedError:
        raise
    except RuntimeError as error:
        raise AssertionError(
            f"{case}predict raised an error: {error}\n"
            f"X is {tuple(X.shape)} and w (2, 1): is it X @ w?\n"
            f"predict 报错了。X 是 {tuple(X.shape)}，w 是 (2, 1)："
            "写的是不是 X @ w？"
        ) from error
    assert isinstance(got, torch.Tensor), (
        f"{case}predict returned {got}, not a tensor: is there a"
        " return?\n"
        f"predict 返回了 {got}，不是张量：有没有 return？"
    )
    shape, right = tuple(got.shape), (len(rows), 1)
    assert shape == right, (
        f"{case}predict returned the shape {shape}, expected {right}:"
        " a row for each row of X\n"
        f"predict 返回的形状是 {shape}，应为 {right}："
        "X 有几行，它就有几行"
    )
    assert got.tolist() == predicted, (
        f"{case}predict returned {got.tolist()}, expected {predicted}:"
        " each row of X times w, added up, plus b\n"
        f"predict 返回了 {got.tolist()}，应为 {predicted}："
        "X 的每一行乘以 w，加起来，再加 b"
    )
    prediction, target = torch.tensor(predicted), torch.tensor(targets)
    case = f"prediction {predicted}, target {targets}\n"
    loss = mean_squared_error(prediction, target)
    assert loss is not None, (
        f"{case}mean_squared_error returned None: is there a return?\n"
        "mean_squared_error 返回了 None：有没有 return？"
    )
    now = [prediction.tolist(), target.tolist()]
    assert now == [predicted, targets], (
        f"{case}mean_squared_error changed them to {now}: make new"
        " tensors, without -= and **=\n"
        f"mean_squared_error 把它们改成了 {now}："
        "要算出新的张量，不用 -= 和 **="
    )
    numbers = torch.as_tensor(loss).numel()
    assert numbers == 1, (
        f"{case}mean_squared_error returned {numbers} numbers, expected"
        " 1: is the mean taken?\n"
        f"mean_squared_error 返回了 {numbers} 个数，应为 1 个："
        "求平均了吗？"
    )
    assert abs(float(loss) - wanted) < 1e-4, (
        f"{case}mean_squared_error returned {float(loss):.4f}, expected"
        f" {wanted:.4f}: square each difference, then take the mean\n"
        f"mean_squared_error 返回了 {float(loss):.4f}，"
        f"应为 {wanted:.4f}：每个差先平方，再求平均"
    )
print("ok: the predictions and the loss of 3 rows, and of 1 row")
