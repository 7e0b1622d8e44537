"""Names that machines give to files, and the words that look like them."""

import pytest

from altcheck.document import splice
from altcheck.posts.reader import read_post
from altcheck.rules.lexicon import LANGUAGES, load
from altcheck.rules.rule import Level

from .reading import BY_ID, family, judged, only

NAMES = family("filenames", "machine_names")

LEFT_ALONE = [
    "DSC-RX100", "Sony DSC-RX100 VII", "IMG tags explained", "IMG tag", "HTTP/2", "2023", "404",
    "Open photo.jpg", "Drag the icon onto logo.svg", "The tree with the file config.png",
    "git add logo.png", "cp a.png b.png", "A diff between old.png and new.png", "README.md",
    ".gitignore", "package.json", "Node.js", "logo.png of the company", "gif",
    "ISO_8859", "RTX_4090", "GTX_1080", "ERR_1234", "ES_2015", "NGC_1300", "MH_370", "GP2040",
    "UTF-8", "CVE-2021-44228", "Boeing 747", "Photo 51", "photo 2019-2020", "image 2020-2021",
    "Screenshot 2024", "Snip 2021", "state-of-the-art kitchen", "tie-dye", "123456789",
    "800-555-0123", "13800138000", "9783161484100", "3.1415926535", "deadbeefdeadbeef",
    "Base64ToUtf8StringConverter", "AbstractSingletonProxyFactoryBean2", "Raspberry-Pi-4-Model-B",
    "WordPress-Plugin-Directory-2024", "internationalization", "my-awesome-project", "example.com",
    "out-of-the-box", "one-size-fits-all", "three-year-old-girl", "2020-01-02-03", "a-b-c-d",
    "MAX_FILE_NAME_LENGTH", "well-known", "1-2-3-4", "16:9", "4x4", "1080p", "64 GB", "16 GB of RAM",
    "The www.example.com home page with its new blue header", "Export as PNG", "截图：设置页面",
]  # fmt: skip
FILES = [
    "harbour.jpg", "harbour-01.JPG", "２.jpg", "图片.png", "头图.png", "IMG_3071(1).JPG",
    "image.png", "photo.jpg!large", "harbour 2.png", "WhatsApp Image 2021-03-04 at 10.11.12.jpeg",
    "harbour.jpg copy", "微信图片_20220331084512_副本.jpg", "a.heic",
]  # fmt: skip
CAMERAS = [
    "IMG_2041", "IMG_2041 (1)", "IMG_2041 copy", "IMG-20210304-WA0003", "IMG_20210304_101112_HDR",
    "DSC_0001", "DSC01234", "DSCN1234", "_MG_1234", "P1010123", "MVIMG_20190101_111213",
    "PXL_20210304_101112345.MP", "DJI_0123", "GOPR1234", "GH010123", "100_1234", "R0012345",
    "WhatsApp Image 2021-03-04 at 10.11.12 PM", "WhatsApp Image 2021-03-04 at 10.11.12 (1)",
    "signal-2021-03-04-101112", "photo_2021-03-04_10-11-12", "mmexport1655443322110",
    "wx_camera_1655443322110", "微信图片_20220331084512", "微信图片_20220331084512_副本",
    "QQ图片20210304101112", "ABC_0123", "img-2041", "20230101_101112", "DSCN-0123",
]  # fmt: skip
SCREENSHOTS = [
    "Screenshot 2024-05-01 at 10.12.33", "Screenshot_20240501-101233", "Screenshot 2024-05-01",
    "Screenshot_2024-05-01-10-12-33-123_com.tencent.mm", "Screenshot from 2024-05-01 10-12-33",
    "Screen Shot 2015-08-12 at 2.19.42 PM", "Screen Shot 2015-08-12 at 2.19.42 PM copy",
    "Screen-Shot-2015-08-12-at-14.19.42", "CleanShot 2024-05-01 at 10.12.33@2x",
    "Bildschirmfoto vom 2024-05-01 10-12-33", "Capture d’écran 2024-05-01 à 10.12.33",
    "Captura de pantalla 2024-05-01 a las 10.12.33", "Captura de Tela 2024-05-01 às 10.12.33",
    "Schermafbeelding 2024-05-01 om 10.12.33", "Schermata 2024-05-01 alle 10.12.33",
    "Zrzut ekranu 2024-05-1 o 10.12.33", "Снимок экрана 2024-05-01 в 10.12.33",
    "スクリーンショット 2024-05-01 午前10.12.33", "스크린샷 2024-05-01 오전 10.12.33",
    "截屏2024-05-01 上午10.12.33", "屏幕快照 2024-05-01 下午1.12.33", "QQ截图20210304101112",
    "企业微信截图_16554433221100", "Snipaste_2024-05-01_10-12-33", "image-20240501101233456",
]  # fmt: skip
HASHES = [
    "d41d8cd98f00b204e9800998ecf8427e", "v2-4b8db6c7e46a9d211c7f6b26bf34fd1d_720w",
    "3f2504e0-4f89-41d3-9a0c-0305e82c3301", "1655443322", "1655443322110", "20240501101233",
    "1*mM2AMk0TRENA2zF2RMEebA", "1_3Hn-OiFm27eP6bMfSiClKQ", "7_n0PLKZ6tiIjySjdlVkZZNQ",
    "AS20211011007749_comm", "D41D8CD98F00B204E9800998ECF8427E",
]  # fmt: skip
ADDRESSES = [
    "https://a.example/b.html", "http://a.example/", "www.a.example/b?x=1",
    "data:image/gif;base64,AAAA", "See https://a.example/b/c/d",
]  # fmt: skip


@pytest.mark.parametrize("alt", LEFT_ALONE)
def test_words_that_look_like_a_file_are_left_alone(alt):
    assert judged(alt, rules=NAMES) == []


@pytest.mark.parametrize("alt", FILES)
def test_a_name_with_a_picture_extension_is_a_file_name(alt):
    assert "alt-filename" in judged(alt, rules=NAMES)


@pytest.mark.parametrize("alt", CAMERAS)
def test_counters_of_cameras_and_phones(alt):
    assert judged(alt, rules=NAMES)[:1] == ["alt-camera-name"]


@pytest.mark.parametrize("alt", SCREENSHOTS)
def test_screenshots_in_many_languages(alt):
    assert judged(alt, rules=NAMES)[:1] == ["alt-screenshot-name"]


@pytest.mark.parametrize("alt", HASHES)
def test_identifiers_that_nobody_would_say(alt):
    assert judged(alt, rules=NAMES)[:1] == ["alt-hash-name"]


@pytest.mark.parametrize("alt", ADDRESSES)
def test_addresses(alt):
    assert judged(alt, rules=NAMES)[:1] == ["alt-url"]


@pytest.mark.parametrize(
    "src",
    [
        "/x/two-boats.png",
        "/x/Two%20Boats.png?w=3",
        "/x/two_boats-300x200.png",
        "/x/two-boats.a1b2c3d4.png",
        "/x/two-boats@2x.png",
        "https://a.example/two-boats-scaled.png#top",
    ],
)
def test_two_words_are_surely_a_file_name_if_the_address_has_them(src):
    for address, level in ((src, Level.ERROR), ("/x/other.png", Level.WARNING)):
        text = f'<p><img src="{address}" alt="Two boats.png"></p>\n'
        post = read_post("a.md", text.encode()).post
        (finding,) = BY_ID["alt-filename"].check(post.images[0], post)
        assert finding.level is level


@pytest.mark.parametrize(
    "alt",
    [
        "Open harbour.png", "The file harbour.png", "git add logo.png", "Saved as harbour.png",
        "Result: harbour.png", "打开 harbour.png", "one.png two.png", "Die Datei Hafen.png",
    ],
)  # fmt: skip
def test_sentences_that_end_with_a_file_are_left_alone(alt):
    assert judged(alt, "/x/other.png", NAMES) == []


@pytest.mark.parametrize("src", ["https://[a/x.png", "//:", "%", ""])
def test_a_broken_address_is_no_reason_to_fail(src):
    assert judged("two boats.png", src, NAMES) == ["alt-filename"]


SLUGS = [
    "two-boats-at-the-quay", "login_page_new_final", "Login_page_new_Final", "do-you-use-rust",
    "how-to-build-a-boat", "kafka_cluster_setup_02",
]  # fmt: skip
SIZES = [
    "12kb",
    "12 KB",
    "34 K bytes",
    "1.5 MiB",
    "harbour.jpg 12 KB",
    "harbour.jpg (12 KB)",
    "(3 ko)",
]
FRAMES = ["300x250", "300 × 250", "1200X630px", "300*250 像素"]


@pytest.mark.parametrize("alt", SLUGS)
def test_words_strung_together(alt):
    assert judged(alt, rules=NAMES) == ["alt-slug-name"]


@pytest.mark.parametrize("alt", SIZES)
def test_sizes_of_files(alt):
    assert judged(alt, rules=NAMES)[:1] == ["alt-file-size"]


@pytest.mark.parametrize("alt", FRAMES)
def test_sizes_of_frames(alt):
    assert judged(alt, rules=NAMES) == ["alt-dimensions"]


@pytest.mark.parametrize(
    ("alt", "src", "found"),
    [
        ("Red boats", "red-boats.png", []),
        ("red-boats", "red-boats.png", []),
        ("Two boats at the quay", "two-boats-at-the-quay.png", []),
        ("2023", "2023.png", []),
        ("1920x1080", "1920x1080.png", []),
        ("tie-dye", "tie-dye.png", []),
        ("02_login", "02_login.png", ["alt-equals-src-stem"]),
        ("02_LOGIN", "/x/02-login-300x200.png?w=1", ["alt-equals-src-stem"]),
        ("step-3-b", "step-3-b.png", ["alt-equals-src-stem"]),
        ("step-3-b", "step-4-b.png", []),
    ],
)
def test_the_stem_of_the_address_is_no_alt_if_a_machine_made_it(alt, src, found):
    assert judged(alt, src, NAMES) == found


@pytest.mark.parametrize(
    ("alt", "src", "rest"),
    [
        ("Save it as harbour-01.jpg", "a.png", None),
        ("Open harbour.png now", "harbour.png", None),
        ("harbour-01.jpg", "harbour-01.jpg", None),
        ("Boat harbour-01.jpg", "harbour-01.jpg", None),
        ("Two boats (harbour-01.jpg)", "/x/harbour-01.jpg", "Two boats"),
        ("Two boats – IMG_2041.JPG", "a.png", "Two boats"),
        ("IMG_2041.JPG two boats", "a.png", "two boats"),
    ],
)
def test_the_name_beside_a_description_is_taken_out(alt, src, rest):
    text = f"![{alt}]({src})\n"
    findings = only("alt-filename-inside", text)
    assert [splice(text, f.fix.edits) for f in findings] == (
        [f"![{rest}]({src})\n"] if rest else []
    )
    assert all(not f.fix.safe for f in findings)


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_screenshots_and_copies_of_every_language(language):
    for word in load(language).screenshots:
        assert judged(f"{word} 2024-05-01 10.12.33", rules=NAMES)[:1] == ["alt-screenshot-name"]
    for word in load(language).copies:
        assert judged(f"IMG_2041 {word}", rules=NAMES) == ["alt-camera-name"]
