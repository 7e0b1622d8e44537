"""Other people's hosts: which addresses end, which hosts are foreign, what data: may hold."""

from __future__ import annotations

import base64
import json

import pytest
from hypothesis import given
from hypothesis import strategies as st

from altcheck.assets.asset import Asset, State
from altcheck.audit import audit
from altcheck.posts.reader import read_post
from altcheck.repo import Repo
from altcheck.rules.remote import ImageDataUriLarge, ImageHotlinked
from altcheck.rules.rule import Level
from altcheck.words import Words

from .reading import BY_ID, asked

HOST = "https://a.example/b.png"


def token(claims):
    parts = (
        base64.urlsafe_b64encode(part).decode().rstrip("=") for part in (b'{"alg":"x"}', claims)
    )
    return ".".join((*parts, "c2ln"))


LASTING = token(b'{"sub":"x"}')
ENDING = token(b'{"exp":1700000000,"nbf":1,"sub":"somebody"}')


def marks(address):
    return [f.args["mark"] for f in asked(f"![x](<{address}>)\n", rules=["image-src-expiring"])]


@pytest.mark.parametrize(
    "address",
    [
        HOST,
        f"{HOST}?w=300&s=0a1b2c",
        f"{HOST}?v=1700000000",
        f"{HOST}?alt=media&token=0f8fad5b-d9cb-469f-a165-70867728950e",
        f"{HOST}?Expires=1700000000",
        f"{HOST}?Signature=abc",
        f"{HOST}?ex=1&hm=2",
        f"{HOST}?oh=1&oe=65f00000",
        f"{HOST}?e=1700000000",
        f"{HOST}?token={LASTING}",
        f"{HOST}?X-Amz-Expires=300",
        "b.png?X-Amz-Signature=0a",
        "https://raw.githubusercontent.com/a/b/main/c.png",
        "https://cdn.discordapp.com/icons/1/2.png",
        "https://[broken/b.png?X-Amz-Signature=0a",
        "{{ cdn }}/b.png?X-Amz-Signature=0a",
    ],
)
def test_an_address_that_lasts(address):
    assert marks(address) == []


@pytest.mark.parametrize(
    ("address", "mark"),
    [
        (f"{HOST}?X-Amz-Date=20240228T000000Z&X-Amz-Expires=86400&X-Amz-Signature=0a", ", 2024-02-29"),
        (f"{HOST}?X-Amz-Signature=0a", ""),
        (f"{HOST}?X-Amz-Date=20249999T0&X-Amz-Expires=1&X-Amz-Signature=0a", ""),
        (f"{HOST}?AWSAccessKeyId=x&Expires=1700000000&Signature=y", ", 2023-11-14"),
        (f"{HOST}?OSSAccessKeyId=x&Expires=1700000000&Signature=y", ", 2023-11-14"),
        (f"{HOST}?KID=imgbed,tva&Expires=1700000000&ssig=y", ", 2023-11-14"),
        (f"{HOST}?rk3s=0&x-expires=1700000000&x-signature=y", ", 2023-11-14"),
        (f"{HOST}?sv=2022&se=2024-05-01T00:00Z&sig=x", ""),
        (f"{HOST}?q-sign-time=1;2&q-signature=0", ""),
        (f"{HOST}?X-Goog-Expires=9&X-Goog-Signature=0", ""),
        (f"{HOST}?Policy=a&Signature=b&Key-Pair-Id=c", ""),
        (f"{HOST}?e=1700000000&token=a:b", ", 2023-11-14"),
        (f"{HOST}?auth_key=1700000000-0-0-{'0a' * 16}", ""),
        (f"{HOST}?token=exp=1700000000~hmac=0a", ", 2023-11-14"),
        (f"{HOST}?jwt={ENDING}", ", 2023-11-14"),
        (f"{HOST}?token={ENDING}", ", 2023-11-14"),
        ("https://file.notion.so/f/x?expirationTimestamp=1700000000000&signature=y", ", 2023-11-14"),
        ("https://cdn.discordapp.com/attachments/1/2/b.png?ex=65f00000&is=0&hm=0", ", 2024-03-12"),
        ("https://media.discordapp.net/attachments/1/2/b.png", ""),
        ("https://x.fbcdn.net/b.jpg?oh=0&oe=65F00000", ", 2024-03-12"),
        ("https://files.slack.com/files-pri/a/b.png", ""),
        ("https://raw.githubusercontent.com/a/b/main/c.png?token=ABC", ""),
        ("https://internal-api-drive-stream-sg.larksuite.com/space/x", ""),
    ],
)  # fmt: skip
def test_an_address_that_ends(address, mark):
    (found,) = marks(address)
    assert found.partition(",")[1] + found.partition(",")[2] == mark


@given(st.text(max_size=100), st.text(max_size=60))
def test_no_query_makes_it_raise(name, value):
    text = f'<p><img src="{HOST}?{name}={value}&amp;token=eyJ{value}.{value}.x" alt="x"></p>\n'
    asked(text, rules=["image-src-expiring"])


def test_a_token_cut_short_is_read_as_far_as_it_goes():
    for stop in range(20, 60):
        marks(f"{HOST}?token={ENDING[:stop]}.x")


@pytest.mark.parametrize("src", ["a.png", "http://localhost/a.png", "data:image/png;base64,AA"])
def test_no_foreign_host(src):
    assert asked(f"![x]({src})\n", rules=["image-hotlinked"]) == []


def test_a_foreign_host_is_named_unless_it_is_allowed():
    (finding,) = asked(f"![x]({HOST})\n", rules=["image-hotlinked"])
    assert finding.args == {"host": "a.example"}
    assert asked(f"![x]({HOST})\n", rules=[ImageHotlinked(allow=("example",))]) == []


def test_the_sites_own_address_leads_to_a_file():
    post = read_post("a.md", f"![x]({HOST})\n".encode()).post
    repo = Repo({"a.md": post}, {("a.md", 0): Asset("b.png", State.FOUND)}, {("a.md", 0): "b.png"})
    assert list(BY_ID["image-hotlinked"].check(post.images[0], post, repo)) == []
    assert not ImageHotlinked.on


def data(address, reason="", rule="image-data-uri-large", text=None):
    asset = Asset("data:image/png", State.DATA, reason)
    return asked(text or f'<p><img src="{address}" alt="x"></p>\n', asset, rules=[rule])


def test_a_small_picture_in_the_page_is_fine():
    assert data("data:image/png;base64," + "A" * 4074) == []
    assert data("", text='<p><img src="data:," data-src="b.png" alt="x"></p>\n') == []


def test_a_large_one_and_a_broken_one():
    (large,) = data("data:image/png;base64," + "A" * 4075)
    assert (large.level, large.args["length"]) == (Level.NOTICE, 4097)
    assert large.args["fault"] == Words(en="is large", zh="过大")
    (broken,) = data("data:image/png;base64,???", "base64")
    assert broken.level == Level.ERROR
    assert broken.args["fault"] == Words(en="holds no picture (base64)", zh="不是图片（base64）")
    assert data("data:image/png;base64,AAAA", rule=ImageDataUriLarge(most=10)) != []


def test_a_picture_that_is_attached_to_its_cell_is_no_data_address(tmp_path):
    cell = {
        "cell_type": "markdown",
        "source": "![x](attachment:a.png)",
        "attachments": {"a.png": {"image/png": "AA"}},
    }
    path = tmp_path / "a.ipynb"
    path.write_text(json.dumps({"cells": [cell]}), encoding="utf-8")
    report = audit([str(path)])
    assert [f.rule for f in report.findings if f.rule == "image-data-uri-large"] == []
    assert len(report.posts[0].images) == 1
