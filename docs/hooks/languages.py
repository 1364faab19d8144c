"""Build the English site into site/en after the Chinese one, so that each mkdocs command gives both."""

from pathlib import Path
from urllib.parse import urljoin

from jinja2 import FileSystemBytecodeCache, pass_context
from mkdocs.commands.build import build
from mkdocs.config import load_config
from mkdocs.utils.templates import url_filter
from notes.nav import translated


def on_config(config):
    if not config.repo_url:
        config.edit_uri = None  # else each page warns that its link to edit it leads nowhere
    if config.theme["language"] != "zh":
        config.nav = translated(config.nav, config.extra["english"])
        config.extra_javascript = [shared(script) for script in config.extra_javascript]


def shared(script):
    """Return the path, or the setting, of a script of the English site as it stands in the Chinese site's assets."""
    if isinstance(script, str):
        return f"../{script}" if script.startswith("assets/") else script
    script.path = shared(script.path)
    return script


def on_files(files, config):
    # Both sites show the theme's one copy, the Chinese site's: a reader who changes the language has it already.
    if config.theme["language"] != "zh":
        for file in [file for file in files if file.src_uri.startswith(("assets/", "figures/"))]:
            files.remove(file)


def on_env(env, config, files):
    if config.theme["language"] != "zh":
        env.filters["url"] = pass_context(lambda context, path: url_filter(context, shared(str(path))))
    # Compiling the theme's templates anew would be a quarter of every rebuild.
    folder = Path(config.config_file_path).parent / ".cache" / "templates"
    folder.mkdir(parents=True, exist_ok=True)
    env.bytecode_cache = FileSystemBytecodeCache(str(folder))


def on_post_template(output, template_name, config):
    # One 404.html, one robots.txt and one sitemap.xml, at the root, serve both languages.
    return output if config.theme["language"] == "zh" else ""


def on_post_build(config):
    if config.theme["language"] != "zh":
        return
    english = load_config(
        str(Path(config.config_file_path).with_name("mkdocs.en.yml")),
        site_dir=str(Path(config.site_dir, "en")),
        site_url=urljoin(config.site_url, "en/") if config.site_url else "",
        strict=config.strict,
    )
    english.plugins.on_startup(command="build", dirty=False)
    build(english)
