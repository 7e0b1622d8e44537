"""Elements that are one image to assistive technology."""

import pytest

from .reading import only


@pytest.mark.parametrize(
    "text",
    [
        '<div role="img" aria-label="x">y</div>\n', '<svg role="img" aria-label="x"><path/></svg>\n',
        '<div role="img" aria-label="x" aria-hidden="true"><a href="b">y</a></div>\n',
        '<div role="figure"><a href="b">y</a></div>\n', '<a href="b"><img alt="x" src="a.png"></a>\n',
        '<div role="img" aria-label="x"><button tabindex="-1">y</button></div>\n',
    ],
)  # fmt: skip
def test_images_of_which_nothing_can_be_focused(text):
    assert only("role-img-interactive-content", text) == []


@pytest.mark.parametrize(
    "inside", ['<a href="b">y</a>', "<p><button>y</button></p>", "<select></select>"]
)
def test_what_can_be_focused_in_an_image(inside):
    text = f'<div role="img" aria-label="x">{inside}</div>\n'
    (finding,) = only("role-img-interactive-content", text)
    assert finding.args["role"] == "img"
    assert finding.span.of(text) == '<div role="img" aria-label="x">'


@pytest.mark.parametrize(
    "attributes",
    [
        "controls", 'poster="a.png" title="x"', 'poster="a.png" aria-label="x"',
        'poster="a.png" autoplay muted', 'poster="a.png" aria-labelledby="b"',
        'poster="a.png" aria-describedby="b"', 'poster="a.png" hidden',
    ],
)  # fmt: skip
def test_videos_that_say_what_they_are_or_need_not(attributes):
    assert only("video-poster-check", f'<video src="a.mp4" {attributes}></video>\n') == []


def test_a_track_or_a_caption_will_do_and_text_for_old_browsers_will_not():
    video = '<video src="a.mp4" poster="a.png">{inside}</video>'
    track = video.format(inside='<track src="a.vtt">')
    figure = f"<figure>{video}<figcaption>x</figcaption></figure>"
    assert only("video-poster-check", track + "\n") == []
    assert only("video-poster-check", figure + "\n") == []
    assert len(only("video-poster-check", video.format(inside="No video here") + "\n")) == 1
