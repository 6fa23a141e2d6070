import { afterEach, describe, expect, test } from "vitest";
import { openTelegram, type Telegram } from "./open-telegram";

let telegram: Telegram;
afterEach(() => telegram.close());

const CHAT = { id: 7, type: "private" };

describe("an update of a shape that nobody knows", () => {
  test.each(["long polling", "webhook"] as const)("holds back no other, with %s", async (how) => {
    telegram = await openTelegram({ how });
    const person = telegram.person(7);
    const { api } = telegram;
    await telegram.feed(
      api.update({ my_chat_member: {} }),
      api.update({ callback_query: { id: "1", data: "c:help", message: { chat: CHAT } } }),
      api.update({ message: { message_id: 1, date: 0, chat: CHAT, from: person.from, text: {} } }),
      api.update({ message: { message_id: 1, date: 0, from: person.from, text: "bonjour" } }),
      person.message("/start"),
    );
    expect(person.seen).not.toEqual([]);
    expect(new Set(telegram.logged)).toEqual(new Set(["TELEGRAM_UPDATE_UNREADABLE"]));
  });
});
