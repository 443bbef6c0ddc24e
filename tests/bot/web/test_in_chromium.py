"""The pages in a real browser without scripts: on a phone, with the keyboard alone, in both languages."""

import asyncio
import contextlib
import os
import shutil
from collections.abc import AsyncIterator, Callable, Iterator
from pathlib import Path

import pytest
from selenium import webdriver
from selenium.common.exceptions import WebDriverException
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.common.keys import Keys
from selenium.webdriver.remote.webelement import WebElement
from selenium.webdriver.support.wait import WebDriverWait
from starlette.applications import Starlette

from bot.web.app import page_routes
from bot.webhook import listen, serve
from knowledge.referrals import Deed, State
from tests.bot.web.asking import PAGES, Window
from tests.handlers.answers import EN, ZH
from tests.handlers.introductions.walking import done, state

pytestmark = pytest.mark.parametrize("starter_url", ["sqlite"], indirect=True)
PHONE = (360, 740)
_WIDTHS = (320, 360, 1200)
_UNLABELLED = """return [...document.querySelectorAll("input:not([type=hidden]), textarea")]
  .filter(field => !field.labels.length).map(field => field.outerHTML)"""
_OVERFLOW = "return document.documentElement.scrollWidth - document.documentElement.clientWidth"


class Browser:
    """A browser with the page of one window; its calls wait, so they are made beside the event loop."""

    def __init__(self, driver: webdriver.Chrome, address: str) -> None:
        self.driver, self.address = driver, address

    def opens(self, language: str) -> None:
        """Opens the page."""
        self.driver.get(f"{self.address}?lang={language}")

    def sized(self, width: int, height: int) -> None:
        """Makes the window as large as that of some device."""
        screen = {"width": width, "height": height, "deviceScaleFactor": 1, "mobile": width < 800}
        self.driver.execute_cdp_cmd("Emulation.setDeviceMetricsOverride", screen)

    def sees(self, *texts: str) -> None:
        """Waits until some texts can be read: what was pressed loads a page."""

        def are_there(driver: webdriver.Chrome) -> bool:
            shown = driver.find_element(By.TAG_NAME, "body").text
            return all(text in shown for text in texts)

        # While a page makes way for the next, Chromium says so in several ways, not all of which have a name.
        WebDriverWait(self.driver, 20, 0.05, (WebDriverException,)).until(are_there, f"not to be read: {texts}")

    def named(self, tag: str, text: str) -> WebElement:
        """Finds what is called so."""
        called = [one for one in self.driver.find_elements(By.TAG_NAME, tag) if one.text == text]
        (found,) = [one for one in called if one.is_displayed()]
        return found

    def tabs_to(self, text: str) -> WebElement:
        """Goes on with the tabulator until what is called so has the focus."""
        for _ in range(30):
            self.driver.switch_to.active_element.send_keys(Keys.TAB)
            if self.driver.switch_to.active_element.text == text:
                return self.driver.switch_to.active_element
        raise AssertionError(f"the keyboard does not reach {text!r}")

    def pictured(self, name: str) -> None:
        """Keeps a picture where somebody wants to look at it."""
        folder = os.environ.get("LIAISON_TEST_PICTURES")
        if folder:
            self.driver.save_screenshot(str(Path(folder) / f"{name}.png"))


@pytest.fixture(scope="module")
def driver(tmp_path_factory: pytest.TempPathFactory) -> Iterator[webdriver.Chrome]:
    """Starts Chromium, with scripts of pages switched off."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    profile = tmp_path_factory.mktemp("chromium")
    for argument in ("headless=new", "no-sandbox", "disable-dev-shm-usage", "disable-gpu", f"user-data-dir={profile}"):
        options.add_argument(f"--{argument}")
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    driver = webdriver.Chrome(options, Service(shutil.which("chromedriver")))
    driver.set_page_load_timeout(60)
    yield driver
    driver.quit()


@pytest.fixture
async def browser(asked: Window, driver: webdriver.Chrome) -> AsyncIterator[Browser]:
    """Serves the pages as a desk does, and gives a browser to walk them with."""
    listening = listen("127.0.0.1", 0)
    app = Starlette(routes=page_routes(asked.front.counter.services, PAGES))
    serving = asyncio.create_task(serve(app, listening))
    yield Browser(driver, f"http://127.0.0.1:{listening.getsockname()[1]}{asked.path}")
    await asyncio.to_thread(driver.get, "about:blank")  # it would keep its line open
    serving.cancel()
    with contextlib.suppress(asyncio.CancelledError):
        await serving


async def _walk(browser: Browser, steps: Callable[[], None]) -> None:
    await asyncio.to_thread(steps)
    complaints = await asyncio.to_thread(browser.driver.get_log, "browser")
    foreseen = ("favicon", "422")
    messages = [one["message"] for one in complaints]
    assert [one for one in messages if not any(word in one for word in foreseen)] == []


async def test_accepting_on_a_phone_with_the_keyboard_alone_in_chinese(asked: Window, browser: Browser) -> None:
    def steps() -> None:
        browser.sized(*PHONE)
        browser.opens("en")
        browser.tabs_to("中文").send_keys(Keys.ENTER)
        browser.sees(ZH.say("page-request"))
        browser.pictured("request-zh-phone")
        browser.tabs_to(ZH.say("page-accept")).send_keys(Keys.ENTER)
        browser.sees(ZH.say("page-answered"), "王厂长 13800138000")
        browser.pictured("accepted-zh-phone")
        browser.driver.refresh()
        browser.sees(ZH.say("page-answered"))  # loaded again, it asks for nothing to be sent again

    await _walk(browser, steps)
    assert await done(asked.front, asked.referral_id) == [Deed.ASKED, Deed.SENT, Deed.ACCEPTED]


async def test_declining_with_a_reason_in_english(asked: Window, browser: Browser) -> None:
    def steps() -> None:
        browser.sized(1200, 900)
        browser.opens("en")
        browser.named("summary", EN.say("page-decline")).click()
        browser.named("button", EN.say("page-decline")).click()
        browser.sees(EN.say("page-request"))  # the browser itself asks for a reason first
        browser.named("label", EN.say("intro-reason-other")).click()
        browser.named("button", EN.say("page-decline")).click()
        browser.sees(EN.say("page-problem-words"))
        browser.pictured("declining-en")
        browser.driver.find_element(By.ID, "words").send_keys("We have moved to <metal>.")
        browser.named("button", EN.say("page-decline")).click()
        browser.sees("In words: We have moved to <metal>.")
        browser.pictured("declined-en")

    await _walk(browser, steps)
    assert await state(asked.front, asked.referral_id) is State.DECLINED


async def test_suggesting_a_colleague_on_a_phone(asked: Window, browser: Browser) -> None:
    def steps() -> None:
        browser.sized(*PHONE)
        browser.opens("zh")
        browser.named("summary", ZH.say("page-suggest")).click()
        browser.driver.find_element(By.ID, "whom").send_keys("电池")
        browser.named("button", ZH.say("page-suggest-search")).click()
        browser.sees(ZH.say("page-suggest-which"))
        browser.driver.find_element(By.CSS_SELECTOR, "input[name=record]").send_keys(Keys.SPACE)
        browser.pictured("suggesting-zh-phone")
        browser.named("button", ZH.say("page-suggest-button")).click()
        browser.sees(ZH.say("page-answered"))

    await _walk(browser, steps)
    assert Deed.SUGGESTED in await done(asked.front, asked.referral_id)


async def test_it_fits_every_width_and_every_field_has_its_label(asked: Window, browser: Browser) -> None:
    def steps() -> None:
        for width in _WIDTHS:
            browser.sized(width, 700)
            for language in ("zh", "en"):
                browser.driver.get(f"{browser.address}?lang={language}&whom=rubber")
                assert browser.driver.execute_script(_OVERFLOW) == 0
                assert browser.driver.execute_script(_UNLABELLED) == []
        browser.pictured("request-en")
        browser.driver.get(browser.address[:-1])
        browser.sees(EN.say("page-nowhere"), ZH.say("page-nowhere"))
        browser.pictured("nowhere")

    await asyncio.to_thread(steps)
    assert await state(asked.front, asked.referral_id) is State.SENT
