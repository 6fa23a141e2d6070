import { expect } from "vitest";
import { browsing } from "./browsing";
import { converse, pending, pointer } from "./resident";
import { browserTest, complaints } from "./support";

const here = browsing();

browserTest(
  "a page left alone for half an hour, which warns before that, or opened again after it, shows and holds nothing of before",
  async () => {
    const page = await here.browser.newPage({ locale: "fr-FR", reducedMotion: "reduce" });
    const heard = complaints(page);
    await page.clock.install();
    await page.goto(`${here.served.url}/chat/62041`);
    await page.waitForLoadState("networkidle");
    const screen = page.mainFrame();
    const question = async () => (await pending(screen)).question;
    const held = () => page.evaluate(() => sessionStorage.getItem("beffroi") ?? "");
    const talk = () => converse(screen, pointer(screen), (now) => now.question === "situation_familiale");

    await talk();
    expect(await held()).toContain('"commune"');
    await page.clock.fastForward("20:00");
    await page.keyboard.press("Tab");
    await page.clock.fastForward("20:00");
    expect(await question()).toBe("situation_familiale");
    await page.locator("#field").fill("ce qui n’est pas parti");
    const notice = page.locator(".idle[role=alert]");
    await page.clock.runFor("28:30");
    await notice.getByRole("button", { name: "Je suis encore là" }).click();
    expect(await notice.count()).toBe(0);
    expect(await page.evaluate(() => document.activeElement?.className)).toContain("message");
    // A finger that scrolls.
    await page.clock.runFor("28:30");
    expect(await notice.count()).toBe(1);
    for (const type of ["pointerdown", "pointercancel"]) await page.locator("#log").dispatchEvent(type);
    expect(await notice.count()).toBe(0);
    // Seen again late: what it warns of does not come at once.
    const seen = () => page.evaluate(() => document.dispatchEvent(new Event("visibilitychange")));
    await page.clock.fastForward("29:55");
    await seen();
    await page.clock.runFor("00:30");
    await seen();
    expect(await notice.textContent()).toContain("sera effacée");
    expect(await question()).toBe("situation_familiale");
    await page.keyboard.press("Shift");
    await page.clock.runFor("28:30");
    expect(await notice.textContent()).toContain("sera effacée");
    expect(await question()).toBe("situation_familiale");
    await page.clock.runFor("02:30");
    await screen.waitForFunction(() => document.getElementById("answer")?.dataset.question === "confidentialite");
    expect(await page.locator("#turns > li").count()).toBe(1);
    expect(await page.locator("#field").inputValue()).toBe("");
    expect(await held()).not.toContain('"commune"');
    expect(await notice.textContent()).toContain("a été effacée");
    await notice.getByRole("button", { name: "D’accord" }).click();
    expect(await notice.count()).toBe(0);

    await talk();
    await page.evaluate(() => {
      const saved = JSON.parse(sessionStorage.getItem("beffroi") ?? "{}");
      sessionStorage.setItem("beffroi", JSON.stringify({ ...saved, at: Date.now() - 31 * 60_000 }));
    });
    await page.reload();
    await screen.locator("#turns .live").first().waitFor();
    expect(await question()).toBe("confidentialite");
    expect(await held()).not.toContain('"commune"');
    expect(heard).toEqual([]);
    await page.close();
  },
);
