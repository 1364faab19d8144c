"""What a reader finds: a query and the page that must come first, in both languages, and how the search behaves."""

import gzip
import json
import re
from urllib.parse import unquote, urlsplit

import pytest
from mkdocs.utils import yaml_load
from playwright.sync_api import expect

from tests import ROOT
from tests.browser import BASE, SOURCES, Reader, search, translation

LIMIT = 100_000  # bytes of an index, gzipped
LOADED = re.compile(r"/search_index\.json$|/workers/search|/lunr/")
META, LINK = ".md-search-result__meta", ".md-search-result__link"

CHINESE = {
    # one word
    "张量": "reference/glossary/",
    "残差": "reference/glossary/",
    "数据集": "data/dataset/",
    "数据加载器": "data/dataloader/",
    "采样器": "data/samplers/",
    "工作进程": "data/workers/",
    "缓冲区": "model/buffers/",
    "钩子": "model/hooks/",
    "迭代器": "python/iteration/",
    "学习率": "training/sgd/",
    "动量": "training/momentum/",
    "早停": "training/evaluate/",
    "随机种子": "training/reproduce/",
    "糖尿病": "labs/diabetes/",
    # several words without spaces
    "会跑的笔记": "",
    "划分数据集": "data/combine/",
    "有放回采样": "data/samplers/",
    "线性层的形状": "model/linear/",
    "冻结参数": "model/parameters/",
    "星号解包": "python/unpacking/",
    "训练循环怎么写": "training/loop/",
    "均方误差": "training/loss/",
    "梯度清零": "training/autograd/",
    "学习率太大发散": "training/sgd/",
    "学习率调度器": "training/momentum/",
    "权重衰减": "training/momentum/",
    "最小二乘闭式解": "training/exact/",
    "验证集泄漏": "training/evaluate/",
    "每次运行结果不一样": "training/reproduce/",
    "怎么保存模型": "training/save/",
    "断点续训": "training/save/",
    "下降的路径": "labs/paths/",
    "多进程训练": "training/scale/",
    "类别不平衡": "labs/imbalance/",
    # API names, and English words on the Chinese site
    "random_split": "data/combine/",
    "drop_last": "data/dataloader/",
    "nn.ModuleList": "model/sequential/",
    "model.eval()": "model/train-eval/",
    "__setattr__": "model/module/",
    "__call__": "python/protocols/",
    "load_state_dict(strict=False)": "training/save/",
    "torchrun": "training/scale/",
    "ExponentialLR": "training/momentum/",
    "float64": "model/dtype-device/",
    # error messages, pasted as they are
    "RuntimeError: element 0 of tensors does not require grad and does not have a grad_fn": "training/autograd/",
    "RuntimeError: mat1 and mat2 shapes cannot be multiplied (32x10 and 5x1)": "model/sequential/",
    "RuntimeError: mat1 and mat2 must have the same dtype, but got Double and Float": "model/dtype-device/",
}
ENGLISH = {
    # one word
    "tensor": "reference/glossary/",
    "residual": "reference/glossary/",
    "dataset": "data/dataset/",
    "dataloader": "data/dataloader/",
    "shuffle": "data/dataloader/",
    "buffer": "model/buffers/",
    "dropout": "model/train-eval/",
    "iterator": "python/iteration/",
    "momentum": "training/momentum/",
    "overfitting": "training/evaluate/",
    "checkpoint": "training/save/",
    "diabetes": "labs/diabetes/",
    # several words
    "notes that run": "",
    "split a dataset": "data/combine/",
    "sampling with replacement": "data/samplers/",
    "worker processes": "data/workers/",
    "linear layer shapes": "model/linear/",
    "forward hook": "model/hooks/",
    "freeze parameters": "model/parameters/",
    "star unpacking": "python/unpacking/",
    "training loop": "training/loop/",
    "mean squared error": "training/loss/",
    "zero the gradients": "training/autograd/",
    "learning rate too large": "training/sgd/",
    "learning rate scheduler": "training/momentum/",
    "weight decay": "training/momentum/",
    "least squares": "training/exact/",
    "data leakage": "training/evaluate/",
    "reproducible results": "training/reproduce/",
    "how to save a model": "training/save/",
    "resume training": "training/save/",
    "train on several processes": "training/scale/",
    "paths of descent": "labs/paths/",
    "class imbalance": "labs/imbalance/",
    # API names
    "WeightedRandomSampler": "data/samplers/",
    "num_workers": "data/workers/",
    "register_buffer()": "model/buffers/",
    "DistributedDataParallel": "training/scale/",
    "nn.ModuleList": "model/sequential/",
    "__setattr__": "model/module/",
    "__call__": "python/protocols/",
    "float64": "model/dtype-device/",
    # error messages, pasted as they are
    "ValueError: Expected more than 1 value per channel when training, got input size torch.Size([1, 4])": (
        "model/train-eval/"
    ),
    "TypeError: 'DataLoader' object is not an iterator": "data/dataloader/",
    "UserWarning: Using a target size (torch.Size([10])) that is different to the input size (torch.Size([10, 1])).": (
        "training/loss/"
    ),
}
QUERIES = {"": CHINESE, "en/": ENGLISH}
each_language = pytest.mark.parametrize("language", QUERIES)


def index_of(site, language):
    return json.loads((site / language / "search" / "search_index.json").read_text(encoding="utf-8"))["docs"]


def ask(page, query):
    """Put a query in place of the last one, and return the address and the score of each result."""
    for words, answer in (
        ("", expect(page.locator(META)).to_have_text),
        (query, expect(page.locator(META)).not_to_have_text),
    ):
        search(page, words)
        answer(translation(page, "search.result.placeholder"))
    return page.locator(LINK).evaluate_all(
        "all => all.map(link => [link.href, +link.firstElementChild.dataset.mdScore])"
    )


# What is found


@each_language
def test_each_page_is_searched_for(language):
    missed = {path for path in SOURCES if path.startswith("en/") == bool(language)}
    missed -= {language + goal for goal in QUERIES[language].values()}
    assert not missed, f"write a query whose first answer is {', '.join(sorted(missed))}"


@each_language
def test_first_page_found(reader, site, language):
    anchors = {entry["location"] for entry in index_of(site, language)}
    with reader.at(language) as page:
        for query, goal in QUERIES[language].items():
            found = ask(page, query)
            paths = [urlsplit(url).path.removeprefix(BASE) for url, _ in found]
            if not found or paths[0] != language + goal:
                first = ", ".join(list(dict.fromkeys(paths))[:3]) or "nothing"
                reader.faults.append(
                    f'"{query}" should find {language}{goal} first, not {first}; see docs/hooks/keywords.yml'
                )
            for (url, _), path in zip(found, paths, strict=True):
                section = unquote(urlsplit(url).fragment)
                if path.removeprefix(language) + (section and f"#{section}") not in anchors:
                    reader.faults.append(f'"{query}" finds {url}, which is in no index')
            if doubled := re.search(r"&\w+;", page.locator(".md-search-result__list").inner_text()):
                reader.faults.append(f'"{query}" shows "{doubled[0]}" in a result; mend docs/hooks/search.py')


@each_language
def test_nothing_found_for_nonsense(reader, language):
    with reader.at(language) as page:
        assert not ask(page, "qqqzzz")
        expect(page.locator(META), "a word that is on no page").to_have_text(translation(page, "search.result.none"))


def test_marks_in_a_query_are_not_operators(reader):
    warnings = []
    reader.context.on("console", lambda message: warnings.append(message.text))
    with reader.at("en/") as page:
        for query in (
            "title:loss",
            "-loss",
            "loss~",
            "loss^",
            "*loss",
            '"loss',
            "+loss +qqqzzz",
            "<All keys matched successfully>",
            "loss:",
            "(loss)",
            "foo:loss",
        ):
            if not ask(page, query):
                reader.faults.append(f"{query} finds nothing")
    assert not warnings


def test_message_shown_in_its_result(reader):
    """Of the code and the words of a section, a result shows the message that was looked for."""
    with reader.at("") as page:
        ask(page, "'DataLoader' object is not an iterator")
        shown = page.locator(".md-search-result__item").first
        expect(shown).to_contain_text("TypeError 'DataLoader' object is not an iterator")


# How it behaves


@each_language
def test_nothing_is_loaded_until_it_is_used(browser, address, language):
    """By the keyboard alone, and with a query typed before the index is there."""
    reader = Reader(browser, address, "light")
    asked, held = [], []
    reader.context.on("request", lambda request: asked.append(request.url))
    reader.context.route("**/search_index.json", lambda route: route.continue_() if held else held.append(route))
    with reader.context, reader.at(language) as page:
        assert not [url for url in asked if LOADED.search(url)], "a visit asks for the search; see assets/search.js"
        page.keyboard.press("/")
        page.keyboard.type("Dataset")
        expect(page.locator(META)).to_have_text({"": "正在初始化搜索引擎", "en/": "Initializing search"}[language])
        assert len([url for url in asked if LOADED.search(url)]) == 2, "its first use asks for the index and the worker"
        held[0].continue_()
        expect(page.locator(LINK).first, "typed before the index was there").to_be_visible()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{BASE}{language}data/dataset/?h=*")
        expect(page.locator("article mark").first, "the word is marked on the page reached").to_have_text("Dataset")
        assert len([url for url in asked if "/workers/" in url]) == 1, "and it needs no worker"


@each_language
def test_link_to_a_search_opens_it(reader, language):
    with reader.at(f"{language}?q=random_split") as page:
        expect(page.locator(LINK).first).to_be_visible()
        expect(page.locator(".md-search__input")).to_have_value("random_split")


@pytest.mark.parametrize("language, typed, whole", [("", "缓冲", "缓冲区"), ("en/", "repro", "reproducibility")])
def test_suggestion_is_taken_with_the_right_arrow(reader, language, typed, whole):
    with reader.at(language) as page:
        ask(page, typed)
        expect(page.locator(".md-search__suggest")).to_have_text(whole)
        page.locator(".md-search__input").press("ArrowRight")
        expect(page.locator(".md-search__input")).to_have_value(whole)


@pytest.mark.parametrize("language, query", [("", "梯度累加"), ("en/", "weight decay"), ("", "drop_last")])
def test_words_found_are_marked_on_the_page(reader, language, query):
    with reader.at(language) as page:
        ask(page, query)
        page.locator(".md-search__input").press("Enter")
        page.wait_for_url("**/?h=*")
        expect(page.locator("article mark").first).to_be_visible()


# The index


@each_language
def test_index_is_light(site, language):
    size = len(gzip.compress((site / language / "search" / "search_index.json").read_bytes(), mtime=0))
    assert size <= LIMIT, f"the index takes {size} bytes gzipped; leave something out in docs/hooks/search.py"


@each_language
def test_index_leads_to_what_is_there(site, language):
    entries = index_of(site, language)
    paths = {entry["location"].split("#")[0] for entry in entries}
    assert {language + path for path in paths} == {path for path in SOURCES if path.startswith("en/") == bool(language)}
    for path in paths:
        html = (site / language / path / "index.html").read_text(encoding="utf-8")
        assert "data-search-exclude" not in html
        for entry in entries:
            page, _, anchor = entry["location"].partition("#")
            assert page != path or not anchor or f'id="{anchor}"' in html, f"{entry['location']} isn't there"


@each_language
def test_index_reads_well(site, language):
    for entry in index_of(site, language):
        text = entry["title"] + entry["text"]
        assert "<pre><code>#" not in text, f"{entry['location']}: the mark of an output"
        assert not re.search(r"&amp;\w+;", text), f"{entry['location']}: escaped twice"
        assert not re.search("(?<![\u4e00-\u9fff])\u200b|\u200b(?![\u4e00-\u9fff])", text), "a mark between no words"


def test_keywords_lead_to_what_is_there(site):
    wanted = yaml_load((ROOT / "docs/hooks/keywords.yml").read_text(encoding="utf-8"))
    lost = set(wanted) - {entry["location"].replace("/#", "#").rstrip("/") for entry in index_of(site, "")}
    assert not lost, f"docs/hooks/keywords.yml names no page or section of the site: {', '.join(sorted(lost))}"


def test_each_term_is_one_word(site):
    terms = [entry["title"] for entry in index_of(site, "") if entry["location"].startswith("reference/glossary/#")]
    cut = [term for title in terms for term in title.split("、") if "\u200b" in term]
    assert not cut, f"add to docs/hooks/terms.txt what is cut here: {', '.join(cut)}"
