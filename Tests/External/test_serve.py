"""`edito serve`: its responses, its rejections, and pages that follow changes of files."""
import http.client
import re
import shutil
import socket
import subprocess
import threading

import pytest
from conftest import TODAY, environment

POST = "posts/2026/11/2026-11-24-{}.md"


class Served:
    """A running `edito serve`."""

    def __init__(self, edito, workspace, *arguments):
        self.process = subprocess.Popen(
            [edito, "serve", "--workspace", workspace, "--today", TODAY, "--port", "0", *arguments],
            stderr=subprocess.PIPE, stdin=subprocess.DEVNULL, text=True, env=environment())
        line = self.process.stderr.readline()
        found = re.search(r"http://127\.0\.0\.1:(\d+)/", line)
        if not found:
            self.stop()
            pytest.fail(f"no address in: {line}", pytrace=False)
        self.port = int(found[1])
        self.address = found[0]
        # Later output must not fill the pipe.
        self.notices = []
        threading.Thread(target=lambda: self.notices.extend(self.process.stderr), daemon=True).start()

    def get(self, path, method="GET", host=None, **fields):
        """The response to a request whose path is sent unchanged."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        connection.putrequest(method, path, skip_host=True, skip_accept_encoding=True)
        connection.putheader("Host", host or f"localhost:{self.port}")
        for name, value in fields.items():
            connection.putheader(name.replace("_", "-"), value)
        connection.endheaders()
        answer = connection.getresponse()
        answer.text = answer.read()
        connection.close()
        return answer

    def raw(self, *pieces):
        """The data that arrive until the connection closes, after some bytes are sent."""
        with socket.create_connection(("127.0.0.1", self.port), timeout=30) as connection:
            for piece in pieces:
                connection.sendall(piece)
            received = b""
            while piece := connection.recv(65536):
                received += piece
            return received

    def stop(self):
        if self.process.poll() is None:
            self.process.terminate()
            try:
                self.process.wait(10)
            except subprocess.TimeoutExpired:
                self.process.kill()
                raise
        return self.process.returncode


@pytest.fixture
def serve(edito):
    """Serves a workspace until the end of the test."""
    running = []

    def serve(workspace, *arguments):
        running.append(Served(edito, workspace, *arguments))
        return running[-1]

    yield serve
    for served in running:
        served.stop()


@pytest.fixture
def served(serve, workspace):
    """A server of a workspace that the test may change."""
    return serve(workspace)


@pytest.fixture(scope="module")
def steady(edito, read_only_workspace):
    """A server of a workspace that stays unchanged."""
    served = Served(edito, read_only_workspace)
    yield served
    served.stop()


@pytest.fixture
def post(workspace):
    """A post of the workspace and the URL of its page."""
    path = sorted((workspace / "posts/2026/11").glob("2026-11-24-*.md"))[0]
    return path, path.relative_to(workspace).with_suffix(".html").as_posix()


# Responses and rejections


@pytest.mark.parametrize(
    ("path", "type"),
    [
        ("/calendar.html", "text/html; charset=utf-8"),
        ("/style.css", "text/css; charset=utf-8"),
        ("/site.js", "text/javascript; charset=utf-8"),
        ("/calendar.html?from=a#b", "text/html; charset=utf-8"),
    ],
)
def test_files_of_the_site(steady, path, type):
    answer = steady.get(path)
    assert (answer.status, answer.headers["Content-Type"]) == (200, type)
    assert answer.headers["X-Content-Type-Options"] == "nosniff"
    assert "default-src 'none'" in answer.headers["Content-Security-Policy"]
    assert not [name for name in answer.headers if name.lower().startswith("access-control")]


def test_head_has_no_body(steady):
    whole, head = steady.get("/calendar.html"), steady.get("/calendar.html", method="HEAD")
    assert (head.status, head.text) == (200, b"")
    assert head.headers["Content-Length"] == str(len(whole.text))


@pytest.mark.parametrize("host", ["evil.example", "evil.example:{port}", "localhost:1", "127.0.0.1.evil.example:{port}", "0.0.0.0:{port}"])
def test_foreign_host(steady, host):
    assert steady.get("/calendar.html", host=host.format(port=steady.port)).status == 421


@pytest.mark.parametrize("host", ["127.0.0.1:{port}", "[::1]:{port}", "LocalHost:{port}"])
def test_own_host(steady, host):
    assert steady.get("/calendar.html", host=host.format(port=steady.port)).status == 200


@pytest.mark.parametrize(
    "fields",
    [{"Origin": "https://evil.example"}, {"Origin": "null"}, {"Sec_Fetch_Site": "cross-site", "Sec_Fetch_Mode": "no-cors"}],
)
def test_other_sites_get_nothing(steady, fields):
    assert steady.get("/calendar.html", **fields).status == 403


@pytest.mark.parametrize(
    "path",
    [
        "/../edito.md", "/%2e%2e/edito.md", "/%2E%2E%2fetc/passwd", "/posts/../../etc/passwd", "/..%5c..%5cetc", "/..\\etc",
        "/edito.md%00.html", "//etc/passwd", "/./calendar.html", "/%c0%ae%c0%ae/etc/passwd", "http://localhost/",
    ],
)
def test_ways_out(steady, path):
    assert steady.get(path).status == 400


@pytest.mark.parametrize("path", ["/edito.md", "/.git/config", "/strategy/frequence.md", "/etc/passwd", "/.gitignore", "/_edito/x"])
def test_what_is_not_of_the_site(steady, path):
    assert steady.get(path).status == 404


@pytest.mark.parametrize("method", ["POST", "PUT", "DELETE", "OPTIONS", "TRACE", "CONNECT", "PATCH"])
def test_methods(steady, method):
    answer = steady.get("/calendar.html", method=method)
    assert (answer.status, answer.headers["Allow"]) == (405, "GET, HEAD")


@pytest.mark.parametrize(
    ("request_bytes", "status"),
    [
        (b"\r\n\r\n", 400),
        (b"GET\r\n\r\n", 400),
        (b"\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\n\n", 400),
        (b"GET / HTTP/3\r\n\r\n", 505),
        (b"GET / HTTP/1.1\r\nHost: localhost\r\nContent-Length: 9\r\n\r\n", 413),
        (b"GET / HTTP/1.1\r\n" + b"X: y\r\n" * 500 + b"\r\n", 431),
        (b"GET /" + b"a" * 70_000, 431),
    ],
)
def test_nonsense(steady, request_bytes, status):
    assert steady.raw(request_bytes).startswith(f"HTTP/1.1 {status} ".encode())
    assert steady.get("/calendar.html").status == 200


def test_several_requests_on_one_connection(steady):
    request = f"GET /style.css HTTP/1.1\r\nHost: localhost:{steady.port}\r\n{{}}\r\n"
    both = steady.raw((request.format("") + request.format("Connection: close\r\n")).encode())
    assert both.count(b"HTTP/1.1 200 OK\r\n") == 2


def test_request_in_single_bytes(steady):
    request = f"GET /style.css HTTP/1.1\r\nHost: localhost:{steady.port}\r\nConnection: close\r\n\r\n".encode()
    assert steady.raw(*(bytes([byte]) for byte in request)).startswith(b"HTTP/1.1 200 OK\r\n")


def test_whoever_is_slow_keeps_nobody_waiting(steady):
    silent = [socket.create_connection(("127.0.0.1", steady.port)) for _ in range(50)]
    for connection in silent[::2]:
        connection.sendall(b"GET / HTTP/1.1\r\n")
    # These ask for pages and do not read them.
    for _ in range(10):
        greedy = socket.create_connection(("127.0.0.1", steady.port))
        greedy.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, 1024)
        greedy.sendall(f"GET /calendar.html HTTP/1.1\r\nHost: localhost:{steady.port}\r\n\r\n".encode() * 50)
        silent.append(greedy)
    assert steady.get("/calendar.html").status == 200
    for connection in silent:
        connection.close()
    assert steady.get("/calendar.html").status == 200


# Media


@pytest.fixture
def film(workspace, post):
    """A file that a post shows, and its URL."""
    file = workspace / "media/film.mp4"
    file.write_bytes(bytes(range(256)) * 4000)
    path, _ = post
    path.write_text(path.read_text(encoding="utf-8") + "\n![Un film](../../../media/film.mp4)\n", encoding="utf-8")
    return file, "/media/film.mp4"


def test_parts_of_a_film(serve, workspace, film):
    served = serve(workspace)
    file, address = film
    whole = served.get(address)
    assert (whole.status, whole.text) == (200, file.read_bytes())
    assert (whole.headers["Content-Type"], whole.headers["Accept-Ranges"]) == ("video/mp4", "bytes")
    assert "sandbox" in whole.headers["Content-Security-Policy"]
    part = served.get(address, Range="bytes=300000-300099")
    assert (part.status, part.text) == (206, file.read_bytes()[300000:300100])
    assert part.headers["Content-Range"] == "bytes 300000-300099/1024000"
    assert served.get(address, Range="bytes=-5").text == file.read_bytes()[-5:]
    beyond = served.get(address, Range="bytes=2000000-")
    assert (beyond.status, beyond.headers["Content-Range"]) == (416, "bytes */1024000")
    assert served.get(address, If_None_Match=whole.headers["ETag"]).status == 304
    file.write_bytes(b"other")
    assert served.get(address, If_None_Match=whole.headers["ETag"]).text == b"other"
    assert served.get(address, Range="bytes=0-1", If_Range=whole.headers["ETag"]).status == 200


def test_link_out_of_the_workspace(serve, workspace, film, tmp_path):
    served = serve(workspace)
    file, address = film
    (tmp_path / "secret.mp4").write_text("secret")
    assert served.get(address).status == 200
    file.unlink()
    file.symlink_to(tmp_path / "secret.mp4")
    answer = served.get(address)
    assert (answer.status, b"secret" in answer.text) == (404, False)


# Pages that follow


def edit(path, old, new):
    text = path.read_text(encoding="utf-8")
    assert old in text
    path.write_text(text.replace(old, new), encoding="utf-8")


def title(path):
    return re.search(r"^title: *(.+)$", path.read_text(encoding="utf-8"), re.M)[1].strip("\"'")


def wait_for_text(page, text, selector="main"):
    page.wait_for_function(
        "([selector, text]) => document.querySelector(selector)?.textContent.includes(text)", arg=[selector, text])


def test_page_follows_an_edit(served, page, post):
    path, address = post
    page.goto(served.address + address)
    page.evaluate("window.isKept = true")
    edit(path, title(path), "Un tout autre titre")
    wait_for_text(page, "Un tout autre titre", "h1")
    assert page.title().startswith("Un tout autre titre")
    # The page changed in place, and continues to follow.
    assert page.evaluate("window.isKept")
    edit(path, "Un tout autre titre", "Encore un titre")
    wait_for_text(page, "Encore un titre", "h1")


def test_what_a_reader_chose_stays(served, page, post):
    path, address = post
    page.set_viewport_size({"width": 800, "height": 400})
    page.goto(served.address + address)
    page.locator("details summary").first.click()
    page.evaluate("scrollTo(0, 300)")
    top = page.evaluate("scrollY")
    assert top > 0
    edit(path, title(path), "Un tout autre titre")
    wait_for_text(page, "Un tout autre titre", "h1")
    assert page.locator("details").first.get_attribute("open") is not None
    assert page.evaluate("scrollY") == top


def test_filters_stay(served, page, post):
    path, _ = post
    page.goto(served.address + "calendar.html")
    choice = page.locator(".filters select").first
    value = choice.locator("option").nth(1).get_attribute("value")
    choice.select_option(value)
    edit(path, title(path), "Un tout autre titre")
    wait_for_text(page, "Un tout autre titre")
    assert page.locator(".filters select").first.input_value() == value
    # The controls still work.
    page.locator(".filters button[type=reset]").click()
    assert page.locator(".filters select").first.input_value() == ""


def test_page_that_comes_and_goes(served, watched, post, workspace):
    path, address = post
    new = path.with_name("2026-11-24-tout-neuf.md")
    page = watched.page
    page.goto(served.address + new.relative_to(workspace).with_suffix(".html").as_posix())
    watched.expect_faults("404")
    shutil.copy(path, new)
    edit(new, title(new), "Tout neuf")
    wait_for_text(page, "Tout neuf", "h1")
    new.unlink()
    page.wait_for_function("() => !document.querySelector('article')")
    watched.faults.clear()


def test_broken_file_shows_its_finding(served, page, post):
    path, address = post
    text = path.read_text(encoding="utf-8")
    page.goto(served.address + address)
    edit(path, "status:", "statsu:")
    wait_for_text(page, "statsu")
    path.write_text("---\ntitle: [\n---\nRien.\n", encoding="utf-8")
    page.wait_for_function("() => !document.querySelector('main').textContent.includes('statsu')")
    path.write_text(text, encoding="utf-8")
    wait_for_text(page, title(path), "h1")


def test_broken_settings_are_shown(served, watched, workspace):
    page, settings = watched.page, workspace / "edito.md"
    text = settings.read_text(encoding="utf-8")
    page.goto(served.address + "calendar.html")
    heading = page.inner_text("h1")
    settings.write_text("---\nedito: [1\n---\n", encoding="utf-8")
    wait_for_text(page, "edito.md", "h1")
    assert "edito.md:" in page.inner_text("main")
    settings.write_text(text, encoding="utf-8")
    wait_for_text(page, heading, "h1")
    watched.faults.clear()


def test_workspace_without_settings_recovers(served, watched, workspace):
    page, settings = watched.page, workspace / "edito.md"
    page.goto(served.address + "calendar.html")
    heading = page.inner_text("h1")
    settings.rename(workspace / "elsewhere")
    wait_for_text(page, "edito.md", "h1")
    (workspace / "elsewhere").rename(settings)
    wait_for_text(page, heading, "h1")
    watched.faults.clear()


def test_workspace_that_goes_and_comes(served, watched, workspace):
    page = watched.page
    page.goto(served.address + "calendar.html")
    heading = page.inner_text("h1")
    workspace.rename(workspace.with_name("moved"))
    wait_for_text(page, "edito.md", "h1")
    workspace.with_name("moved").rename(workspace)
    wait_for_text(page, heading, "h1")
    watched.faults.clear()


def test_without_javascript(served, watch, post):
    page = watch(java_script_enabled=False).page
    page.goto(served.address + post[1])
    assert page.inner_text("h1") == title(post[0])


def test_follows_when_seen_again(served, watch, post):
    """A hidden page gets no updates; when it is visible again, it shows the current state."""
    path, address = post
    page = watch().page
    page.add_init_script("Object.defineProperty(document, 'hidden', { get: () => window.isHidden ?? false })")
    page.goto(served.address + address)
    page.evaluate("window.isHidden = true; document.dispatchEvent(new Event('visibilitychange'))")
    edit(path, title(path), "Un tout autre titre")
    page.evaluate("window.isHidden = false; document.dispatchEvent(new Event('visibilitychange'))")
    wait_for_text(page, "Un tout autre titre", "h1")


# The program


def test_ends_when_asked(serve, workspace):
    served = serve(workspace)
    with socket.create_connection(("127.0.0.1", served.port)):
        assert served.stop() == 0


def test_port_that_is_taken(serve, run, workspace):
    served = serve(workspace)
    done = run("serve", "--workspace", workspace, "--today", TODAY, "--port", served.port, code=2)
    assert str(served.port) in done.stderr


def test_only_this_machine(steady):
    listening = [line.split() for line in open("/proc/net/tcp", encoding="ascii")][1:]
    places = {line[1] for line in listening if line[3] == "0A" and line[1].endswith(f":{steady.port:04X}")}
    assert places == {f"0100007F:{steady.port:04X}"}
