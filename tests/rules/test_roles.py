"""Roles of img, and emoji by their codes."""

import pytest

from .reading import BY_ID, found

ROLES = [BY_ID["role-not-allowed-on-image"]]
EMOJI = [BY_ID["emoji-image-name"]]


@pytest.mark.parametrize(
    "role", ["img", "IMAGE", "none", "link", "photo figure-like", "", "doc-cover"]
)
def test_a_role_that_is_allowed_or_none_at_all_is_left_alone(role):
    assert found(f'<p><img src="a.png" alt="Boats" role="{role}"></p>\n', ROLES) == []


@pytest.mark.parametrize("role", ["figure", "photo heading", "alert", "list"])
def test_a_role_that_no_image_can_have_is_told(role):
    assert len(found(f'<p><img src="a.png" alt="Boats" role="{role}"></p>\n', ROLES)) == 1


@pytest.mark.parametrize("text", ["<div hidden>{}</div>\n", "<template>{}</template>\n"])
def test_what_nobody_is_shown_is_left_alone(text):
    assert found(text.format('<img src="a.png" alt="Boats" role="figure">'), ROLES) == []


@pytest.mark.parametrize("alt", ["😀", ":-)", "smile", ":a", "::", "10:30:15", ""])
def test_what_can_be_read_is_no_code(alt):
    assert found(f'<p><img class="emoji" src="a.png" alt="{alt}"></p>\n', EMOJI) == []


@pytest.mark.parametrize("alt", [":smile:", " :woman_farmer: ", ":-1:", ":+1:"])
def test_the_code_of_an_emoji_is_told_for_emoji_only(alt):
    assert len(found(f'<p><img class="emoji" src="a.png" alt="{alt}"></p>\n', EMOJI)) == 1
    assert found(f'<p><img class="picture" src="a.png" alt="{alt}"></p>\n', EMOJI) == []
