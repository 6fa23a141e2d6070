import { afterEach, beforeEach, describe, expect, test } from "vitest";
import { receiveReferral, withdrawReferral } from "../../src/app/receive-referral";
import { ANSWERS } from "../app/followed";
import { act, close, handOver, note, opened, refused } from "../app/outcomes";
import { DRAFT } from "../app/scripted";
import { type Served, serveConsole, signedIn, signedInAs } from "./served";

let served: Served;
beforeEach(async () => {
  served = await serveConsole();
});
afterEach(() => served.close());

const BEAURAINS = "commune-beaurains";
const DAY = 86_400_000;
const plain = (text: string) => text.replace(/[\u00a0\u202f]/g, " ");
const PERSON = /Camille|0321000000|03 21 00 00 00|1992|62099|Rue/;

async function followed(): Promise<string> {
  const reference = await handOver(served.house, {
    answers: ANSWERS,
    aids: ["prime_activite"],
    nonTakeUp: [{ aid: "prime_activite", form: "non_connaissance" }],
  });
  await act(served.house, BEAURAINS, reference, "see");
  served.house.clock.pass(DAY);
  await act(served.house, BEAURAINS, reference, "contact", "start");
  await note(served.house, BEAURAINS, reference, [
    opened("prime_activite", 210.5, "monthly", "2026-12"),
    { aid: "rsa", outcome: "already_had" },
  ]);
  return reference;
}

describe("the sheet of a situation", () => {
  test("tells the committee a number, an age band, a sector and what became of the aids: no identity", async () => {
    const reference = await followed();
    const operator = await signedIn(served, BEAURAINS);
    const { status, text } = await operator.get(`/referrals/${reference}/sheet`);
    const shown = plain(text);
    expect(status).toBe(200);
    for (const told of [
      reference,
      "30 à 45 ans",
      "Lot 1 : Communes rurales",
      "Lue : le jour même",
      "Personne jointe : 1 jour après la demande",
      "210,50 € par mois",
      "Avec le soutien de la Communauté urbaine d’Arras",
    ])
      expect(shown).toContain(told);
    const told = shown.replace(/<span class="space">[^<]*/, "");
    expect(told).not.toMatch(PERSON);
    expect(told).not.toContain("Beaurains");
  });

  test("before and after: why it was not received, its estimate, and what was granted", async () => {
    const reference = await followed();
    const operator = await signedIn(served, BEAURAINS);
    const shown = plain((await operator.get(`/referrals/${reference}/before-after`)).text);
    expect(shown).toMatch(
      /Prime d’activité<\/th><td>Non-connaissance\. Estimée (à|entre) [^<]*par mois\.<\/td><td>Ouvert depuis décembre 2026 : 210,50 € par mois/,
    );
    // Its amount is what it costs: it is not told as something received.
    expect(shown).toMatch(/Complémentaire santé[^<]*<\/th><td>Forme non précisée\. Estimée possible\.<\/td>/);
    expect(shown).toMatch(/RSA\)?<\/th><td>Déjà perçue<\/td>/);
    expect(shown).toContain("1 droit ouvert</strong> : 211 € par mois, et 0 € en une fois.");
    expect(shown.replace(/<span class="space">[^<]*/, "")).not.toMatch(PERSON);
  });

  test.each(["sheet", "before-after"])("is reached from the request, and is its operator's alone: %s", async (name) => {
    const reference = await followed();
    const path = `/referrals/${reference}/${name}`;
    const operator = await signedIn(served, BEAURAINS);
    expect((await operator.get(`/referrals/${reference}`)).text).toContain(`href="/console${path}"`);
    expect(await (await signedIn(served, "ccas-arras")).get(path)).toMatchObject({ status: 404 });
    for (const role of ["coordinator", "territory", "administrator"] as const)
      expect(await (await signedInAs(served, { role })).get(path)).toMatchObject({ status: 403 });
  });

  test("of a request that was taken back is there no more", async () => {
    const sent = await receiveReferral(served.house, DRAFT, crypto.randomUUID());
    if (sent.status !== "sent" || sent.secret === null) throw new Error(sent.status);
    await withdrawReferral(served.house, sent.reference, sent.secret);
    const operator = await signedIn(served, BEAURAINS);
    for (const name of ["sheet", "before-after"])
      expect(await operator.get(`/referrals/${sent.reference}/${name}`)).toMatchObject({ status: 404 });
  });
});

/** Six people at Beaurains: a prime d'activité of 100 € a month each; for one of them an AAH of 1 000 €; one was refused. */
async function sixPeople(): Promise<void> {
  for (let made = 0; made < 6; made++) {
    const reference = await handOver(served.house, {
      aids: ["prime_activite"],
      nonTakeUp: [{ aid: "prime_activite", form: made < 4 ? "non_demande" : "non_connaissance" }],
    });
    await act(served.house, BEAURAINS, reference, "contact", "start");
    const more = made === 0 ? [opened("aah", 1000, "monthly"), refused("rsa", "residence")] : [];
    await close(served.house, BEAURAINS, reference, [opened("prime_activite", 100, "monthly"), ...more]);
  }
}

describe("the end report of an operator", () => {
  test("is filled in with figures, those of groups of fewer than five hidden", async () => {
    await sixPeople();
    const own = plain((await (await signedIn(served, BEAURAINS)).get("/documents/report")).text);
    const coordinator = await signedInAs(served, { role: "coordinator" });
    const same = plain((await coordinator.get(`/documents/report/${BEAURAINS}`)).text);
    for (const shown of [own, same]) {
      expect(shown).toMatch(/Demandes reçues, hors celles retirées<\/th><td>6<\/td>/);
      expect(shown).toMatch(/Personnes jointes<\/th><td>6<\/td>/);
      expect(shown).toMatch(/Accompagnements terminés<\/th><td>6<\/td>/);
      // One AAH alone would be given back by the total: the prime d'activité is hidden with it.
      expect(shown).toMatch(/AAH[^<]*<\/th><td>moins de 5<\/td><td>–<\/td><td>–<\/td>/);
      // 6 × 100 + 1 000 = 1 600 € a month, 19 200 € over a year.
      expect(shown).toMatch(/Total<\/th><td>7<\/td><td>1 600 €<\/td><td>19 200 €<\/td>/);
      expect(shown).toMatch(/Séjour ou résidence<\/th><td>moins de 5<\/td>/);
      expect(shown).not.toMatch(/1 000 €|12 000 €/);
      expect(shown).not.toMatch(PERSON);
    }
  });

  test("keeps the euros of fewer than five rights to itself", async () => {
    const reference = await handOver(served.house);
    await act(served.house, BEAURAINS, reference, "start");
    await close(served.house, BEAURAINS, reference, [opened("prime_activite", 123, "monthly")]);
    const { text } = await (await signedIn(served, BEAURAINS)).get("/documents/report");
    expect(text).toMatch(/Total<\/th><td>1<\/td><td>–<\/td><td>–<\/td>/);
    expect(text).not.toContain("123");
  });

  test("of a structure that does not exist is not found", async () => {
    const coordinator = await signedInAs(served, { role: "coordinator" });
    expect(await coordinator.get("/documents/report/nowhere")).toMatchObject({ status: 404 });
  });

  test("is listed for those who coordinate, where something was received", async () => {
    await handOver(served.house);
    const { text } = await (await signedInAs(served, { role: "territory" })).get("/documents");
    expect(text).toContain(`href="/console/documents/report/${BEAURAINS}"`);
    expect(text).not.toContain("/documents/report/ccas-arras");
  });
});

describe("the documents of the territory", () => {
  test.each(["results", "minutes"])("cross the forms of non-recours with what was obtained: %s", async (name) => {
    await sixPeople();
    const { text } = await (await signedInAs(served, { role: "coordinator" })).get(`/documents/${name}`);
    const shown = plain(text);
    const cells = (...counts: number[]) => counts.map((count) => `<td>${count}</td>`).join("");
    // Opened, refused, given up, already had, not eligible, under way.
    expect(shown).toContain(`Non-connaissance</th>${cells(2, 0, 0, 0, 0, 0)}`);
    expect(shown).toContain(`Non-demande</th>${cells(4, 0, 0, 0, 0, 0)}`);
    expect(shown).toContain(`Forme non précisée</th>${cells(1, 1, 0, 0, 0, 0)}`);
    expect(shown).toContain("1 600 € par mois, 19 200 € sur un an.");
    expect(shown).not.toMatch(PERSON);
    expect(shown).not.toContain("Beaurains");
  });

  test("leave in the minutes room for who was there, what was decided, and what is measured elsewhere", async () => {
    const { text } = await (await signedInAs(served, { role: "territory" })).get("/documents/minutes");
    for (const part of ["Présents", "décret n° 2023-602", "Décisions", "Taux de recours", "Prochaine réunion"])
      expect(plain(text)).toContain(part);
  });
});
