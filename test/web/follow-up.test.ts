import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { giveAppointment } from "../../src/app/appointments";
import { actOnReferral, openReferral } from "../../src/app/follow-referral";
import { receiveReferral } from "../../src/app/receive-referral";
import { writeToResident } from "../../src/app/thread";
import { askTransfer } from "../../src/app/transfer-referral";
import type { ReferralDraft } from "../../src/dialogue/referral-draft";
import { dayOf } from "../../src/referral/local-time";
import { DRAFT } from "../app/scripted";
import { type ServedHouse, serveHouse } from "../support/served-house";

/** Two days of a month to come. */
const SOON = Date.now() + 40 * 86_400_000;
const [FIRST = "", LATER = ""] = ["03", "08"].map((day) => `${dayOf(SOON).slice(0, 7)}-${day}`);
const MONTH = new Intl.DateTimeFormat("fr", { month: "long", timeZone: "Europe/Paris" }).format(SOON);

const OPERATOR = { id: "op", structure: "cua", created: 0 };
let served: ServedHouse;
beforeAll(async () => {
  served = await serveHouse({ attempts: { perAddress: 6, seconds: 600 } });
});
afterAll(() => served.close());

/** A hand-off from the web, and a browser without a screen that knows its number and its code. */
async function sent(changes: Partial<ReferralDraft> = {}) {
  const outcome = await receiveReferral(served.house, { ...DRAFT, ...changes }, crypto.randomUUID());
  if (outcome.status !== "sent" || outcome.secret === null) throw new Error(JSON.stringify(outcome));
  const { reference, secret } = outcome;
  return { reference, secret, visitor: new Visitor(), followed: () => openReferral(served.house, OPERATOR, reference) };
}

class Visitor {
  cookie = "";
  async get(path = "") {
    return await this.#send(path, {});
  }
  async post(path: string, form: Record<string, string>, headers: Record<string, string> = {}) {
    return await this.#send(path, { method: "POST", body: new URLSearchParams(form), headers });
  }
  /** Sends a form of the page, as it stands there. */
  async press(act: string, form: Record<string, string> = {}) {
    const { text } = await this.get();
    return await this.post(`/${act}`, { ...hiddenIn(text), ...form });
  }
  async #send(path: string, init: RequestInit) {
    const headers = { cookie: this.cookie, "accept-language": "fr", ...init.headers };
    const response = await fetch(`${served.url}/suivi${path}`, { ...init, headers, redirect: "manual" });
    for (const each of response.headers.getSetCookie())
      this.cookie = each.includes("Max-Age=0") ? "" : (each.split(";")[0] ?? "");
    const set = response.headers.get("set-cookie") ?? "";
    return { status: response.status, headers: response.headers, set, text: await response.text() };
  }
}

/** What the forms of a page carry. */
const hiddenIn = (page: string): Record<string, string> =>
  Object.fromEntries(
    ["form_token", "once"].map((name) => [name, new RegExp(`name="${name}" value="([^"]*)"`).exec(page)?.[1] ?? ""]),
  );

/** What a form of the page says that it answers. */
const markOf = (page: string, act: string): string =>
  new RegExp(`action="/suivi/${act}">(?:<input[^>]*>)*?<input type="hidden" name="mark" value="([^"]*)"`).exec(
    page,
  )?.[1] ?? "";

describe("someone with the number and the code", () => {
  test("who sends one form twice, as when no answer came, writes once; the page shown then writes anew", async () => {
    const { reference, secret, visitor, followed } = await sent();
    await visitor.post("", { reference, secret });
    const form = { ...hiddenIn((await visitor.get()).text), letter: "Oui, mardi." };
    for (const _tap of [1, 2])
      expect((await visitor.post("/message", form)).headers.get("location")).toBe("/suivi?done=message");
    expect((await followed())?.messages).toHaveLength(1);
    // Stopped, added to, sent from the same page: it is another message.
    await visitor.post("/message", { ...form, letter: "Oui, mardi. Plutôt le matin." });
    expect((await followed())?.messages).toHaveLength(2);
    await visitor.press("message", { letter: "Oui, mardi." });
    expect((await followed())?.messages).toHaveLength(3);
  });

  test("opens their page, writes, and reads what they were written", async () => {
    const { reference, secret, visitor, followed } = await sent();
    const opened = await visitor.post("", {
      reference: ` ${reference.toLowerCase()}`,
      secret: secret.replaceAll("-", " "),
    });
    expect([opened.status, opened.headers.get("location")]).toEqual([303, "/suivi"]);
    expect(opened.set).toMatch(/HttpOnly.*SameSite=Strict|SameSite=Strict.*HttpOnly/);
    await actOnReferral(served.house, OPERATOR, reference, "see", 1);
    await writeToResident(served.house, OPERATOR, reference, "Bonjour <b>Camille</b>");
    const { text, headers } = await visitor.get();
    expect(text).toContain("Bonjour &lt;b&gt;Camille&lt;/b&gt;");
    expect(text).toContain("l’a lue");
    expect(text).toContain('<meta name="robots" content="noindex">');
    expect(headers.get("cache-control")).toBe("no-store");
    expect(headers.get("content-security-policy")).not.toContain("script-src");
    expect((await visitor.press("message", { letter: "Oui, mardi." })).headers.get("location")).toBe(
      "/suivi?done=message",
    );
    expect((await followed())?.messages.map(({ text: said }) => said)).toEqual([
      "Bonjour <b>Camille</b>",
      "Oui, mardi.",
    ]);
    expect((await followed())?.messages[0]?.read).not.toBeNull();
  });

  test("says yes to the appointment, then asks for another date", async () => {
    const { reference, secret, visitor, followed } = await sent();
    await visitor.post("", { reference, secret });
    const given = { day: FIRST, time: "10:00", place: "Mairie, bureau 2" };
    expect(await giveAppointment(served.house, OPERATOR, reference, given, 1)).toBe("done");
    const mark = markOf((await visitor.get()).text, "accept");
    await visitor.press("accept", { mark });
    expect((await visitor.get()).text).toContain("Vous avez dit que vous viendrez");
    await visitor.press("reschedule", { mark, letter: "Plutôt jeudi" });
    expect(await followed()).toMatchObject({ state: "contacted", messages: [{ text: "Plutôt jeudi" }] });
    expect((await visitor.press("accept", { mark })).status).toBe(409);
  });

  test.each(["accept", "decline", "reschedule"])("does not %s from a page that shows a date of before", async (act) => {
    const { reference, secret, visitor, followed } = await sent();
    await visitor.post("", { reference, secret });
    const given = { day: FIRST, time: "10:00", place: "Mairie" };
    await giveAppointment(served.house, OPERATOR, reference, given, 1);
    const mark = markOf((await visitor.get()).text, act);
    await giveAppointment(served.house, OPERATOR, reference, { ...given, day: LATER }, 2);
    const { status, text } = await visitor.press(act, { mark });
    expect(status).toBe(409);
    expect(text).toContain(`8 ${MONTH}`);
    expect(await followed()).toMatchObject({ state: "appointment", appointment: { status: "held", accepted: null } });
    await visitor.press(act, { mark: markOf(text, act) });
    const { status: after, accepted } = (await followed())?.appointment ?? {};
    expect(after !== "held" || accepted !== null).toBe(true);
  });

  test.each([
    ["transfer_yes", "given", "ccas-arras"],
    ["transfer_no", "refused", "commune-beaurains"],
  ])(
    "answers (%s) whether another structure may take it over, and only the one that is asked",
    async (act, consent, to) => {
      const { reference, secret, visitor, followed } = await sent();
      await visitor.post("", { reference, secret });
      await askTransfer(served.house, OPERATOR, reference, "commune-dainville", 1);
      const before = await visitor.get();
      expect(before.text).toContain("Dainville");
      await askTransfer(served.house, OPERATOR, reference, "ccas-arras", 2);
      const stale = await visitor.press(act, { mark: markOf(before.text, act) });
      expect(stale.status).toBe(409);
      expect(stale.text).toContain("action sociale d’Arras");
      expect((await followed())?.transfers.map((each) => each.consent)).toEqual(["dropped", "asked"]);
      const done = await visitor.press(act, { mark: markOf(stale.text, act) });
      expect(done.headers.get("location")).toBe(`/suivi?done=${act}`);
      expect(await followed()).toMatchObject({
        structure: to,
        transfers: [{}, { toStructure: "ccas-arras", consent }],
      });
    },
  );

  test("writes as many characters as the field counts, line breaks included", async () => {
    const { reference, secret, visitor, followed } = await sent();
    await visitor.post("", { reference, secret });
    const lines = `${"x".repeat(60)}\n`.repeat(16);
    expect(lines.length).toBeLessThan(1000);
    // As a browser sends them.
    const letter = `${lines}${"y".repeat(1000 - lines.length)}`;
    await visitor.press("message", { letter: letter.replaceAll("\n", "\r\n") });
    expect((await followed())?.messages).toMatchObject([{ text: letter }]);
  });

  test.each(["message", "reschedule"])("keeps what they wrote when it cannot be sent (%s)", async (act) => {
    const { reference, secret, visitor, followed } = await sent();
    await visitor.post("", { reference, secret });
    await giveAppointment(served.house, OPERATOR, reference, { day: FIRST, time: "10:00", place: "Mairie" }, 1);
    const mark = markOf((await visitor.get()).text, act);
    const letter = `Plutôt jeudi ${"x".repeat(1000)}`;
    const { status, text } = await visitor.press(act, { mark, letter });
    expect(status).toBe(422);
    expect(text).toContain(letter);
    expect(await followed()).toMatchObject({ state: "appointment", messages: [] });
  });

  test("finds again what they wrote on a page that had closed, and sends it themselves", async () => {
    const { reference, secret, visitor, followed } = await sent();
    await visitor.post("", { reference, secret });
    const form_token = /name="form_token" value="([^"]*)"/.exec((await visitor.get()).text)?.[1] ?? "";
    visitor.cookie = "";
    const letter = "Je peux venir <mardi>.";
    const closed = await visitor.post("/message", { form_token, letter });
    expect(closed.status).toBe(403);
    expect(closed.text).toContain("s’était fermée");
    expect(closed.text).toContain("Je peux venir &lt;mardi&gt;.");
    const wrong = await visitor.post("", { reference, secret: "CDFH-2345-KMNP", letter });
    expect(wrong.text).toContain("Je peux venir &lt;mardi&gt;.");
    const { text } = await visitor.post("", { reference, secret, letter });
    expect(text).toContain("Je peux venir &lt;mardi&gt;.");
    expect((await followed())?.messages).toEqual([]);
    await visitor.press("message", { letter });
    expect((await followed())?.messages).toMatchObject([{ text: letter }]);
  });

  test("sees what they agreed to, and takes one consent back", async () => {
    const { reference, secret, visitor, followed } = await sent({
      consents: { interview: true, state_evaluation: true },
    });
    await visitor.post("", { reference, secret });
    expect((await visitor.get()).text).toContain("Donner votre avis dans un entretien");
    const done = await visitor.press("consent_off", { mark: "interview" });
    expect(done.headers.get("location")).toBe("/suivi?done=consent_off");
    const { text } = await visitor.get();
    expect(text).not.toContain("entretien");
    expect(text).toContain("évaluation de l’État");
    expect((await followed())?.consents).toContainEqual(
      expect.objectContaining({ consent: "interview", given: false }),
    );
    for (const mark of ["contact", "", "constructor"])
      expect((await visitor.press("consent_off", { mark })).status).toBe(422);
  });

  test("takes it back, once asked again: all is erased, the page too", async () => {
    const { reference, secret, visitor, followed } = await sent();
    await visitor.post("", { reference, secret });
    expect((await visitor.get("/withdraw")).text).toContain("On l’efface");
    const done = await visitor.press("withdraw_yes");
    expect(done.headers.get("location")).toBe("/suivi?done=withdraw_yes");
    expect(visitor.cookie).toBe("");
    expect(await followed()).toMatchObject({ state: "withdrawn", contact: null });
    expect((await visitor.get("?done=withdraw_yes")).text).toContain("tout est effacé");
  });

  test("closes the page: nothing of it is left in the browser", async () => {
    const { reference, secret, visitor } = await sent();
    await visitor.post("", { reference, secret });
    await visitor.press("close");
    expect(visitor.cookie).toBe("");
    expect((await visitor.get()).text).toContain('id="entry"');
  });
});

describe("nothing is changed", () => {
  test.each<[string, Record<string, string>, Record<string, string>]>([
    ["by a form without its token", { form_token: "" }, {}],
    ["by a form with another token", { form_token: "x".repeat(43) }, {}],
    ["from another site", {}, { "sec-fetch-site": "cross-site" }],
    ["from another origin", {}, { origin: "https://example.org" }],
  ])("%s", async (_what, form, headers) => {
    const { reference, secret, visitor, followed } = await sent();
    await visitor.post("", { reference, secret });
    const form_token = /name="form_token" value="([^"]*)"/.exec((await visitor.get()).text)?.[1] ?? "";
    await visitor.post("/withdraw_yes", { form_token, ...form }, headers);
    await visitor.post("/message", { form_token, letter: "Bonjour", ...form }, headers);
    expect(await followed()).toMatchObject({ state: "created", messages: [] });
  });

  test("by an act that is none", async () => {
    const { reference, secret, visitor } = await sent();
    await visitor.post("", { reference, secret });
    for (const act of ["see", "close_all", "constructor", "__proto__"])
      expect((await visitor.press(act)).status).toBe(404);
  });

  test("and nothing of a proof is in an address or in the log", async () => {
    const { reference, secret, visitor } = await sent();
    await visitor.post("", { reference, secret });
    await visitor.press("message", { letter: "Un mot" });
    const logged = served.logged.join("\n");
    expect(logged).not.toContain(secret);
    expect(logged).not.toContain(reference);
    expect(logged).not.toContain("Un mot");
  });
});

/** Last, for this sender is then let in no more. */
test("a wrong number and a wrong code are told alike; after a few, a right one waits too", async () => {
  const { reference, secret, visitor: before } = await sent();
  await before.post("", { reference, secret });
  const other = (await sent()).reference;
  const erased = await sent();
  await served.house.store.transaction(({ referrals }) => referrals.forget(erased.reference));
  const wrong = [
    { reference, secret: "CDFH-2345-KMNP" },
    { reference: "2222-2222", secret },
    { reference: other, secret },
    { reference: "rien", secret: "" },
    { reference: erased.reference, secret: erased.secret },
  ];
  const answers: string[] = [];
  for (const proof of wrong) {
    const { status, text } = await new Visitor().post("", proof);
    answers.push(`${status} ${text.replace(/ value="[^"]*"/, "")}`);
  }
  expect(new Set(answers).size).toBe(1);
  expect(answers[0]).toMatch(/^404 /);
  // Whoever comes back once it is erased is told after how long one is, and where to ask again; so is everyone.
  expect(answers[0]).toContain("environ 6 mois");
  expect(answers[0]).toMatch(/<a href="\/chat">[^<]*demande[^<]*<\/a>/);
  expect((await new Visitor().get()).text).not.toContain("environ 6 mois");
  // A forged cookie is one more attempt.
  const forged = new Visitor();
  forged.cookie = `beffroi_suivi=${encodeURIComponent(`${reference} CDFH-2345-KMNP`)}`;
  expect((await forged.get()).text).toContain('id="entry"');
  const { status, headers } = await new Visitor().post("", { reference, secret });
  expect(status).toBe(429);
  expect(Number(headers.get("retry-after"))).toBeGreaterThan(0);
  // A page that is open stays open: nobody of the same network closes it.
  expect((await before.press("message", { letter: "Je suis là" })).headers.get("location")).toBe("/suivi?done=message");
  expect((await before.get()).text).toContain("Je suis là");
  expect((await forged.get()).text).toContain('id="entry"');
});
