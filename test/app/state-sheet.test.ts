import { join } from "node:path";
import { describe, expect, test } from "vitest";
import { closeReferral } from "../../src/app/close-referral";
import { openReferral } from "../../src/app/follow-referral";
import { changeConsent } from "../../src/app/resident/own-consent";
import { stateSheet } from "../../src/app/state-sheet";
import { createWords } from "../../src/words";
import { loadResources } from "../../src/words/load";
import { ANSWERS, BEAURAINS, followedWith } from "./followed";

const resources = loadResources(join(process.cwd(), "locales"));

async function sheetOf(consent: boolean | null, language = "fr") {
  const nonTakeUp = [{ aid: "prime_activite", form: "non_demande" as const }];
  const { house, reference, proof } = await followedWith(
    { answers: ANSWERS, aids: ["prime_activite"], nonTakeUp },
    "see",
  );
  if (consent !== null) await changeConsent(house, proof, "state_evaluation", consent);
  const outcomes = [
    { aid: "prime_activite", outcome: "opened", amount: 210.5, rhythm: "monthly", since: "2026-12" },
    { aid: "rsa", outcome: "refused", reason: "resources" },
    { aid: "ars", outcome: "given_up" },
  ];
  await closeReferral(house, BEAURAINS, reference, outcomes, 2);
  const referral = await openReferral(house, BEAURAINS, reference);
  if (!referral) throw new Error("not found");
  const words = createWords(resources, language);
  return stateSheet(referral).map(({ label, value }) => `${words.text(label)} = ${words.text(value)}`);
}

describe("the sheet to copy for the State's evaluation", () => {
  test.each(["fr", "en"])("tells what became of the aids, and of nobody, in %s", async (language) => {
    const sheet = await sheetOf(true, language);
    expect(sheet).toHaveLength(11);
    const text = sheet.join("\n");
    for (const trace of ["Camille", "+33321000000", "1992", "Beaurains"]) expect(text).not.toContain(trace);
  });

  test("says the amount, the month and the form of non-recours", async () => {
    const text = (await sheetOf(true)).join("\n").replace(/[\u00a0\u202f]/g, " ");
    expect(text).toContain("Prime d’activité : suite = Ouvert depuis décembre 2026 : 210,50 € par mois");
    expect(text).toContain("Prime d’activité : forme du non-recours = Non-demande");
    expect(text).toContain("Refusé : ressources trop élevées");
    expect(text).toContain("Tranche d’âge = 30 à 45 ans");
    expect(text).toContain("Langue = Français");
  });

  test.each([
    [false, "Refusé le"],
    [null, "Pas encore demandé"],
  ])("of who did not agree (%s) says that alone", async (consent, said) => {
    const sheet = await sheetOf(consent);
    expect(sheet).toHaveLength(2);
    expect(sheet[1]).toContain(said);
  });
});
