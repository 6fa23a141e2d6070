import { type IncomingMessage, request } from "node:http";
import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { changeAccount, setAccountState } from "../../src/app/access/administration";
import type { AccountDraft } from "../../src/app/access/draft";
import { signOutEverywhere } from "../../src/app/access/sessions";
import { linkOfNamed } from "./named";
import { Operator, type Served, serveConsole, signedInAs } from "./served";

const BEAURAINS = { role: "operator", structure: "commune-beaurains" } as const;
const ELSEWHERE: AccountDraft = {
  ...{ role: "operator", structure: "ccas-arras", duty: null, name: null },
  email: "a@example.org",
};
const LETTER = "Bonjour, pensez à l’avis d’impôt.";

let served: Served;
let reference: string;
let path: string;
beforeEach(async () => {
  served = await serveConsole({}, { mailOpen: true });
  reference = await served.refer({ aids: ["prime_activite"] });
  path = `/referrals/${reference}`;
});
afterEach(() => served.close());

/** Someone who came in by the link of an account, on a machine that may have been another's. */
async function comesIn(link: string, machine = new Operator(served.base)): Promise<Operator> {
  expect(await machine.enter(link)).toMatchObject({ status: 303 });
  return machine;
}

/** A page that was open when its session ended, and what is answered to its form. */
async function sentTooLate(action: string, form: Record<string, string>) {
  const operator = await comesIn(await served.linkOf(BEAURAINS));
  const carried = await operator.formOf(path);
  served.house.clock.pass(served.house.delays.operatorIdleMinutes * 60_000);
  const answer = await operator.post(`${path}/${action}`, { ...carried, ...form });
  return { operator, answer };
}

/** The form by which a page gives back what was typed: where it goes, and what it carries. */
function givenBack(text: string) {
  const [, action = "", fields = ""] =
    /<form method="post" action="\/console([^"]*)" class="kept">(.*?)<\/form>/s.exec(text) ?? [];
  const hidden = [...fields.matchAll(/type="hidden" name="([^"]*)" value="([^"]*)"/g)];
  return { action, form: Object.fromEntries(hidden.map(([, name = "", value = ""]) => [name, value])) };
}

const letters = async () =>
  (await served.house.store.transaction(({ followUp }) => followUp.messages(reference))).map(({ text }) => text);

describe("what was typed when the session had ended", () => {
  test("is not saved, and is shown beside the way in", async () => {
    const { answer } = await sentTooLate("message", { letter: `${LETTER}\n<b>` });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain("Rien n’a été enregistré");
    expect(answer.text).toContain(`<p class="letter">${LETTER}\n&lt;b&gt;</p>`);
    expect(answer.text).toContain('action="/console/sign-in/mail" target="_blank"');
    expect(answer.headers.get("cache-control")).toBe("no-store");
    expect(await letters()).toEqual([]);
  });

  test("is found in its form once the same person is in again, and leaves when they send it", async () => {
    const { operator, answer } = await sentTooLate("message", { letter: LETTER });
    const { action, form } = givenBack(answer.text);
    expect(form).not.toHaveProperty("form_token");
    // Not yet: nobody is in.
    expect(givenBack((await operator.post(action, form)).text)).toEqual({ action, form });
    await comesIn(await served.linkOf(BEAURAINS), operator);
    const back = await operator.post(action, form);
    expect(back.status).toBe(403);
    expect(back.text).toContain(`>${LETTER}</textarea>`);
    expect(back.text).toContain("Rien n’a encore été enregistré");
    expect(await letters()).toEqual([]);
    const token = /name="form_token" value="([^"]*)"/.exec(back.text)?.[1] ?? "";
    expect(await operator.post(action, { ...form, form_token: token })).toMatchObject({ status: 303 });
    expect(await letters()).toEqual([LETTER]);
  });

  test("is found in the form of the aids, with what others did meanwhile", async () => {
    const noted = { "prime_activite.outcome": "opened", "prime_activite.amount": "123,45" };
    const { operator, answer } = await sentTooLate("outcomes", noted);
    await comesIn(await served.linkOf(BEAURAINS), operator);
    await operator.press(path, `${path}/contact`);
    const { action, form } = givenBack(answer.text);
    const { text } = await operator.post(action, form);
    expect(text).toContain('value="123,45"');
    expect(text).toMatch(/<option value="opened" selected>/);
    expect(text).toContain("Personne jointe");
  });

  test.each([
    ["of the same structure", () => linkOfNamed(served, "Paul Caron", BEAURAINS)],
    ["of another structure", () => served.link("ccas-arras")],
    ["that sees no name", () => served.linkOf({ role: "coordinator" })],
  ])("is given back to no other account: one %s", async (_what, link) => {
    const { operator, answer } = await sentTooLate("message", { letter: LETTER });
    await comesIn(await link(), operator);
    const { action, form } = givenBack(answer.text);
    const { status, text } = await operator.post(action, form);
    expect(status).toBe(403);
    expect(text).not.toContain(LETTER);
    expect(text).toContain("Rien n’a changé");
  });

  test("is not given back by a form that no page of ours made", async () => {
    const { status, text } = await new Operator(served.base).post(`${path}/message`, { letter: LETTER });
    expect(status).toBe(401);
    expect(text).not.toContain(LETTER);
  });
});

test("a button that was pressed when the session had ended has noted nothing, and says so", async () => {
  const { operator, answer } = await sentTooLate("contact", {});
  expect(answer.text).toContain("Rien n’a été enregistré");
  await comesIn(await served.linkOf(BEAURAINS), operator);
  const { action, form } = givenBack(answer.text);
  expect((await operator.post(action, form)).text).toContain("Rien n’a encore été enregistré");
});

test("what is filled in elsewhere is not kept, and it is said", async () => {
  const someone = await signedInAs(served, { role: "administrator" });
  const carried = await someone.formOf("/accounts/new");
  served.house.clock.pass(served.house.delays.operatorIdleMinutes * 60_000);
  const { status, text } = await someone.post("/accounts/new", { ...carried, name: "Jeanne Petit" });
  expect(status).toBe(401);
  expect(text).toContain("Rien n’a été enregistré");
  expect(text).toContain("à remplir de nouveau");
  expect(text).not.toContain("Jeanne Petit");
});

/** Sends a form of which the second half waits for `meanwhile`; what it is answered. */
async function sentSlowly(
  operator: Operator,
  path: string,
  form: Record<string, string>,
  meanwhile: () => Promise<unknown>,
) {
  const body = new URLSearchParams(form).toString();
  const headers = {
    cookie: operator.cookie,
    "content-type": "application/x-www-form-urlencoded",
    "content-length": String(body.length),
  };
  const answered = new Promise<IncomingMessage>((resolve, reject) => {
    const sending = request(`${served.base}${path}`, { method: "POST", headers }, resolve).once("error", reject);
    sending.write(body.slice(0, 10), async () => {
      await meanwhile();
      sending.end(body.slice(10));
    });
  });
  return (await answered).resume().statusCode;
}

test.each([
  ["is closed", (id: string) => setAccountState(served.house, { id: "z" }, id, "disabled")],
  ["becomes another structure’s", (id: string) => changeAccount(served.house, { id: "z" }, id, ELSEWHERE)],
  ["signs out elsewhere", (id: string) => signOutEverywhere(served.house, id)],
] as const)("a form that is still on its way when its account %s does nothing", async (_what, meanwhile) => {
  const operator = await comesIn(await served.linkOf(BEAURAINS));
  const form = { ...(await operator.formOf(path)), letter: LETTER };
  const [account] = await served.house.store.transaction(({ accounts }) => accounts.all());
  const answered = await sentSlowly(operator, `${path}/message`, form, async () => {
    await operator.get(path); // answered after its beginning has come
    await meanwhile(account?.id ?? "");
  });
  expect(answered).toBe(401);
  expect(await letters()).toEqual([]);
});
