"""Mark what a block prints, the lines that begin with #>, so that CSS can set them apart from the code."""


def on_page_content(html, page, config, files):
    return html.replace('<span class="c1">#&gt;', '<span class="c1 output">#&gt;')
