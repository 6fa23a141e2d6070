import { afterAll, beforeAll, beforeEach, expect, test } from "vitest";
import { createAccount, setAccountState } from "../../src/app/access/administration";
import { MAIL } from "../../src/app/mail";
import type { AdministratorAccount } from "../../src/store/accounts";
import { Operator, type Served, serveConsole } from "./served";

const ADMINISTRATOR = { id: "z", role: "administrator" } as AdministratorAccount; // who signs: the rest is not read

let served: Served;
beforeAll(async () => {
  served = await serveConsole({}, { mailOpen: true });
});
afterAll(() => served.close());

let email: string;
let id: string;
let count = 0;
beforeEach(async () => {
  email = `jeanne.${++count}@beaurains.example`;
  const draft = { email, name: null, role: "operator", structure: "commune-beaurains", duty: null } as const;
  const made = await createAccount(served.house, ADMINISTRATOR, draft);
  id = made === "EMAIL_TAKEN" ? "" : made.id;
});

/** Links that wait to leave: an account that is closed is told of it as well. */
async function mails() {
  const now = served.house.clock.now();
  const claimed = await served.house.store.transaction(({ outbox }) =>
    outbox.claim(MAIL, { now, until: now + 1, limit: 50 }),
  );
  for (const each of claimed) await served.house.store.transaction(({ outbox }) => outbox.acknowledge(each.id));
  return claimed.map(({ payload }) => JSON.parse(payload)).filter(({ template }) => template === "sign_in");
}
const ask = (typed: string, to = "") => new Operator(served.base).post("/sign-in/mail", { email: typed, to });

test("is sent to who has an account, and opens it once, by its button", async () => {
  expect((await new Operator(served.base).get("")).text).toContain('action="/console/sign-in/mail"');
  expect(await ask(`  ${email.toUpperCase()} `)).toMatchObject({ status: 200 });
  const [mail, ...more] = await mails();
  expect(more).toEqual([]);
  expect(mail).toEqual({
    ...{ to: email, template: "sign_in", language: "fr" },
    ...{ params: { path: expect.stringMatching(/^\/sign-in\/[\w-]{43}$/) }, until: expect.any(Number) },
  });
  const { path } = mail.params;
  const scanner = new Operator(served.base);
  for (const _look of [1, 2])
    expect(await scanner.get(path)).toMatchObject({ status: 200, set: expect.not.stringContaining("operator") });
  const operator = new Operator(served.base);
  expect(await operator.enter(path)).toMatchObject({ status: 303 });
  expect((await operator.get("/me")).text).toContain(email);
  expect(await new Operator(served.base).post(path)).toMatchObject({ status: 403, set: null });
  expect(served.journal.at(-1)).toMatchObject({ code: "LINK_USED", account: id });
});

test("opens nothing after a quarter of an hour", async () => {
  await ask(email);
  const [{ params, until }] = await mails();
  expect(until - served.house.clock.now()).toBe(15 * 60_000);
  served.house.clock.pass(15 * 60_000);
  expect(await new Operator(served.base).post(params.path)).toMatchObject({ status: 403, set: null });
  expect(served.journal.at(-1)).toMatchObject({ code: "LINK_EXPIRED", account: id });
});

test("leads where one wanted to go, and nowhere else", async () => {
  const reference = await served.refer();
  const page = await new Operator(served.base).get(`/referrals/${reference}`);
  const to = /name="to" value="([^"]*)"/.exec(page.text)?.[1] ?? "none";
  await ask(email, to);
  const [{ params }] = await mails();
  expect((await new Operator(served.base).enter(params.path)).headers.get("location")).toBe(
    `/console/referrals/${reference}`,
  );
  await ask(email, "//evil.example");
  const [lured] = await mails();
  expect((await new Operator(served.base).enter(lured.params.path)).headers.get("location")).toBe("/console");
});

test("leads back to the request that one was working on when the session ended", async () => {
  const reference = await served.refer();
  const page = await new Operator(served.base).post(`/referrals/${reference}/message`, { letter: "Bonjour" });
  expect(/name="to" value="([^"]*)"/.exec(page.text)?.[1]).toBe(`/referrals/${reference}`);
});

test.each([
  { what: "nobody has it", typed: () => "nobody@example.org", code: "ACCOUNT_NONE" },
  { what: "it is no address", typed: () => "jeanne", code: "ACCOUNT_NONE" },
  { what: "nothing is typed", typed: () => "", code: "ACCOUNT_NONE" },
  { what: "its account is closed", typed: () => email, code: "ACCOUNT_DISABLED" },
])("is answered in the same words, and not sent, when $what; a line is written", async ({ typed, code }) => {
  const known = await ask(email);
  expect(await mails()).toHaveLength(1);
  await setAccountState(served.house, ADMINISTRATOR, id, "disabled");
  const answer = await ask(typed());
  expect(answer).toMatchObject({ status: known.status, text: known.text });
  expect(await mails()).toEqual([]);
  expect(served.journal.at(-1)).toMatchObject({ code, route: "/console/sign-in/mail" });
  expect(JSON.stringify(served.journal)).not.toContain("@");
});

test("does not fill a mailbox: three in ten minutes, and the answer stays the same", async () => {
  const answers = [];
  for (let time = 0; time < 5; time++) answers.push(await ask(email));
  expect(await mails()).toHaveLength(3);
  expect(new Set(answers.map(({ text }) => text)).size).toBe(1);
});

test("is refused to who asks for one after the other, in words that help", async () => {
  const own = await serveConsole({}, { mailOpen: true });
  let last = { status: 200, text: "" };
  for (let time = 0; last.status === 200 && time < 100; time++)
    last = await new Operator(own.base).post("/sign-in/mail", { email: `person.${time}@example.org` });
  expect(last).toMatchObject({ status: 429, text: expect.stringContaining("Attendez quelques minutes") });
  expect(own.journal.at(-1)).toMatchObject({ code: "TOO_MANY_REQUESTS" });
  await own.close();
});

test("is not offered where no mail leaves", async () => {
  const own = await serveConsole();
  expect((await new Operator(own.base).get("")).text).not.toContain("/sign-in/mail");
  expect(await new Operator(own.base).post("/sign-in/mail", { email })).toMatchObject({ status: 403 });
  await own.close();
});

test("is sent to who has an account, however many ask who have none", async () => {
  let network = 0;
  const own = await serveConsole({ networksOf: () => [String(network++)] }, { mailOpen: true });
  for (let sent = 0; sent < 301; sent++)
    await new Operator(own.base).post("/sign-in/mail", { email: `nobody.${sent}@example.org` });
  expect(await new Operator(own.base).post("/sign-in/mail", { email })).toMatchObject({ status: 200 });
  await own.close();
});
