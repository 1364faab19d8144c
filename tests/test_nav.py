"""The nav is written once; its titles are put into the second language."""

import pytest
from mkdocs.exceptions import ConfigurationError

from notes.nav import translated

NAV = [{"首页": "index.md"}, {"数据": ["data/dataset.md", {"附录": ["data/more.md"]}]}, "about.md"]


def test_titles_are_translated_and_paths_kept():
    names = {"首页": "Home", "数据": "Data", "附录": "Appendix"}
    assert translated(NAV, names) == [
        {"Home": "index.md"},
        {"Data": ["data/dataset.md", {"Appendix": ["data/more.md"]}]},
        "about.md",
    ]
    assert NAV[0] == {"首页": "index.md"}, "the nav that was given has changed"


@pytest.mark.parametrize("missing", ["首页", "数据", "附录"])
def test_a_title_without_a_name_is_told(missing):
    names = {"首页": "Home", "数据": "Data", "附录": "Appendix"}
    del names[missing]
    with pytest.raises(ConfigurationError, match=f'mkdocs.en.yml: extra.english has no name for "{missing}"'):
        translated(NAV, names)
