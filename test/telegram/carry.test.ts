import { afterEach, expect, test } from "vitest";
import { carry, readCarried } from "../../src/dialogue/carried";
import { contextOf } from "../dialogue/talk";
import { openTelegram, type Telegram } from "./open-telegram";

let telegram: Telegram | null = null;
afterEach(async () => {
  await telegram?.close();
});

test("a conversation leaves Telegram by a link, on request, that holds its answers and no log does", async () => {
  telegram = await openTelegram({ webOrigin: "https://droits.example" });
  const someone = telegram.person(7);
  await someone.says("/start 62041", "ok", "Beaurains", "célibataire");
  await someone.presses("c:help");
  await someone.presses("c:carry");
  expect(someone.last?.buttons.some(({ url }) => url !== undefined)).toBe(false);
  await someone.presses("c:carry_confirmed");
  const link = someone.last?.buttons.find(({ url }) => url !== undefined)?.url ?? "";
  const [page, carried = ""] = link.split("#r=");
  expect(page).toBe("https://droits.example/chat/62041");
  expect(someone.last?.text).toContain("supprimez ce message");

  const context = contextOf();
  const conversation = readCarried(carried, context);
  expect(conversation?.answers).toEqual([
    { question: "confidentialite", value: "oui" },
    { question: "commune", value: "62099" },
    { question: "situation_familiale", value: "celibataire" },
  ]);
  expect(conversation && carry(conversation, context)).toBe(carried);
  expect(telegram.logged.join("\n")).not.toContain(carried);
});
