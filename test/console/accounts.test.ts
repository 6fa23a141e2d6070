import { afterAll, beforeAll, expect, test } from "vitest";
import { structuresWithAccount } from "../../src/app/access/first-accounts";
import { Operator, type Served, serveConsole, signedIn, signedInAs } from "./served";

let served: Served;
let administrator: Operator;
let told = 0;
beforeAll(async () => {
  served = await serveConsole({
    accountsChanged: async () => {
      told++;
    },
  });
  administrator = await signedInAs(served, { role: "administrator" });
});
afterAll(() => served.close());

const FORM = {
  email: "jeanne@beaurains.example",
  name: "Jeanne Dubois",
  role: "operator",
  structure: "commune-beaurains",
  duty: "referent",
};

/** Sends a form as it stands on a page of the administrator. */
const press = (action: string, form: Record<string, string> = {}) => administrator.press("/accounts", action, form);

let people = 0;
/** A new account; the path of its page. */
async function open(form: Partial<typeof FORM> = {}): Promise<string> {
  const made = await press("/accounts/new", { ...FORM, email: `person.${++people}@example.org`, ...form });
  expect(made.status).toBe(303);
  return /^\/console(\/accounts\/[\w-]{12})\?done=created$/.exec(made.headers.get("location") ?? "")?.[1] ?? "none";
}

/** Someone who came in by a link that the administrator made for them. */
async function enter(path: string): Promise<Operator> {
  const { text } = await press(`${path}/link`);
  const link = /readonly>([^<]+)</.exec(text)?.[1] ?? "none";
  const person = new Operator(served.base);
  expect(await person.enter(link)).toMatchObject({ status: 303 });
  return person;
}

test("an account is opened, listed, and told of with who made it", async () => {
  const before = told;
  const path = await open({ email: " Jeanne@Beaurains.EXAMPLE " });
  expect(told).toBe(before + 1);
  const { text } = await administrator.get(`${path}?done=created`);
  for (const fact of [
    "Le compte est ouvert",
    "jeanne@beaurains.example",
    "Jeanne Dubois",
    "Référent",
    "Beaurains",
    "jamais",
  ])
    expect(text).toContain(fact);
  expect(text).toContain("par Compte créé au démarrage");
  const list = (await administrator.get("/accounts")).text;
  expect(list).toContain(`href="/console${path}"`);
  expect(list).toContain("Jeanne Dubois");
});

test.each([
  { what: "an e-mail that is none", changes: { email: "jeanne" }, field: "email", says: "adresse e-mail complète" },
  { what: "no e-mail", changes: { email: " " }, field: "email", says: "adresse e-mail complète" },
  {
    what: "an e-mail that another account has",
    changes: { email: "taken@example.org" },
    field: "email",
    says: "a déjà cette adresse",
  },
  { what: "no role", changes: { role: "" }, field: "role", says: "Choisissez un rôle" },
  { what: "a role that is none", changes: { role: "constructor" }, field: "role", says: "Choisissez un rôle" },
  {
    what: "an operator without a structure",
    changes: { structure: "" },
    field: "structure",
    says: "Choisissez la structure",
  },
  {
    what: "a structure that is none",
    changes: { structure: "nowhere" },
    field: "structure",
    says: "Choisissez la structure",
  },
  { what: "a name too long", changes: { name: "x".repeat(101) }, field: "name", says: "Raccourcissez" },
])("$what is said at its field, and what was typed stays", async ({ changes, field, says }) => {
  if (changes.email === "taken@example.org") await open({ email: "taken@example.org" });
  const { status, text } = await press("/accounts/new", { ...FORM, email: "new@example.org", ...changes });
  expect(status).toBe(422);
  expect(text).toContain(`id="${field}-fault"`);
  expect(text).toMatch(new RegExp(`<a href="#${field}[^"]*">[^<]*${says}`));
  if (field !== "name") expect(text).toContain('value="Jeanne Dubois"');
});

test("only an operator has a structure and a duty, whatever is sent", async () => {
  const path = await open({ role: "coordinator" });
  const account = await served.house.store.transaction(({ accounts }) => accounts.find(path.split("/")[2] ?? ""));
  expect(account).toMatchObject({ role: "coordinator" });
  expect(account).not.toHaveProperty("structure");
  expect(account).not.toHaveProperty("duty");
});

test("a link is handed over, shown once, and opens that account", async () => {
  const path = await open();
  const person = await enter(path);
  expect((await person.get("/me")).text).toContain("Jeanne Dubois");
  expect((await administrator.get(path)).text).toContain("Une session ouverte");
  expect((await administrator.get(path)).text).not.toMatch(/sign-in\/[\w-]{43}/);
});

test("an account that is disabled ends at once, opens nothing, and can be opened again", async () => {
  const path = await open();
  const link = /readonly>([^<]+)</.exec((await press(`${path}/link`)).text)?.[1] ?? "none";
  const person = await enter(path);
  expect(await press(`${path}/disable`)).toMatchObject({ status: 303 });
  expect(await person.get("")).toMatchObject({ status: 401 });
  expect(await new Operator(served.base).post(link)).toMatchObject({ status: 403, set: null });
  expect(await press(`${path}/link`)).toMatchObject({ status: 404 });
  expect((await administrator.get(path)).text).toContain("Réactiver ce compte");
  expect(await press(`${path}/enable`)).toMatchObject({ status: 303 });
  expect(await (await enter(path)).get("")).toMatchObject({ status: 200 });
});

test.each([
  ["another role", { role: "coordinator" }],
  ["another structure", { structure: "ccas-arras" }],
  ["another e-mail", { email: "other@example.org" }],
])("%s ends the sessions that were open", async (_what, changes) => {
  const email = `person.${++people}@example.org`;
  const path = await open({ email });
  const person = await enter(path);
  expect(await press(`${path}/change`, { ...FORM, email, ...changes })).toMatchObject({ status: 303 });
  expect(await person.get("")).toMatchObject({ status: 401 });
});

test("another name, or another duty, ends nothing", async () => {
  const email = `person.${++people}@example.org`;
  const path = await open({ email });
  const person = await enter(path);
  const changes = { name: "Jeanne Martin", duty: "deputy" };
  expect(await press(`${path}/change`, { ...FORM, email, ...changes })).toMatchObject({ status: 303 });
  expect((await person.get("/me")).text).toContain("Jeanne Martin");
});

test("who reads for another structure sees the referrals of that one, and no more those of before", async () => {
  const reference = await served.refer();
  const email = `person.${++people}@example.org`;
  const path = await open({ email });
  expect(await (await enter(path)).get(`/referrals/${reference}`)).toMatchObject({ status: 200 });
  await press(`${path}/change`, { ...FORM, email, structure: "ccas-arras" });
  expect(await (await enter(path)).get(`/referrals/${reference}`)).toMatchObject({ status: 404 });
});

test("sessions are closed by who administers, and the account stays", async () => {
  const path = await open();
  const person = await enter(path);
  expect(await press(`${path}/sign-out`)).toMatchObject({ status: 303 });
  expect(await person.get("")).toMatchObject({ status: 401 });
  expect(await (await enter(path)).get("")).toMatchObject({ status: 200 });
});

test("the last account that administers can neither be disabled nor become something else", async () => {
  const own = (await administrator.get("/accounts")).text;
  const path =
    /href="\/console(\/accounts\/[\w-]{12})">\s*<span class="who">Compte créé au démarrage<\/span>\s*<span>Gestion des comptes/.exec(
      own,
    )?.[1] ?? "none";
  for (const [action, form] of [
    ["disable", {}],
    ["change", FORM],
  ] as const) {
    const refused = await press(`${path}/${action}`, { ...form, email: "last@example.org" });
    expect(refused).toMatchObject({ status: 409, text: expect.stringContaining("dernier compte actif") });
  }
  expect(await administrator.get("/accounts")).toMatchObject({ status: 200 });
  const second = await enter(await open({ role: "administrator" }));
  expect(await press(`${path}/disable`)).toMatchObject({ status: 303 });
  expect(await administrator.get("/accounts")).toMatchObject({ status: 401 });
  expect(await second.press("/accounts", `${path}/enable`)).toMatchObject({ status: 303 });
  administrator = second;
});

test("a structure receives while someone reads for it", async () => {
  const path = await open({ structure: "commune-dainville" });
  expect(await structuresWithAccount(served.house)).toContain("commune-dainville");
  expect((await administrator.get(path)).text).toContain("seul compte actif de cette structure");
  const second = await open({ structure: "commune-dainville" });
  expect((await administrator.get(path)).text).not.toContain("seul compte actif de cette structure");
  for (const each of [path, second]) await press(`${each}/disable`);
  expect(await structuresWithAccount(served.house)).not.toContain("commune-dainville");
});

test("what was written in a name is text, and an account that does not exist is not found", async () => {
  const path = await open({ name: "<script>alert(1)</script>" });
  for (const page of [path, "/accounts", `${path}/change`]) {
    const { text } = await administrator.get(page);
    expect(text).not.toContain("<script");
    expect(text).toContain("&lt;script&gt;");
  }
  expect(await administrator.get("/accounts/nobody")).toMatchObject({ status: 404 });
  expect(await press("/accounts/nobody/disable")).toMatchObject({ status: 404 });
  expect((await administrator.get(`${path}?done=<b>x`)).text).not.toContain("<b>");
});

test("speaks English as well", async () => {
  const english = await signedIn(served, "ccas-arras");
  english.language = "en";
  expect((await english.get("/me")).text).toContain("My account");
});
