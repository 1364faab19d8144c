"""The Linear that model/linear writes is nn.Linear: in value, gradient, state_dict and repr, over small shapes."""

import contextlib
import io
import multiprocessing
import runpy
import sys
import warnings

import torch
from hypothesis import given, settings
from hypothesis import strategies as st

from tests import ROOT

SNIPPET = ROOT / "snippets" / "model" / "linear" / "own.py"
BATCHES = st.lists(st.integers(0, 4), max_size=3)  # [] is one sample, [0] a batch without rows
INPUTS = st.integers(0, 5)  # nn.Linear may have none
OUTPUTS = st.integers(1, 5)
DTYPES = st.sampled_from([torch.float32, torch.float64])


def test_own_linear_is_nn_linear():
    # In a process of its own: other tests fork this one, which must run no tensor operation.
    context = multiprocessing.get_context("fork" if sys.platform == "linux" else "spawn")
    process = context.Process(target=compare)
    process.start()
    process.join()
    assert process.exitcode == 0, "see the captured stderr, and mend snippets/model/linear/own.py"


def compare():
    with contextlib.redirect_stdout(io.StringIO()):
        own = runpy.run_path(str(SNIPPET))["Linear"]

    warnings.filterwarnings("ignore", "Initializing zero-element tensors is a no-op")

    @settings(max_examples=200, derandomize=True, deadline=None, database=None)
    @given(BATCHES, INPUTS, OUTPUTS, st.booleans(), DTYPES, st.integers(0, 99))
    def same(batch, in_features, out_features, bias, dtype, seed):
        def run(kind):
            torch.manual_seed(seed)
            layer = kind(in_features, out_features, bias, dtype=dtype)
            x = torch.randn(*batch, in_features, dtype=dtype, requires_grad=True)
            y = layer(x)
            y.backward(torch.randn_like(y))
            return layer, y, {"x": x.grad} | {name: p.grad for name, p in layer.named_parameters()}

        (mine, y, grads), (theirs, wanted, wanted_grads) = run(own), run(torch.nn.Linear)
        assert repr(mine) == repr(theirs)
        assert list(mine.state_dict()) == list(theirs.state_dict()) == ["weight", "bias"][: 1 + bias]
        close = torch.testing.assert_close
        close(mine.state_dict(), theirs.state_dict(), rtol=0, atol=0)  # one seed, the same initial values
        close(y, wanted)
        close(grads, wanted_grads)

        mine.reset_parameters()
        theirs.load_state_dict(mine.state_dict())
        close(mine.state_dict(), theirs.state_dict(), rtol=0, atol=0)
        mine.load_state_dict(theirs.state_dict())

    same()
