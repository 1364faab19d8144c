"""What a reader finds: each page's queries lead to it first, in both languages, and how the search behaves."""

import gzip
import re
from urllib.parse import quote

import pytest
from playwright.sync_api import expect

from notes import search as index
from notes.page import read_page
from notes.symptoms import read_symptoms, without_type
from tests import ROOT
from tests.browser import BASE, SOURCES, Reader, search

LIMIT = 180_000  # bytes of an index, gzipped: all words of a language, fetched when a reader first searches
META, LINK = ".md-search-result__meta", ".md-search-result__link"
PAGES = {
    language: {path: read_page(source) for path, source in SOURCES.items() if path.startswith("en/") == bool(language)}
    for language in ("", "en/")
}
# Pasted as they are, and in no page's front matter: what most messages say mustn't outweigh what one alone says.
MESSAGES = {
    "TypeError: 'DataLoader' object is not subscriptable": "data/dataloader/",
    "TypeError: cannot assign 'torch.FloatTensor' as parameter 'weight' (torch.nn.Parameter or None expected)": (
        "model/module/"
    ),
    "RuntimeError: 0D or 1D target tensor expected, multi-target not supported": "training/loss/",
}
# Asked in words, and in no page's front matter: those that many questions have mustn't outweigh what one is about.
QUESTIONS = {
    "": {
        "loss为什么是nan": "start/table/#nan",
        "unsqueeze是什么意思": "start/tensors/#unsqueeze",
        "什么时候用no_grad": "model/train-eval/#not-no-grad",
        "什么是偏置": "reference/glossary/#bias",
        "为什么要打乱数据": "data/dataloader/#shuffle",
        "显存爆了": "model/dtype-device/#gpu-messages",
    },
    "en/": {
        "why is my loss nan": "start/table/#nan",
        "what does unsqueeze do": "start/tensors/#unsqueeze",
        "how do I save a model": "training/save/",
        "how to choose the learning rate": "training/sgd/#choose",
        "what to do about CUDA out of memory": "model/dtype-device/#gpu-messages",
    },
}
# Around a message in a terminal: paths, lines of code and a library's own lines.
TRACEBACK = """Traceback (most recent call last):
  File "/srv/li/house prices/train.py", line 48, in <module>
    main()
    ~~~~^^
  File "/srv/li/house prices/train.py", line 41, in main
    train(net, loader, loss_fn, optimizer)
  File "/srv/li/.venv/lib/python3.12/site-packages/torch/nn/modules/module.py", line 1775, in _wrapped_call_impl
    return self._call_impl(*args, **kwargs)
           ^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^
  File "/srv/li/.venv/lib/python3.12/site-packages/torch/utils/data/dataloader.py", line 734, in __next__
    raise RuntimeError("an earlier one") from ValueError
ValueError: an earlier one

During handling of the above exception, another exception occurred:

Traceback (most recent call last):
  File "C:\\Users\\li\\house prices\\train.py", line 12, in fit
    loss.backward()
{message}"""
NUMBER = re.compile(r"(?<![\w.])\d+(?!\w)|\d+(?=x\d)|(?<=\dx)\d+")  # a shape's too, and none in a name such as float64
each_language = pytest.mark.parametrize("language", PAGES)

# Type each query in place of the last one; the addresses that the results link to, the texts of the first result.
ASK = """async queries => {
    const input = document.querySelector(".md-search__input"), found = [];
    for (const query of queries) {
        input.value = query;
        input.dispatchEvent(new Event("input"));
        await new Promise(shown => setTimeout(shown));
        const links = [...document.querySelectorAll(".md-search-result__link")];
        found.push({query, links: links.map(link => link.href), text: links[0]?.closest("li").innerText});
    }
    return found;
}"""


def ask(page, *queries):
    """Return, for each query, the addresses below the site's root that its results link to, without what is sought."""
    search(page, "PyTorch")
    expect(page.locator(LINK).first).to_be_visible()
    answers = page.evaluate(ASK, queries)
    return {
        answer["query"]: [re.sub(rf"^[^/]*//[^/]*{BASE}|\?h=[^#]*", "", link) for link in answer["links"]]
        for answer in answers
    }


def found_by(language):
    """Return the address that each query in the front matter of a language's pages must find first."""
    return {
        query: path + (anchor and f"#{anchor}")
        for path, page in PAGES[language].items()
        for anchor, queries in index.finds(page).items()
        for query in queries
    }


def misled(page, wanted):
    """Return the queries that don't find first what they should, each with the two addresses that it does."""
    answers = ask(page, *wanted)
    places = {query: place.partition("#") for query, place in wanted.items()}
    # The first link is to the page; of those to its sections, the first is to the best one.
    return {
        query: found[:2]
        for query, found in answers.items()
        if found[:1] != [places[query][0]] or (places[query][2] and found[1:2] != [wanted[query]])
    }


# What is found


@each_language
def test_each_page_is_searched_for(language):
    missed = [path for path, page in PAGES[language].items() if not index.finds(page)]
    assert not missed, f"write a query whose first answer is {', '.join(missed)}, under finds: in its front matter"


@each_language
def test_first_page_found(reader, language):
    wanted = found_by(language)
    pasted = {message: language + path for message, path in MESSAGES.items()}
    assert not wanted.keys() & pasted.keys(), "a page has it under finds: now; paste another message"
    wanted |= pasted
    with reader.at(language) as page:
        for query, found in misled(page, wanted).items():
            reader.faults.append(
                f'"{query}" should find {wanted[query]} first, not {", ".join(found) or "nothing"}: '
                f"see finds: in the front matter of {wanted[query].partition('#')[0]} and of the page found"
            )


def others(symptom):
    """Return a symptom's message as another program prints it: with its own names, shapes and numbers."""
    message = symptom.message
    for word, other in zip(symptom.yours, ("Mine", "other_name", "another"), strict=False):
        message = message.replace(word, other)
    return NUMBER.sub(lambda number: str(3 * int(number[0]) + 7), message)


@each_language
def test_what_is_seen_finds_its_cure(reader, language):
    """As it stands in docs/symptoms.yml, with what differs from program to program, and in a whole traceback.

    So does each message that is said to find a page in the other language.
    """
    other = "" if language else "en/"
    wanted = {
        query: language + path.removeprefix(other)
        for query, path in found_by(other).items()
        if without_type(query) != query and query not in found_by(language) and query.isascii()
    }
    wanted |= {question: language + place for question, place in QUESTIONS[language].items()}
    for symptom in read_symptoms(ROOT):
        queries = [symptom.seen("en" if language else "zh"), *symptom.also]
        if symptom.message:
            queries += [others(symptom), TRACEBACK.format(message=others(symptom))]
        name, _, anchor = symptom.at.partition("#")
        wanted |= dict.fromkeys(queries, f"{language}{name}/#{anchor}")
    with reader.at(language) as page:
        for query, found in misled(page, wanted).items():
            reader.faults.append(f'"…{query[-150:]}" should find {wanted[query]} first, not {", ".join(found)}')


@pytest.mark.parametrize(
    ("message", "shown"),
    [
        ("KeyError: 'area\nm2'", "KeyError: 'area m2'"),
        ("\x1b[1;35mKeyError\x1b[0m: \x1b[35m'area'\x1b[0m", "KeyError: 'area'"),
        ("StopIteration\n", "StopIteration"),
        ("    raise NotImplementedError\r\nNotImplementedError\r\n", "NotImplementedError"),
    ],
    ids=["two lines", "in colour", "no message", "no message, from Windows"],
)
def test_a_pasted_traceback_becomes_its_message(reader, message, shown):
    with reader.at("en/") as page:
        page.evaluate("text => navigator.clipboard.writeText(text)", TRACEBACK.format(message=message))
        page.locator(".md-search__input").focus()
        page.keyboard.press("ControlOrMeta+v")
        expect(page.locator(".md-search__input")).to_have_value(shown)
        expect(page.locator(LINK).first).to_be_visible()


@each_language
def test_nothing_found_for_nonsense(reader, language):
    with reader.at(language) as page:
        assert ask(page, "qqqzzz", "'?!") == {"qqqzzz": [], "'?!": []}
        nothing = {
            "": "没有找到。换个说法，或者看看术语表",
            "en/": "No page has this. Try other words, or the glossary",
        }[language]
        expect(page.locator(META), "a word that is on no page").to_have_text(nothing)


def test_operators_are_plain_words(reader):
    queries = [
        "title:loss",
        "-loss",
        "loss~",
        "loss^",
        "*loss",
        '"loss',
        "+loss +qqqzzz",
        "(loss)",
        "loss:",
        "a.loss()",
    ]
    with reader.at("en/") as page:
        plain, *found = ask(page, "loss", *queries).values()
        assert plain
        for query, links in zip(queries, found, strict=True):
            if "training/loss" not in "".join(links[:8]):
                reader.faults.append(f"{query} finds {links[:3]}, not the page on the loss")


def test_one_chinese_character_finds_something(reader, site):
    """One that begins no pair too: it stands before punctuation wherever it is."""
    text = "\n".join(
        section["title"] + "\n" + section.get("text", "")
        for page in index.read_index(site)
        for section in page["sections"]
    )
    last = sorted({*re.findall("[\u4e00-\u9fff]", text)} - {*re.findall("[\u4e00-\u9fff](?=[\u4e00-\u9fff])", text)})
    assert last
    with reader.at("") as page:
        lost = [character for character, found in ask(page, "轮", "批", *last).items() if not found]
        assert not lost, f"{lost} find nothing"


def test_message_is_shown_whole_and_leads_to_its_section(reader):
    with reader.at("") as page:
        ask(page, "'DataLoader' object is not an iterator")
        shown = page.locator(".md-search-result__item").first
        expect(shown).to_contain_text("TypeError: 'DataLoader' object is not an iterator")
        page.locator(".md-search__input").press("Enter")
        page.wait_for_url("**/data/dataloader/?h=*#iter-next")


# How it behaves


@each_language
def test_nothing_is_loaded_until_it_is_used(browser, address, language):
    """By the keyboard alone, and with a query typed before the index is there."""
    reader = Reader(browser, address, "light")
    asked, held = [], []
    reader.context.on("request", lambda request: asked.append(request.url.removeprefix(address)))
    reader.context.route("**/search/index.js", lambda route: route.continue_() if held else held.append(route))
    with reader.context, reader.at(language) as page:
        at_first = {*asked}
        assert not [url for url in asked if "minisearch" in url or "search/" in url or "workers" in url]
        page.keyboard.press("/")
        page.keyboard.type("Dataset")
        waiting = {"": "正在初始化搜索引擎", "en/": "Initializing search"}[language]
        expect(page.locator(META)).to_have_text(waiting)
        held[0].continue_()
        expect(page.locator(LINK).first, "typed before the index was there").to_be_visible()
        assert {*asked} - at_first == {"assets/minisearch.js", f"{language}search/index.js"}
        asked.clear()
        page.keyboard.press("Enter")
        page.wait_for_url(f"**{BASE}{language}data/dataset/?h=*")
        expect(page.locator("article mark").first, "marked where it leads").to_contain_text("dataset", ignore_case=True)
        assert not [url for url in asked if "minisearch" in url or "search/" in url], "and to mark it loads nothing"


@each_language
def test_link_to_a_search_opens_it(reader, language):
    with reader.at(f"{language}?q=random_split") as page:
        expect(page.locator(LINK).first).to_be_visible()
        expect(page.locator(".md-search__input")).to_have_value("random_split")
        page.keyboard.press("Escape")
        expect(page.locator(LINK).first).to_be_hidden()
        expect(page, "closed, it leaves the page's own address").to_have_url(reader.address + language)


@pytest.mark.parametrize(
    ("language", "typed", "whole"),
    [("", "缓冲", "缓冲区"), ("en/", "Reprod", "Reproducibility"), ("en/", "the register_bu", "the register_buffer")],
)
def test_suggestion_is_taken_with_the_right_arrow(reader, language, typed, whole):
    with reader.at(language) as page:
        ask(page, typed)
        expect(page.locator(".md-search__suggest")).to_have_text(whole)
        page.locator(".md-search__input").press("ArrowRight")
        expect(page.locator(".md-search__input")).to_have_value(whole)


@pytest.mark.parametrize(
    ("language", "query", "marked"),
    [
        ("", "梯度累加", "梯度"),
        ("", "学习率太大发散", "学习率"),
        ("", "drop_last", "drop_last"),
        ("en/", "weight decay", "weight decay"),
        ("en/", "it doesn't require a gradient", "doesn't require"),
    ],
)
def test_words_found_are_marked(reader, language, query, marked):
    """In the results and on the page reached, in words and code, and no letter that is left of an apostrophe."""
    with reader.at(language) as page:
        ask(page, query)
        expect(page.locator(f"{LINK} mark:visible").first).to_be_visible()
        page.locator(".md-search__input").press("Enter")
        page.wait_for_url("**/?h=*")
        marks = page.locator("article mark")
        expect(marks.filter(has_text=re.compile(re.escape(marked), re.I)).first).to_be_visible()
        assert not [mark for mark in marks.all_inner_texts() if len(mark) == 1 and mark.isascii()]


def test_apostrophe_leaves_no_letter(reader):
    with reader.at("en/training/autograd/?h=" + quote("doesn't can’t")) as page:
        texts = {mark.lower() for mark in page.locator("article mark").all_text_contents()}
        assert texts and texts <= {"doesn't", "can't"}


@pytest.mark.parametrize(
    ("language", "common", "one", "other", "more"),
    [
        ("", "梯度", "1 页里有", "页里有", "还有"),
        ("en/", "gradient", "1 page", "pages", "more on this page"),
    ],
)
def test_results_are_counted(reader, language, common, one, other, more):
    with reader.at(language) as page:
        ask(page, "FSDP")
        expect(page.locator(META)).to_have_role("status")  # read aloud when it changes
        expect(page.locator(META)).to_have_text(one)
        ask(page, common)
        expect(page.locator(META)).to_contain_text(other)
        expect(page.locator(".md-search-result__more summary").first).to_contain_text(more)


# The index


@each_language
def test_index_is_light(site, language):
    size = len(gzip.compress((site / language / "search" / "index.js").read_bytes(), mtime=0))
    assert size <= LIMIT, f"the index takes {size} bytes gzipped; leave something out in docs/hooks/notes/search.py"


def test_site_holds_one_search(site):
    scripts = {path.relative_to(site).as_posix() for path in site.rglob("*.js") if "made" not in path.parts}
    assert {"assets/minisearch.js", "search/index.js", "en/search/index.js"} <= scripts
    assert not [script for script in scripts if "lunr" in script or "worker" in script], "the theme's own search"


@each_language
def test_index_leads_to_what_is_there(site, language):
    pages = index.read_index(site / language)
    assert {language + page["path"] for page in pages} == {*PAGES[language]}
    for page in pages:
        html = (site / language / page["path"] / "index.html").read_text(encoding="utf-8")
        for section in page["sections"]:
            anchor = section.get("anchor", "")
            assert not anchor or f'id="{anchor}"' in html, f"{page['path']}#{anchor} isn't there"
        for anchor in index.finds(PAGES[language][language + page["path"]]):
            assert anchor in [section.get("anchor", "") for section in page["sections"]], f"{page['path']}#{anchor}"


@each_language
def test_index_reads_well(site, language):
    for page in index.read_index(site / language):
        for section in page["sections"]:
            place = f"{page['path']}#{section.get('anchor', '')}"
            assert section["title"] and not section["title"].endswith("¶"), place
            assert "#>" not in section.get("messages", ""), f"{place}: the mark of an output"
            text = " ".join(section.values() if "finds" not in section else [section.get("text", "")])
            assert not re.search(r"&\w+;|</?(?:p|code|span)\b|# \(\d\)", text), f"{place}: markup in its text"


ARTICLE = """<article>
<h1 id="loss">The loss<a class="headerlink" href="#loss">&para;</a></h1>
<p>It is<br> <code>nn.MSELoss</code> &amp; a mean.</p>
<figure><img src="a.png"><img src="b.png"/><figcaption>A bowl</figcaption></figure>
<pre><code>import torch
from torch.nn import (
    MSELoss, L1Loss)
loss = MSELoss(reduction="sum")<span class="marker"> 1</span>
<span class="note"><span class="marker"> 1</span> Not the <span>mean</span>.</span>print(loss.weird())
#&gt; 0.5
#&gt; ValueError no such reduction
</code></pre>
<h2 id="wrong">How it goes wrong</h2>
<h3 id="nan">Not a number</h3>
<ul><li>One</li><li>Two</li></ul>
<details><summary>Solution</summary><pre><code>x.secret()</code></pre></details>
<h2 id="where-next">Where next</h2>
<ul><li><a href="../sgd/">SGD</a></li></ul>
</article>"""


def test_sections_hold_words_and_no_labels_solutions_and_lists_of_links():
    loss, nan = index.sections(ARTICLE)
    assert (loss.anchor, loss.title) == ("loss", "The loss")
    assert loss.lines == ["It is nn.MSELoss & a mean.", "A bowl", "Not the mean."]
    assert (nan.title, nan.lines, nan.code) == ("Not a number", ["One", "Two"], [])
    [code] = loss.code
    assert index.messages(code) == ["ValueError no such reduction"]
    assert {"MSELoss", "L1Loss", "reduction", "weird", "torch"} <= {*index.names(code)}
    assert not {"loss", "print", "import", "Not"} & {*index.names(code)}


def test_name_on_many_pages_leads_to_none():
    def page(number, html):
        text = f"---\ntitle: {number}\nfinds: [page {number}]\n---\n"
        return type(read_page(SOURCES[""]))(SOURCES[""].with_name(f"{number}.md"), text), html

    common = '<article><h1 id="a">A</h1><pre><code>a.common()</code></pre></article>'
    pages = [page(number, common) for number in range(index.PAGES_OF_A_NAME + 1)]
    rare = page("rare", common.replace("a.common()", "a.common(); a.rare()"))
    entries = index.index([*pages, rare], ROOT)
    assert [entry["sections"][0].get("names") for entry in entries] == [None] * len(pages) + ["rare"]
