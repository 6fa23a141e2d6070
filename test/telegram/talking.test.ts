import { afterEach, describe, expect, test } from "vitest";
import { scripted } from "../app/scripted";
import { typed } from "../support/typography";
import { openTelegram, type Telegram } from "./open-telegram";
import type { Person } from "./person";

const opened: Telegram[] = [];
async function telegram(...options: Parameters<typeof openTelegram>): Promise<Telegram> {
  const one = await openTelegram(...options);
  opened.push(one);
  return one;
}
afterEach(async () => {
  for (const one of opened.splice(0)) await one.close();
});

const labels = (someone: Person) => someone.last?.buttons.map(({ text }) => typed(text)) ?? [];

/** Answers that lead someone alone, in work, to their rights. */
const TO_THE_RIGHTS = ["ok", "Beaurains", "célibataire", "10/04/1992", "aucun", "je travaille", "800 €"];

/** Goes on to the first question with several answers. */
async function reachTicks(someone: Person): Promise<void> {
  await someone.says(...TO_THE_RIGHTS);
  for (let turn = 0; turn < 12 && !labels(someone).some((label) => label.startsWith("☐")); turn++)
    await someone.says("non");
}

/** An aid whose page is one message. */
const SHORT = "o:complement_familial";

/** Answers whatever is still asked in the plainest way, until the rights are shown. */
async function reachRights(someone: Person): Promise<void> {
  await someone.says(...TO_THE_RIGHTS);
  for (let turn = 0; turn < 30; turn++) {
    const { buttons = [], text = "" } = someone.last ?? {};
    const data = buttons.map(({ callback_data = "" }) => callback_data);
    if (data.some((each) => each.startsWith("o:"))) return;
    const choice =
      data.find((each) => /^a:.*:(non|#0|locataire_hlm|hlm|recapitulatif.*)$/.test(each)) ??
      data.find((each) => each.startsWith("a:") && !each.endsWith(":?"));
    if (choice !== undefined) await someone.presses(choice);
    else await someone.says(/loyer/i.test(text) ? "350" : "0");
  }
  throw new Error(`the rights were not reached: ${someone.last?.text}`);
}

describe("the door", () => {
  test("of a commune is suggested first when its question comes", async () => {
    const someone = (await telegram()).person(7);
    await someone.says("/start 62041");
    await someone.presses("a:confidentialite:oui");
    expect(labels(someone)[0]).toMatch(/^Arras/);
  });

  test.each(["/start 99999", "/start <b>", "/start 62041 62099", "/start@beffroi_bot"])(
    "opens all the same with %s",
    async (text) => {
      const someone = (await telegram()).person(7);
      await someone.says(text);
      expect(someone.read.join(" ")).toContain("je suis Beffroi");
    },
  );

  test("leads to the same conversation on the web, where it is one", async () => {
    const links = async (webOrigin: string | undefined) => {
      const someone = (await telegram(webOrigin === undefined ? {} : { webOrigin })).person(7);
      await someone.says("/start 62099");
      return someone.last?.buttons.flatMap(({ url }) => url ?? []);
    };
    expect(await links("https://beffroi.example")).toEqual(["https://beffroi.example/chat/62099"]);
    expect(await links("http://127.0.0.1:3000")).toEqual([]);
    expect(await links(undefined)).toEqual([]);
  });

  test("speaks the language of the telephone, or French", async () => {
    const { person } = await telegram({ converse: scripted(), isOpen: () => false });
    await person(1, "en-GB").says("/start");
    await person(2, "uk").says("/start");
    expect(person(1).read.join()).toContain("This service is closed");
    expect(person(2).read.join()).toContain("fermé");
  });
});

describe("what is no text", () => {
  test.each([
    ["a picture", { photo: [{ file_id: "1" }] }],
    ["a voice message", { voice: { file_id: "1" } }],
    ["a sticker", { sticker: { file_id: "1" } }],
    ["a document with a caption", { document: { file_id: "1" }, caption: "mon loyer" }],
    ["a position", { location: { latitude: 50.29, longitude: 2.78 } }],
  ])("%s is met kindly, and the question is put again", async (_what, content) => {
    const { person, feed } = await telegram();
    const someone = person(7);
    await someone.says("/start");
    await feed(someone.message(content));
    expect(someone.read.at(-2)).toContain("Je ne sais lire que le texte");
    expect(labels(someone)).toContain("Parler à quelqu'un");
  });

  test("an edited text changes nothing, and the person is told how to correct", async () => {
    const { person, feed } = await telegram();
    const someone = person(7);
    await someone.says("/start", "ok", "Beaurains");
    const asked = someone.last?.text;
    await feed(someone.message("Arras", "edited_message"));
    expect(someone.read.at(-2)).toMatch(/modifié un message.*Revenir en arrière/);
    expect(someone.last?.text).toBe(asked);
  });

  test("a contact that is shared is its telephone number", async () => {
    const { person, feed } = await telegram({ converse: scripted() });
    await feed(person(7).message({ contact: { phone_number: "+33321000000", first_name: "Camille" } }));
    expect(person(7).read).toEqual(["+33321000000"]);
  });

  test.each([
    ["a pinned message", "message" as const, { pinned_message: { message_id: 1 } }],
    ["a shared position that moves", "edited_message" as const, { location: { latitude: 50.29, longitude: 2.78 } }],
  ])("%s is not answered", async (_what, kind, content) => {
    const { api, person, feed } = await telegram();
    await feed(person(7).message(content, kind));
    expect(api.calls).toEqual([]);
  });
});

describe("a text", () => {
  test.each([
    ["HTML", "<b>Bonjour</b> & <script>alert('é\"')</script> &amp; <a href='x'>"],
    ["a SQL sentence", "Robert'); DROP TABLE conversations;--"],
    ["signs and emoji", "👩‍👩‍👧 €$ \u202eabc _*[]()~`>#+-=|{}.!"],
  ])("of %s arrives as it was", async (_what, text) => {
    const { person } = await telegram({ converse: scripted() });
    await person(7).says(text);
    expect(person(7).read).toEqual([text]);
  });

  test.each([
    ["words", "mot & <mot> ".repeat(900).trim()],
    ["one word without end", "&".repeat(10_000)],
    ["emoji without end", "👩".repeat(5_000)],
    ["lines", "une ligne & une autre\n".repeat(500).trim()],
  ])("of 10 000 characters, %s, is cut where it can be, and nothing is lost", async (_what, text) => {
    const { person } = await telegram({ converse: scripted() });
    await person(7).says(text);
    const without = (some: string) => some.replace(/\s+/g, "");
    expect(person(7).seen.length).toBeGreaterThan(1);
    expect(without(person(7).read.join(""))).toBe(without(text));
  });
});

describe("a button", () => {
  test("pressed is acknowledged, also the second time, when it answers nothing any more", async () => {
    const { api, person, feed } = await telegram();
    const someone = person(7);
    await someone.says("/start");
    const twice = [someone.press("a:confidentialite:oui"), someone.press("a:confidentialite:oui")];
    await feed(...twice);
    expect(api.acknowledged).toHaveLength(2);
    expect(someone.read.at(-2)).toContain("autre moment de la conversation");
    expect(someone.read.at(-1)).toBe(someone.read.at(-3));
  });

  test.each(["a:nothing:1", "o:rsa", "e:loyer", "m:aides_percues:3", "drop table", "a:aides_percues:#99999999999"])(
    "that is stale or unknown (%s) is answered, and the question comes again",
    async (data) => {
      const { api, person, feed } = await telegram();
      const someone = person(7);
      await someone.says("/start");
      const { last } = someone;
      await feed(someone.pressOf(last ?? { id: 1, buttons: [] }, data));
      expect(api.acknowledged).toHaveLength(1);
      expect(someone.last?.text).toBe(last?.text);
    },
  );

  test("whose press is too old to be acknowledged is answered all the same", async () => {
    const { api, person } = await telegram();
    const someone = person(7);
    await someone.says("/start");
    api.refusals.push({ method: "answerCallbackQuery", status: 400 });
    await someone.presses("a:confidentialite:oui");
    expect(someone.seen).toHaveLength(2);
  });
});

describe("what changes in place", () => {
  test("a multiple choice: its ticks come and go in one message", async () => {
    const someone = (await telegram()).person(7);
    await reachTicks(someone);
    const before = someone.seen.length;
    const [first = "", second = ""] = labels(someone).filter((label) => label.startsWith("☐"));
    const ticked = first.replace("☐", "☑");
    await someone.presses(first, second);
    expect(labels(someone).filter((label) => label.startsWith("☑"))).toHaveLength(2);
    await someone.presses(second.replace("☐", "☑"), ticked);
    expect(labels(someone).filter((label) => label.startsWith("☑"))).toEqual([]);
    expect(someone.seen).toHaveLength(before);
    expect(someone.last?.edited).toBe(true);
  });

  test("a question that was answered: of its buttons the one chosen stays", async () => {
    const { api, person, feed } = await telegram();
    const someone = person(7);
    await someone.says("/start");
    await feed(someone.press("a:confidentialite:oui"), someone.press("a:confidentialite:oui"));
    const chosen = () => someone.seen[0]?.buttons.map(({ text }) => typed(text));
    await api.until(() => chosen()?.length === 1);
    expect(chosen()).toEqual([expect.stringMatching(/^✓ J'ai compris/)]);
    await someone.presses(chosen()?.[0] ?? "");
    expect(someone.read.at(-2)).toContain("autre moment de la conversation");
    expect(api.called("editMessageReplyMarkup")).toHaveLength(1);
  });

  test("a multiple choice that was validated: those ticked stay", async () => {
    const { api, person } = await telegram();
    const someone = person(7);
    await reachTicks(someone);
    const question = someone.seen.length - 1;
    const [first = "", second = ""] = labels(someone).filter((label) => label.startsWith("☐"));
    await someone.presses(first, second, "Valider");
    const chosen = () => someone.seen[question]?.buttons.map(({ text }) => typed(text)) ?? [];
    await api.until(() => chosen().length === 2);
    expect(chosen()).toEqual([first, second].map((label) => label.replace("☐", "✓")));
  });

  test("an aid: opened where the list and those folded in it were, and closed again", async () => {
    const someone = (await telegram()).person(7);
    await reachRights(someone);
    const list = someone.last;
    const before = someone.seen.length;
    await someone.presses("c:refused_aids");
    const aid = someone.last?.buttons.find(({ callback_data }) => callback_data === SHORT);
    await someone.presses(aid?.callback_data ?? "");
    expect(someone.seen).toHaveLength(before);
    expect(someone.last?.text).toContain(aid?.text);
    await someone.presses("c:rights");
    expect(someone.seen).toHaveLength(before);
    expect(someone.last?.text).toBe(list?.text);
    expect(someone.last?.edited).toBe(true);
  });

  test("each aid of the list has a button that says its name", async () => {
    const someone = (await telegram()).person(7);
    await reachRights(someone);
    const names =
      someone.last?.buttons.filter(({ callback_data }) => callback_data?.startsWith("o:")).map(({ text }) => text) ??
      [];
    expect(names.length).toBeGreaterThan(3);
    expect(new Set(names).size).toBe(names.length);
  });

  test("a message that can no longer be edited is shown again below", async () => {
    const { api, person } = await telegram();
    const someone = person(7);
    await reachRights(someone);
    await someone.presses("c:refused_aids");
    const before = someone.seen.length;
    api.refusals.push({ method: "editMessageText", status: 400 });
    await someone.presses(SHORT);
    expect(someone.seen).toHaveLength(before + 1);
  });
});

test("someone in distress reads the numbers to call, and then goes on", async () => {
  const someone = (await telegram()).person(7);
  await someone.says("/start", "ok", "je veux mourir");
  expect(someone.read.at(-2)).toMatch(/📞 3114/);
  expect(labels(someone)).toContain("Parler à quelqu'un");
});

describe("the menu", () => {
  const menus = async () => {
    const { api, channel, person } = await telegram();
    await channel.announce();
    return { menus: api.called("setMyCommands"), person };
  };

  test("is told in each language, as Telegram takes it", async () => {
    const [fr, en] = (await menus()).menus;
    expect(fr?.language_code).toBeUndefined();
    expect(fr?.commands).toContainEqual({ command: "retour", description: "Revenir à la question d’avant" });
    expect(en?.language_code).toBe("en");
    expect(en?.commands).toContainEqual({ command: "back", description: "Back to the question before" });
  });

  test.each([
    ["aide", /À tout moment, vous pouvez/],
    ["help", /À tout moment, vous pouvez/],
    ["retour", /commune/],
    ["back", /commune/],
    ["humain", /./],
    ["human", /./],
    ["droits", /Il me manque encore quelques réponses/],
    ["rights", /Il me manque encore quelques réponses/],
    ["effacer", /effacer toutes vos réponses/],
    ["erase", /effacer toutes vos réponses/],
    ["start", /./],
    ["english", /./],
    ["francais", /./],
  ])("has /%s, which the conversation understands", async (command, said) => {
    const { menus: told, person } = await menus();
    expect(told.flatMap(({ commands = [] }) => commands.map((each) => each.command))).toContain(command);
    const someone = person(7);
    await someone.says("/start", "ok", "Beaurains");
    const before = someone.seen.length;
    await someone.says(`/${command}`);
    const answered = someone.read.slice(before).join("\n");
    expect(answered).toMatch(said);
    // Only /aide shows the page of help: a command that is not known shows it too.
    if (!/^(aide|help)$/.test(command)) expect(answered).not.toContain("À tout moment, vous pouvez");
  });
});
