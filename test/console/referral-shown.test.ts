import { afterAll, beforeAll, describe, expect, test } from "vitest";
import type { ContactDraft, ReferralDraft } from "../../src/dialogue/referral-draft";
import { ANSWERS } from "../app/followed";
import { DRAFT } from "../app/scripted";
import { signedInNamed } from "./named";
import { type Served, serveConsole, signedIn } from "./served";

let served: Served;
beforeAll(async () => {
  served = await serveConsole();
});
afterAll(() => served.close());

/** What the page of a request says, without its tags. */
async function shown(changes: Partial<ReferralDraft>): Promise<string> {
  const operator = await signedIn(served, "commune-beaurains");
  const { text } = await operator.get(`/referrals/${await served.refer(changes)}`);
  return text.replace(/<[^>]*>/g, " ").replace(/\s+/g, " ");
}
const withContact = (changes: Partial<ContactDraft>) => shown({ contact: { ...DRAFT.contact, ...changes } });

describe("the page of a request tells how to reach the person without harm", () => {
  test.each([
    ["call", "Être appelée"],
    ["write", "Être contactée par écrit"],
    ["come", "Rendez-vous sur place"],
    ["home_visit", "Visite à domicile"],
    ["accompanied", "Accompagnement dans les démarches"],
    ["do_for_me", "Faire à la place"],
  ] as const)("what they ask for: %s", async (mode, said) => {
    expect(await shown({ mode })).toContain(`Ce qu’elle souhaite ${said}`);
  });

  test.each<[string, Partial<ContactDraft>, string]>([
    ["someone else hears the messages", { leaveMessage: true, othersRead: true }, "ne dites rien de sa demande"],
    ["no message", { leaveMessage: false }, "Ne laissez pas de message"],
    ["nobody said whether one may be left", { leaveMessage: null }, "mieux vaut ne pas en laisser"],
    ["a guardian, by name", { guardian: { name: "Mme Lefebvre" } }, "Tuteur ou curateur Mme Lefebvre"],
    ["a guardian without a name", { guardian: { name: null } }, "dont le nom n’est pas donné"],
    ["someone close filled it in", { pour_qui: "proche" }, "Rempli par Un proche"],
  ])("%s", async (_what, contact, said) => expect(await withContact(contact)).toContain(said));

  test("a message that may be left, on a telephone of their own, needs no warning", async () => {
    const page = await withContact({ leaveMessage: true, othersRead: false });
    expect(page).toContain("Lu ou entendu par d’autres Non");
    expect(page).not.toMatch(/ne dites rien|pas de message|Tuteur/);
  });
});

describe("the page of a request tells its aids", () => {
  test("with why each is not received", async () => {
    const nonTakeUp = [{ aid: "rsa", form: "non_reception" as const }];
    expect(await shown({ nonTakeUp })).toContain("Non-réception : elle l’a demandée, et ne l’a pas obtenue.");
  });

  test("with the estimate and its stamp, when the answers were shared", async () => {
    const page = await shown({ answers: ANSWERS, aids: ["prime_activite"] });
    expect(page).toMatch(/Prime d’activité Estimée à [\d,]+ € par mois/);
    expect(page).toMatch(/Estimation pour \S+ \d{4}, faite le .* Version des règles : \w{12}\./);
  });

  test("with what another structure noted of them, before it passed the request on", async () => {
    const path = `/referrals/${await served.refer({ aids: ["ars"] })}`;
    const before = await signedIn(served, "commune-beaurains");
    await before.press(path, `${path}/start`);
    const opened = { "ars.outcome": "opened", "ars.amount": "429", "ars.rhythm": "once", "ars.since": "2026-08" };
    await before.press(path, `${path}/outcomes`, opened);
    const today = served.dayIn(0);
    await before.press(path, `${path}/transfer-oral`, { to: "ccas-arras", oral_on: today });
    const { text } = await (await signedIn(served, "ccas-arras")).get(path);
    expect(text).not.toContain('name="ars.outcome"');
    expect(text.replace(/\s+/g, " ")).toMatch(/Noté : Ouvert en août 2026 : 429 € en une fois/);
  });

  test("without any estimate when they were not, nor when they leave too much open", async () => {
    const kept = await shown({ answers: null });
    expect(kept).not.toMatch(/Estimée|Version des règles/);
    const few = await shown({ answers: DRAFT.answers });
    expect(few).toContain("aucune estimation n’a été faite");
    expect(few).not.toContain("Version des règles");
  });
});

test("what was agreed to is told, each apart, with its day", async () => {
  const page = await shown({ consents: { reminders: true, state_evaluation: true } });
  expect(page).toMatch(/Transmettre sa demande Oui, le \d/);
  expect(page).toMatch(/Recevoir des rappels Pas possible ici : les rappels ne partent que sur Telegram/);
  expect(page).toMatch(/Évaluation de l’État Oui, le \d/);
  expect(page).toMatch(/Être contactée pour un entretien Pas demandé/);
});

describe("what happened is told with who did it", () => {
  test("a colleague by name, oneself, and of a colleague without a name the structure", async () => {
    const path = `/referrals/${await served.refer()}`;
    const jeanne = await signedInNamed(served, "Jeanne Petit", { role: "operator", structure: "commune-beaurains" });
    const unnamed = await signedIn(served, "commune-beaurains");
    await jeanne.press(path, `${path}/see`);
    await unnamed.press(path, `${path}/contact`);
    expect((await unnamed.get(path)).text).toMatch(/Lue \(Jeanne Petit\)/);
    expect((await unnamed.get(path)).text).toMatch(/Personne jointe \(vous\)/);
    expect((await jeanne.get(path)).text).toMatch(/Lue \(vous\)/);
    expect((await jeanne.get(path)).text).toMatch(/Personne jointe \(votre structure\)/);
  });

  test("someone of the structure that had it before by that structure, never by name", async () => {
    const path = `/referrals/${await served.refer()}`;
    const jeanne = await signedInNamed(served, "Jeanne Petit", { role: "operator", structure: "commune-beaurains" });
    const today = served.dayIn(0);
    await jeanne.press(path, `${path}/transfer-oral`, { to: "ccas-arras", oral_on: today });
    const { text } = await (await signedIn(served, "ccas-arras")).get(path);
    expect(text).toMatch(/\(Commune de Beaurains\)/);
    expect(text).not.toContain("Jeanne");
  });
});
