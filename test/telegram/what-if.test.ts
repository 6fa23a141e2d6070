import { expect, test } from "vitest";
import { SINGLE_IN_WORK } from "../dialogue/talk";
import { openTelegram } from "./open-telegram";

test("what a wage would bring is drawn in a picture, told in words below, and sent once though Telegram falters", async () => {
  const telegram = await openTelegram();
  try {
    const someone = telegram.person(7);
    await someone.says("/start", ...SINGLE_IN_WORK, "ok", "et si", "temps plein", "1400");
    telegram.api.refusals.push({ method: "sendMessage", status: 429, retryAfter: 1, chat: 7 });
    await someone.says("le mois prochain");
    telegram.house.clock.pass(2_000);
    await telegram.channel.flush();
    const [picture, ...others] = telegram.api.called("sendPhoto");
    expect(others).toEqual([]);
    expect(picture?.photo?.length).toBeGreaterThan(10_000);
    expect(picture?.text).toMatch(/La courbe baisse à \d endroits\.$/);
    const shown = telegram.api.shownIn(7).map(({ text }) => text);
    expect(shown.indexOf(picture?.text ?? "")).toBeLessThan(
      shown.findIndex((text) => text.includes("Et si vous travailliez")),
    );
    expect(someone.last?.buttons.length).toBeGreaterThan(3);
  } finally {
    await telegram.close();
  }
});
