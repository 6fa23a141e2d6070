import { afterEach, beforeEach, expect, test } from "vitest";
import { dayOf } from "../../src/app/calendar";
import { telegramChannel } from "../../src/channels/telegram/bot";
import { poll } from "../../src/channels/telegram/polling";
import { CONSOLE_PATH } from "../../src/console/routes";
import type { Snapshot } from "../../src/territory/snapshot";
import { formatsOf } from "../../src/words/format";
import { contextOf, talk } from "../dialogue/talk";
import { type ServedHouse, serveHouse } from "../support/served-house";
import { typed } from "../support/typography";
import { FakeBotApi } from "../telegram/fake-bot-api";
import { wordsOf } from "../telegram/open-telegram";
import { Person } from "../telegram/person";
import { signedInNamed } from "./named";

let served: ServedHouse;
let telegram: { person: (chat: number, language: string) => Person; close: () => Promise<void> };
beforeEach(async () => {
  served = await serveHouse();
  telegram = await openTelegramOn(served);
});
afterEach(async () => {
  await telegram.close();
  await served.close();
});

async function openTelegramOn({ house }: ServedHouse) {
  const api = new FakeBotApi();
  const connection = { token: api.token, apiRoot: await api.start() };
  const log = () => {};
  const channel = telegramChannel({ ...connection, house, wordsOf, languages: ["fr", "en"], isOpen: () => true, log });
  const stopping = new AbortController();
  const polling = poll(channel, stopping.signal, log);
  const feed: Person["feed"] = async (...updates) => {
    api.deliver(...updates);
    const last = Math.max(...updates.map(({ update_id }) => update_id));
    await api.until(() => api.confirmed > last);
    await channel.flush();
  };
  return {
    person: (chat: number, language: string) => new Person(chat, language, api, feed),
    async close() {
      stopping.abort();
      await polling;
      await channel.stop();
      await api.stop();
    },
  };
}

const PAGE = "/directory/structures/mairie-acq";
const ASKING = ["[c:human]", "[a:orientation.besoin:rights]", "[a:commune:62007]"];
/** What a resident of Acq is told of their town hall by the page, which reads the snapshot that the site publishes. */
async function onTheWeb(language: string): Promise<string> {
  const snapshot = (await (await fetch(`${served.url}/w/snapshot/62007`)).json()) as Snapshot; // as the page does
  const lines = language === "en" ? ["english", ...ASKING] : ASKING;
  const { messages } = talk(lines, contextOf({ snapshot, today: snapshot.date }));
  const words = wordsOf(language);
  return typed(
    messages
      .flatMap(({ sections }) => sections.flatMap(({ lines }) => lines.map(({ text }) => words.text(text))))
      .join("\n"),
  );
}

let chats = 500;
async function onTelegram(language: string): Promise<string> {
  const person = telegram.person(++chats, language);
  await person.says("/start 62007");
  await person.presses("c:human", "a:orientation.besoin:rights");
  await person.says("Acq");
  return typed(person.seen.map(({ text }) => text).join("\n"));
}

test.each(["fr", "en"])(
  "what a coordinator validates is shown to residents with its day, on the web as on Telegram, until it is withdrawn: %s",
  async (language) => {
    const claire = await signedInNamed(
      { house: served.house, base: `${served.url}${CONSOLE_PATH}` },
      ...(["Claire Petit", { role: "coordinator" }] as const),
    );
    const day = formatsOf(language).date(dayOf(Date.now()));
    const checked = language === "en" ? `checked on ${day}` : `vérifié le ${day}`;
    for (const told of [await onTheWeb(language), await onTelegram(language)])
      expect(told).not.toContain("01 99 00 00 01");

    const form = { champ: "telephone", valeur: "01 99 00 00 01", until: "" };
    expect(await claire.press(PAGE, `${PAGE}/validate`, form)).toMatchObject({ status: 303 });
    const hours = { champ: "horaires_accueil", valeur: "Mo-Fr 09:00-12:00; PH off", until: "" };
    expect(await claire.press(PAGE, `${PAGE}/validate`, hours)).toMatchObject({ status: 303 });
    for (const told of [await onTheWeb(language), await onTelegram(language)]) {
      expect(told).toContain(`01 99 00 00 01 (${checked})`);
      expect(told).toMatch(language === "en" ? /Monday to Friday 9:00 to 12:00/ : /du lundi au vendredi de 9 h à 12 h/);
    }

    expect(await claire.press(PAGE, `${PAGE}/withdraw`, form)).toMatchObject({ status: 303 });
    for (const told of [await onTheWeb(language), await onTelegram(language)])
      expect(told).not.toContain("01 99 00 00 01");
  },
);
