import { afterEach, expect, test } from "vitest";
import { openTelegram, type Telegram } from "./open-telegram";

let telegram: Telegram | null = null;
afterEach(async () => {
  await telegram?.close();
});

test.each([
  ["fr", /effacées chez nous.*cette discussion garde ce qui y est écrit.*supprimez-la/],
  ["en", /erased on our side.*this chat keeps what is written in it.*delete it/],
])("whoever erases their answers is told that the chat keeps them, and how to clear it: %s", async (language, told) => {
  telegram = await openTelegram();
  const someone = telegram.person(7, language);
  await someone.says("/start", "ok", "Beaurains");
  await someone.presses("c:help");
  await someone.presses("c:erase");
  await someone.presses("c:erase_confirmed");
  expect(someone.last?.text).toMatch(told);
});
