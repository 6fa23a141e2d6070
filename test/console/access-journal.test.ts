import { afterAll, beforeAll, expect, test } from "vitest";
import { MAIL } from "../../src/app/mail";
import { waiting } from "../notify/people";
import { Operator, type Served, serveConsole, signedInAs } from "./served";

let served: Served;
let mailing: Served;
let administrator: Operator;
beforeAll(async () => {
  served = await serveConsole();
  mailing = await serveConsole({}, { mailOpen: true });
  administrator = await signedInAs(served, { role: "administrator" });
});
afterAll(async () => {
  await served.close();
  await mailing.close();
});

const FORM = {
  email: "jeanne@beaurains.example",
  name: "Jeanne Dubois",
  role: "operator",
  structure: "commune-beaurains",
};

async function open(by: Operator, form: Partial<typeof FORM> = {}): Promise<string> {
  const made = await by.press("/accounts/new", "/accounts/new", { ...FORM, duty: "", ...form });
  return /(\/accounts\/[\w-]{12})/.exec(made.headers.get("location") ?? "")?.[1] ?? "none";
}

test("what an administrator does to an account is noted with who and when, for the others and for its holder", async () => {
  const path = await open(administrator);
  const { text } = await administrator.press("/accounts", `${path}/link`);
  const link = /readonly>([^<]+)</.exec(text)?.[1] ?? "none";
  const holder = new Operator(served.base);
  expect(await holder.enter(link)).toMatchObject({ status: 303 });
  for (const action of ["sign-out", "disable", "enable", "detach", "reattach"])
    expect(await administrator.press("/accounts", `${path}/${action}`)).toMatchObject({ status: 303 });
  await administrator.press("/accounts", `${path}/change`, { ...FORM, duty: "referent" });

  const acts = [
    "compte modifié",
    "fournisseur d’identité autorisé de nouveau",
    "fournisseur d’identité détaché",
    "compte réactivé",
    "compte désactivé",
    "sessions fermées",
    "lien de connexion montré",
    "compte ouvert",
  ];
  const who = "Compte créé au démarrage";
  const journal = (await administrator.get("/accounts/journal")).text;
  const lines = [...journal.matchAll(/<li>([^<]*Jeanne Dubois[^<]*)<\/li>/g)].map(([, line = ""]) => line);
  expect(lines).toHaveLength(acts.length);
  for (const act of acts)
    expect(lines).toContainEqual(expect.stringMatching(new RegExp(`\\d{4}.* · ${act} · Jeanne Dubois · par ${who}$`)));
  const again = await administrator.press("/accounts", `${path}/link`);
  const back = new Operator(served.base);
  await back.enter(/readonly>([^<]+)</.exec(again.text)?.[1] ?? "none");
  for (const page of [(await back.get("/me")).text, (await administrator.get(path)).text])
    for (const act of acts) expect(page).toContain(`${act} · par ${who}`);
});

test("where a mail can reach its holder, a link goes to them alone, and so does word of what else was done", async () => {
  const by = await signedInAs(mailing, { role: "administrator" });
  const path = await open(by);
  const made = await by.press("/accounts", `${path}/link`);
  expect(made).toMatchObject({ status: 303 });
  expect(made.text).not.toMatch(/sign-in\/[\w-]{43}/);
  expect((await by.get(made.headers.get("location")?.slice("/console".length) ?? "")).text).toContain(
    "elle seule le reçoit",
  );
  await by.press("/accounts", `${path}/change`, { ...FORM, duty: "", email: "someone.else@example.org" });
  // Both were put within a millisecond or two: their order is chance.
  const mails = (await waiting(mailing.house, MAIL)).toSorted((a, b) => `${b.template}`.localeCompare(`${a.template}`));
  expect(mails).toMatchObject([
    { to: FORM.email, template: "handed_link", params: { path: expect.stringMatching(/^\/sign-in\//) } },
    // At the address it had: whoever changes it does not change who is told.
    { to: FORM.email, template: "account", params: { act: "changed", path: "/me" } },
  ]);
});
