"""Checks an assumption of the other tests: a page with errors is detected."""
import pytest


def open_text(watched, folder, html):
    path = folder / "page.html"
    path.write_text(f'<!DOCTYPE html><meta charset="utf-8"><title>t</title>{html}', encoding="utf-8")
    watched.page.goto(path.as_uri())


def test_quiet_page_passes(watched, tmp_path):
    open_text(watched, tmp_path, "<p>bonjour")
    assert watched.page.inner_text("p") == "bonjour"
    watched.check()


@pytest.mark.parametrize(
    ("html", "fault"),
    [
        ("<script>console.error('oops')</script>", "oops"),
        ("<script>throw new Error('thrown')</script>", "thrown"),
        ("<script>alert('hello')</script>", "hello"),
        ("<img src='missing.png' alt=''>", "missing.png"),
    ],
)
def test_fault_is_noticed(watched, tmp_path, html, fault):
    open_text(watched, tmp_path, html)
    watched.page.wait_for_load_state("load")
    watched.page.evaluate("1")
    watched.expect_faults(fault)


def test_request_that_leaves_is_noticed(watched, tmp_path):
    open_text(watched, tmp_path, "<img src='https://elsewhere.example/pixel.png' alt=''>")
    watched.page.wait_for_load_state("load")
    assert watched.foreign_requests == ["https://elsewhere.example/pixel.png"]
    watched.expect_faults("pixel.png")
    watched.requests.clear()
