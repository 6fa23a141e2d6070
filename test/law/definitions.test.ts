import { expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { assess } from "../../src/law/rights";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");
const MONTH = readMonth("2026-11");

type Adult = HouseholdInput["adultes"][number];

const PERMITS = ["aucun", "visiteur", "etudiant", "resident", "refugie", "temporaire"] as const;

/** People of every nationality, permit and length of stay, at the ages where a right begins. */
const people: readonly Adult[] = (["1961-10-15", "1961-11-15", "1964-10-15", "1985-05-10"] as const).flatMap(
  (date_naissance) => [
    { date_naissance },
    { date_naissance, taux_incapacite: 0.5 },
    { date_naissance, nationalite: "EEE", annees_titre_sejour: 0 } as const,
    ...PERMITS.flatMap((titre_sejour) =>
      [0, 5, 10].map(
        (annees_titre_sejour): Adult => ({ date_naissance, nationalite: "AUTRE", titre_sejour, annees_titre_sejour }),
      ),
    ),
  ],
);

const alone = (person: Adult): HouseholdInput => ({
  situation_familiale: "celibataire",
  adultes: [person],
  logement: { statut: "sans_domicile" },
});

/** A formula that counts who could claim, and the rules that say who can, are two writings of one text. */
test.each(people.map((person) => [JSON.stringify(person), person] as const))(
  "the partner who is counted for RSA is one who could claim it: %s",
  (_, person) => {
    const french: Adult = { date_naissance: "1985-05-10" };
    const couple: HouseholdInput = { ...alone(person), situation_familiale: "marie", adultes: [french, person] };
    const c = new MemoisedComputation(law, readHousehold(couple, MONTH), MONTH);
    const counted = law.readerOf("sejour.nb_adultes_rsa", "family")(c, MONTH, 0);
    const single = new MemoisedComputation(law, readHousehold(alone(person), MONTH), MONTH);
    expect(counted).toBe(law.aid("rsa").nonFinancialHold(single, MONTH) ? 2 : 1);
  },
);

test.each(["FR", "EEE"] as const)(
  "that someone has no permit is not held against who needs none (%s)",
  (nationalite) => {
    const rights = (more: Partial<Adult>) => {
      const household = readHousehold(alone({ date_naissance: "1985-05-10", nationalite, ...more }), MONTH);
      return assess(law, household, MONTH).rights.map(({ aid, status, amount }) => [aid, status, amount]);
    };
    expect(rights({ titre_sejour: "aucun" })).toEqual(rights({}));
  },
);
