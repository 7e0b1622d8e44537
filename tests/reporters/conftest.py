"""A real browser for the tests that need one."""

import shutil
from collections import namedtuple

import pytest
from playwright.sync_api import sync_playwright

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
FLAGS = ("--no-sandbox", "--disable-gpu", "--disable-dev-shm-usage")

Opened = namedtuple("Opened", "page requests complaints")  # noqa: PYI024 - a test's bundle of three


@pytest.fixture(scope="session")
def browser():
    path = next(filter(None, map(shutil.which, NAMES)), None)
    assert path, (
        f"none of {', '.join(NAMES)} is installed; leave these tests out with -m 'not browser'"
    )
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=path, args=[*FLAGS])
        yield browser
        browser.close()


@pytest.fixture
def open_page(browser, tmp_path):
    """Opens a page's source from disk; gives it with its requests, and all it complained of."""
    contexts = []

    def open_page(source, *, before="", width=1280, scheme="light", **context):
        file = tmp_path / f"report-{len(contexts)}.html"
        file.write_text(source, encoding="utf-8", newline="\n")
        size = {"width": width, "height": 900}
        contexts.append(browser.new_context(viewport=size, color_scheme=scheme, **context))
        page = contexts[-1].new_page()
        opened = Opened(page, [], [])
        page.on("request", lambda request: opened.requests.append(request))  # noqa: PLW0108 - Playwright wants a function
        page.on("console", lambda message: opened.complaints.append(message.text))
        page.on("pageerror", lambda error: opened.complaints.append(str(error)))
        page.on("dialog", lambda dialog: opened.complaints.append(dialog.message))
        if before:
            page.add_init_script(before)
        page.goto(file.as_uri())
        return opened

    yield open_page
    for context in contexts:
        context.close()
