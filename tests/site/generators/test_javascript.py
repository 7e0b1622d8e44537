"""Generators configured by scripts: Eleventy, Astro, Docusaurus, VitePress and their like."""

from __future__ import annotations

from pathlib import Path

import pytest

from altcheck.assets.asset import State
from altcheck.site import find_site
from tests.site.repositories import behind, repository, shown

ASTRO = "export default defineConfig({ site: 'https://me.example', base: '/docs' });\n"
DOCUSAURUS = """
/** @type {import('@docusaurus/types').Config} */
const config = {
  title: 'x', // url: 'https://wrong.example'
  url: 'https://me.example',
  baseUrl: '/docs/',
  staticDirectories: ['static', 'pictures'],
  themeConfig: { navbar: { items: [{ url: 'https://other.example' }] } },
};
export default config;
"""
VITEPRESS = "export default { base: '/docs/', srcDir: 'src', sitemap: { hostname: 'https://me.example' } }\n"
VUEPRESS = "module.exports = { base: '/docs/', dest: 'out' }\n"
ELEVENTY = """
module.exports = function (eleventyConfig) {
  eleventyConfig.addPassthroughCopy("src/img");
  eleventyConfig.addPassthroughCopy({ "media": "/files", "src/_root/*": "/" });
  eleventyConfig.addPassthroughCopy("photos/**/*.jpg");
  return { dir: { input: "src", output: "out" }, pathPrefix: "/docs/" };
};
"""
TSCONFIG = """{
  // aliases
  "compilerOptions": { "baseUrl": ".", "paths": { "@pictures/*": ["src/pictures/*"], "one": ["x"] } },
}
"""


@pytest.mark.parametrize(
    ("site", "post", "src", "file"),
    [
        (("astro.config.mjs", ASTRO), "src/content/a.md", "/img/a.png", "public/img/a.png"),
        (("astro.config.mjs", ASTRO), "src/content/a.md", "/docs/img/a.png", "public/img/a.png"),
        (("astro.config.mjs", ASTRO), "src/content/a.md", "../assets/a.png", "src/assets/a.png"),
        (("astro.config.mjs", ASTRO), "src/content/a.md", "@/assets/a.png", "src/assets/a.png"),
        (("astro.config.mjs", ASTRO), "src/content/a.md", "~/assets/a.png", "src/assets/a.png"),
        (("astro.config.mjs", ASTRO), "src/content/a.md", "@pictures/a.png", "src/pictures/a.png"),
        (("astro.config.mjs", ASTRO), "src/content/a.md", "/src/assets/a.png", "src/assets/a.png"),
        (("astro.config.ts", "{publicDir: './open'}"), "src/a.md", "/a.png", "open/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.md", "/img/a.png", "static/img/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.md", "/img/a.png", "pictures/img/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.md", "/docs/img/a.png", "static/img/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/x/a.md", "./img/a.png", "docs/x/img/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.md", "@site/static/img/a.png", "static/img/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.md", "@site/docs/a.png", "docs/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.md", "pathname:///img/a.png", "static/img/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.md", "https://me.example/docs/img/a.png", "static/img/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.mdx", "{useBaseUrl('/img/a.png')}", "static/img/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "docs/a.mdx", "{require('./a.png').default}", "docs/a.png"),
        (("docusaurus.config.js", DOCUSAURUS), "i18n/zh/docs/a.md", "a.png", "i18n/en/docs/a.png"),
        ((".vitepress/config.ts", VITEPRESS), "src/guide/a.md", "/img/a.png", "src/public/img/a.png"),
        ((".vitepress/config.ts", VITEPRESS), "src/guide/a.md", "/docs/img/a.png", "src/public/img/a.png"),
        ((".vitepress/config.ts", VITEPRESS), "src/guide/a.md", "/guide/a.png", "src/guide/a.png"),
        ((".vitepress/config.ts", VITEPRESS), "src/guide/a.md", "https://me.example/docs/a.png", "src/public/a.png"),
        ((".vuepress/config.js", VUEPRESS), "guide/README.md", "/img/a.png", ".vuepress/public/img/a.png"),
        ((".vuepress/config.js", VUEPRESS), "guide/README.md", "/docs/img/a.png", ".vuepress/public/img/a.png"),
        ((".vuepress/config.js", VUEPRESS), "guide/README.md", "{{ $withBase('/img/a.png') }}", ".vuepress/public/img/a.png"),
        ((".vuepress/config.js", VUEPRESS), "guide/README.md", "~@/img/a.png", "img/a.png"),
        ((".eleventy.js", ELEVENTY), "src/posts/a.md", "/img/a.png", "src/img/a.png"),
        ((".eleventy.js", ELEVENTY), "src/posts/a.md", "/docs/img/a.png", "src/img/a.png"),
        ((".eleventy.js", ELEVENTY), "src/posts/a.md", "/files/a.png", "media/a.png"),
        ((".eleventy.js", ELEVENTY), "src/posts/a.md", "/a.png", "src/_root/a.png"),
        ((".eleventy.js", ELEVENTY), "src/posts/a.md", "/photos/a.png", "photos/a.png"),
        ((".eleventy.js", ELEVENTY), "src/posts/a.md", "{{ '/img/a.png' | url }}", "src/img/a.png"),
        ((".eleventy.js", ELEVENTY), "src/posts/a.md", "{{ cover | url }}", "src/img/a.png"),
        (("eleventy.config.js", "c.setInputDirectory('in')"), "in/a.md", "/img/a.png", "in/img/a.png"),
        (("next.config.js", "module.exports = {basePath: '/docs'}"), "posts/a.md", "/docs/a.png", "public/a.png"),
        (("next.config.ts", ""), "posts/a.mdx", "@/public/a.png", "public/a.png"),
        (("gatsby-config.js", "module.exports = {pathPrefix: `/docs`}"), "content/a.md", "/docs/a.png", "static/a.png"),
        (("nuxt.config.ts", "app: {baseURL: '/docs/'}"), "content/a.md", "/docs/a.png", "public/a.png"),
        (("nuxt.config.js", ""), "content/a.md", "~/assets/a.png", "assets/a.png"),
        (("nuxt.config.js", ""), "content/a.md", "/a.png", "static/a.png"),
        (("svelte.config.js", "kit: {paths: {base: '/docs'}}"), "src/posts/a.md", "/docs/a.png", "static/a.png"),
        (("svelte.config.js", ""), "src/posts/a.md", "$lib/a.png", "src/lib/a.png"),
        (("gridsome.config.js", ""), "content/a.md", "~/assets/a.png", "src/assets/a.png"),
        (("rspress.config.ts", "{root: path.join(__dirname, 'text')}"), "text/a.md", "/a.png", "text/public/a.png"),
        (("vite.config.ts", "base: '/docs/'"), "posts/a.md", "/docs/a.png", "public/a.png"),
    ],
)  # fmt: skip
def test_where_a_src_leads(
    tmp_path: Path, site: tuple[str, str], post: str, src: str, file: str
) -> None:
    files = dict([site, ("tsconfig.json", TSCONFIG)])
    root = repository(tmp_path / "r", files, file)
    head = "---\ncover: /img/a.png\n---\n" if "cover" in src else ""
    *_, asset = behind(root, post, f'{head}<p><img src="{src}"></p>\n')
    assert (asset.state, asset.ref) == (State.FOUND, file)


@pytest.mark.parametrize(
    ("src", "state"),
    [
        ("/img/gone.png", State.MISSING),
        ("/img/A.png", State.WRONG_CASE),
        ("./gone.png", State.MISSING),
        ("@theme/gone.png", State.NOT_HERE),
        ("@site/static/gone.png", State.NOT_HERE),
        ("{hero}", State.TEMPLATED),
        ("https://me.example/docs/img/gone.png", State.OFFLINE),
        ("https://other.example/docs/img/a.png", State.OFFLINE),
    ],
)
def test_what_is_wrong_is_told_and_nothing_else(tmp_path: Path, src: str, state: State) -> None:
    root = repository(tmp_path / "r", {"docusaurus.config.js": DOCUSAURUS}, "static/img/a.png")
    assert behind(root, "docs/a.md", shown(src))[0].state is state


def test_a_site_in_a_part_of_the_repository_audited_alone(tmp_path: Path) -> None:
    files = {"website/docusaurus.config.js": DOCUSAURUS}
    root = repository(tmp_path / "r", files, "website/static/img/a.png", "docs/b.png")
    text = shown("/img/a.png") + "\n" + shown("../../docs/b.png")
    given = root / "website/docs"
    assert [a.state for a in behind(root, "website/docs/a.md", text, given)] == [State.FOUND] * 2


@pytest.mark.parametrize(
    ("config", "code", "outputs"),
    [
        ("docusaurus.config.js", "", ["build"]),
        (".eleventy.js", ELEVENTY, ["out"]),
        (".eleventy.js", "", ["_site"]),
        (".vuepress/config.js", VUEPRESS, ["out", ".vuepress/dist"]),
        ("gatsby-config.js", "", ["public"]),
        ("astro.config.mjs", "", ["dist"]),
    ],
)
def test_outputs(tmp_path: Path, config: str, code: str, outputs: list[str]) -> None:
    root = repository(tmp_path / "r", {config: code})
    site = find_site(root / "a.md")
    assert [Path(path).relative_to(root).as_posix() for path in site.outputs] == outputs
