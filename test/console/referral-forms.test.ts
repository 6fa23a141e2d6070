import { afterAll, beforeAll, describe, expect, test } from "vitest";
import { signedInNamed } from "./named";
import { type Operator, type Served, serveConsole, signedIn } from "./served";

let served: Served;
beforeAll(async () => {
  served = await serveConsole();
});
afterAll(() => served.close());

async function opened() {
  const reference = await served.refer();
  return { reference, path: `/referrals/${reference}`, operator: await signedIn(served, "commune-beaurains") };
}
const paul = () => signedInNamed(served, "Paul Caron", { role: "operator", structure: "commune-beaurains" });
const alert = (text: string) => /role="alert">(.*?)<\/div>/s.exec(text)?.[1] ?? "";

describe("a form that cannot be taken comes back with what was typed, and says what is wrong where it is", () => {
  test.each<[string, string, Record<string, string>, string, string]>([
    ["a past day", "appointment", { day: "2020-01-02", time: "10:30", place: "Mairie" }, "day", "Ce moment est passé"],
    ["no place", "appointment", { day: "2030-01-02", time: "10:30", place: " " }, "place", "Dites où"],
    ["no time", "appointment", { day: "2030-01-02", time: "", place: "Mairie" }, "time", "Choisissez une heure"],
    ["a long letter", "message", { letter: "x".repeat(1_001) }, "letter", "trop long"],
    ["no structure", "transfer-ask", { to: "" }, "to", "Choisissez une structure"],
    ["a consent to come", "transfer-oral", { to: "ccas-arras", oral_on: "2030-01-02" }, "oral_on", "pas encore venu"],
    ["no answer", "consent", { consent: "interview", answer: "", said_on: "2020-01-02" }, "answer", "oui ou non"],
  ])("%s", async (_what, action, typed, field, said) => {
    const { path, operator } = await opened();
    const { status, text } = await operator.press(path, `${path}/${action}`, typed);
    expect(status).toBe(422);
    expect(alert(text)).toContain(`href="#${field}"`);
    expect(alert(text)).toContain(said);
    expect(text).toMatch(
      new RegExp(`id="${field}" name="${field}" aria-invalid="true" aria-describedby="${field}-fault"`),
    );
    for (const value of Object.values(typed).filter((each) => each.trim() !== "")) expect(text).toContain(value);
    expect((await operator.get(path)).text).toContain("Vient d’arriver");
  });

  test("also of an outcome, aid by aid", async () => {
    const { path, operator } = await opened();
    await operator.press(path, `${path}/start`);
    const typed = { "rsa.outcome": "opened", "rsa.amount": "beaucoup", "rsa.since": "", "added.outcome": "given_up" };
    const { status, text } = await operator.press(path, `${path}/outcomes`, typed);
    expect(status).toBe(422);
    for (const field of ["rsa.amount", "rsa.since", "added.aid"]) expect(alert(text)).toContain(`href="#${field}"`);
    expect(text).toContain('value="beaucoup"');
  });
});

describe("an amount that could be read otherwise", () => {
  test.each(["0x10", "1e3", "1.635", "1,635.70", "12,345", "-5", "Infinity"])("is not noted: %s", async (amount) => {
    const { path, operator } = await opened();
    await operator.press(path, `${path}/start`);
    const typed = {
      "rsa.outcome": "opened",
      "rsa.amount": amount,
      "rsa.rhythm": "monthly",
      "rsa.since": served.dayIn(0).slice(0, 7),
    };
    const { status, text } = await operator.press(path, `${path}/outcomes`, typed);
    expect(status).toBe(422);
    expect(alert(text)).toContain('href="#rsa.amount"');
  });
});

describe("when someone else changed it meanwhile", () => {
  test("they are told what, by whom, and send again what they typed", async () => {
    const { path, operator } = await opened();
    const late = { ...(await operator.formOf(path)), day: served.dayIn(3), time: "10:30", place: "Mairie, bureau 2" };
    const colleague = await paul();
    await colleague.press(path, `${path}/contact`);
    const { status, text } = await operator.post(`${path}/appointment`, late);
    expect(status).toBe(409);
    expect(alert(text)).toMatch(/\d{4} à \d\d:\d\d\s: Personne jointe \(Paul Caron\)/);
    expect(text).toContain('value="Mairie, bureau 2"');
    const again = { ...held(text), day: late.day, time: late.time, place: late.place };
    expect(await operator.post(`${path}/appointment`, again)).toMatchObject({ status: 303 });
  });

  test("or they did, in another tab, they are told that it was they", async () => {
    const { path, operator } = await opened();
    const late = await operator.formOf(path);
    await operator.press(path, `${path}/contact`);
    const { status, text } = await operator.post(`${path}/miss`, late);
    expect(status).toBe(409);
    expect(alert(text)).toContain("Vous avez changé cette demande");
    expect(alert(text)).not.toContain("Quelqu’un d’autre");
  });

  test("a field that was left as it came does not cover what the other noted", async () => {
    const { path, operator } = await opened();
    await operator.press(path, `${path}/start`);
    const noted = { "rsa.outcome": "opened", "rsa.amount": "600", "rsa.rhythm": "monthly", "rsa.since": "2026-03" };
    await operator.press(path, `${path}/outcomes`, noted);
    const { text: before } = await operator.get(path);
    const late = { ...held(before), ...noted, "rsa.was": /name="rsa.was" value="([^"]*)"/.exec(before)?.[1] ?? "" };
    const colleague = await paul();
    await colleague.press(path, `${path}/outcomes`, { ...noted, "rsa.amount": "650" });
    const sent = { ...late, "added.aid": "ars", "added.outcome": "given_up" };
    const { status, text } = await operator.post(`${path}/outcomes`, sent);
    expect(status).toBe(409);
    expect(text).toContain('value="650"');
    expect(text).not.toContain('value="600"');
    expect(text).toMatch(/value="ars" selected/);
  });

  test("what its form no longer takes is told all the same", async () => {
    const { path, operator } = await opened();
    const late = { ...(await operator.formOf(path)), day: served.dayIn(3), time: "10:30", place: "Mairie, bureau 2" };
    const colleague = await paul();
    await colleague.press(path, `${path}/see`);
    await colleague.press(path, `${path}/close`);
    const { status, text } = await operator.post(`${path}/appointment`, late);
    expect(status).toBe(409);
    expect(alert(text)).toContain("Mairie, bureau 2");
    expect(alert(text)).toContain("Ce n’est plus possible");
    expect(text).toContain("Reprendre cette demande");
  });

  test("and passed it on, the letter that was not sent is given back, and nothing of the person", async () => {
    const { path, operator } = await opened();
    const form = await operator.formOf(path);
    const colleague = await paul();
    await colleague.press(path, `${path}/transfer-oral`, { to: "ccas-arras", oral_on: served.dayIn(0) });
    const { status, text } = await operator.post(`${path}/message`, { ...form, letter: "Passez mardi." });
    expect(status).toBe(409);
    expect(alert(text)).toContain("Passez mardi.");
    expect(text).not.toContain("Camille");
  });
});

describe("an aid that was not listed", () => {
  test("is chosen by its name, and joins the list", async () => {
    const { path, operator } = await opened();
    await operator.press(path, `${path}/start`);
    const { text } = await operator.get(path);
    expect(text).toMatch(/<option value="microcredit"[^>]*>/);
    expect(text).not.toMatch(/<option value="rsa"[^>]*>/);
    const added = { "added.aid": "microcredit", "added.outcome": "refused", "added.reason": "resources" };
    expect(await operator.press(path, `${path}/outcomes`, added)).toMatchObject({ status: 303 });
    const after = (await operator.get(path)).text;
    expect(after).toContain('name="microcredit.outcome"');
    expect(after).toMatch(/Noté\s: Refusé\s: ressources trop élevées/);
  });

  test("is all there is to choose when none was handed over", async () => {
    const path = `/referrals/${await served.refer({ aids: null, answers: null })}`;
    const operator = await signedIn(served, "commune-beaurains");
    await operator.press(path, `${path}/start`);
    const added = { "added.aid": "rsa", "added.outcome": "already_had" };
    expect(await operator.press(path, `${path}/close`, added)).toMatchObject({ status: 303 });
    expect((await operator.get(path)).text).toContain('name="rsa.outcome"');
  });

  test("can be taken back, when it was a mistake", async () => {
    const { path, operator } = await opened();
    await operator.press(path, `${path}/start`);
    await operator.press(path, `${path}/outcomes`, { "added.aid": "microcredit", "added.outcome": "given_up" });
    await operator.press(path, `${path}/outcomes`, { "microcredit.outcome": "not_known" });
    expect((await operator.get(path)).text).not.toContain('name="microcredit.outcome"');
  });
});

describe("passing a request on", () => {
  test("offers who would be read for by whom, and no door that stands for several", async () => {
    const { path, operator } = await opened();
    const { text } = await operator.get(path);
    const [, own = ""] = /<optgroup label="Lue par la structure elle-même">(.*?)<\/optgroup>/s.exec(text) ?? [];
    expect(own).toContain('value="ccas-arras"');
    expect(own).not.toContain("commune-beaurains");
    expect(text).toMatch(
      /lue pour elle par\s: Centre communal d(&#39;|’)action sociale d(&#39;|’)Arras">.*value="caf-62"/s,
    );
    for (const door of ["ccas-ou-mairie", "france-services"]) {
      expect(text).not.toContain(`value="${door}"`);
      expect(await operator.press(path, `${path}/transfer-ask`, { to: door })).toMatchObject({ status: 422 });
    }
  });

  test("asked, waits for the person; with their word and its day, goes at once and says where", async () => {
    const { path, operator } = await opened();
    expect(await operator.press(path, `${path}/transfer-ask`, { to: "ccas-arras" })).toMatchObject({ status: 303 });
    expect((await operator.get(path)).text).toContain("n’a pas encore répondu");
    const given = { to: "ccas-arras", oral_on: served.dayIn(0) };
    expect(await operator.press(path, `${path}/transfer-oral`, given)).toMatchObject({ status: 303 });
    const { status, text } = await operator.get(path);
    expect(status).toBe(200);
    expect(text).toMatch(/Vous avez passé cette demande à Centre communal/);
    expect(text).not.toMatch(/Camille|03 21|Beaurains<\/dd>|RSA/);
    const there = await signedIn(served, "ccas-arras");
    expect((await there.get(path)).text).toContain("de vive voix");
  });
});

describe("what the person says aloud", () => {
  test("is noted with its day, signed, and makes the State’s sheet", async () => {
    const { path, operator } = await opened();
    expect((await operator.get(`${path}/state-sheet`)).text).toContain("Pas encore demandé");
    const said = { consent: "state_evaluation", answer: "yes", said_on: served.dayIn(0) };
    expect(await operator.press(path, `${path}/consent`, said)).toMatchObject({ status: 303 });
    expect((await operator.get(path)).text).toMatch(/Accord pour l’évaluation de l’État, le .* \(vous\)/);
    const { text } = await operator.get(`${path}/state-sheet`);
    expect(text).toMatch(/<textarea[^>]*readonly[^>]*>.*Tranche d’âge/s);
    expect(text).not.toContain("Camille");
  });

  test("a refusal is counted without them, once", async () => {
    const { path, operator } = await opened();
    const counted = async () => {
      const totals = await served.house.store.transaction(({ refusals }) => refusals.totals());
      return totals.filter(({ consent }) => consent === "interview").reduce((sum, { count }) => sum + count, 0);
    };
    const before = await counted();
    const said = { consent: "interview", answer: "no", said_on: served.dayIn(0) };
    for (const _time of [1, 2]) await operator.press(path, `${path}/consent`, said);
    expect(await counted()).toBe(before + 1);
  });

  test.each(["transmission", "contact", ""])("is nothing of the kind for %j", async (consent) => {
    const { path, operator } = await opened();
    const said = { consent, answer: "yes", said_on: served.dayIn(0) };
    expect(await operator.press(path, `${path}/consent`, said)).toMatchObject({ status: 422 });
  });
});

test.each(["transfer-ask", "transfer-oral", "consent", "case"])(
  "another structure, or a form of elsewhere, does nothing of it: %s",
  async (action) => {
    const { path, operator } = await opened();
    const stranger = await signedIn(served, "ccas-arras");
    const form = {
      to: "ccas-arras",
      oral_on: served.dayIn(0),
      consent: "interview",
      answer: "yes",
      said_on: served.dayIn(0),
    };
    expect(await press(stranger, `${path}/${action}`, form)).toBe(404);
    expect(await operator.post(`${path}/${action}`, { ...form, form_token: "forged" })).toMatchObject({ status: 403 });
    expect(await stranger.get(`${path}/state-sheet`)).toMatchObject({ status: 404 });
    expect((await operator.get(path)).text).toContain("Vient d’arriver");
  },
);

const press = async (who: Operator, action: string, form: Record<string, string>) =>
  (await who.press("", action, form)).status;

/** What the forms of a page that was answered carry. */
function held(text: string): Record<string, string> {
  const value = (name: string) => new RegExp(`name="${name}" value="([^"]*)"`).exec(text)?.[1] ?? "";
  return Object.fromEntries(["form_token", "version", "seen", "once"].map((name) => [name, value(name)]));
}
