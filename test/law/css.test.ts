import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = HouseholdInput["adultes"][number];
type Child = NonNullable<HouseholdInput["enfants"]>[number];

interface Situation {
  readonly adultes?: readonly Partial<Adult>[];
  readonly enfants?: readonly Child[];
  readonly logement?: HouseholdInput["logement"];
  readonly aides_percues?: HouseholdInput["aides_percues"];
}

/** Adults of 41, housed for a contribution: no flat rate for housing. */
const household = ({ adultes = [{}], enfants = [], logement, aides_percues = [] }: Situation): HouseholdInput => ({
  situation_familiale: adultes.length === 2 ? "marie" : "celibataire",
  adultes: adultes.map((adult) => ({ date_naissance: "1985-05-10", ...adult })),
  enfants: [...enfants],
  logement: logement ?? { statut: "heberge_participation" },
  aides_percues: [...aides_percues],
});

/** A disability pension, EUR a month: it counts as it is. */
const pension = (amount: number): Partial<Adult> => ({ revenus: { pension_invalidite: amount } });
const free = "free";
const none = "none";

/** What the household has: free cover, a contribution in EUR a month, or none. */
function cover(situation: Situation, mois: string): number | typeof free | typeof none {
  const month = readMonth(mois);
  const c = new MemoisedComputation(law, readHousehold(household(situation), month), month);
  const gratuite = law.aid("css_gratuite").isOpen(c, month);
  const participation = law.aid("css_participation").isOpen(c, month);
  expect(gratuite && participation).toBe(false);
  if (gratuite) return free;
  return participation ? law.due("css_participation", c, month) : none;
}

type Example = [what: string, mois: string, situation: Situation, expected: number | typeof free | typeof none];

const agree = (examples: readonly Example[]) =>
  test.each(examples)("%s (%s)", (_, mois, situation, expected) => {
    expect(cover(situation, mois)).toBe(expected);
  });

describe("C2S, worked out by hand", () => {
  describe("the ceilings", () => {
    const two = [pension(0), {}];
    const children = (...dates: string[]): Child[] => dates.map((date_naissance) => ({ date_naissance }));
    const couple = (amount: number, enfants: readonly Child[] = []): Situation => ({
      adultes: [pension(amount), ...two.slice(1)],
      enfants,
    });
    agree([
      // 10 339 a year: 861,58 a month; x 1,35 = 13 957,65: 1 163,14
      ["alone above", "2026-11", { adultes: [pension(862)] }, 14],
      ["alone under the ceiling with a contribution", "2026-11", { adultes: [pension(1163)] }, 14],
      ["alone above it", "2026-11", { adultes: [pension(1164)] }, none],
      // 15 508,5 a year: 1 292,38 a month
      ["two adults, above", "2026-11", couple(1293), 28],
      // 18 610,2: 1 550,85
      ["two adults and a child, above", "2026-11", couple(1552, children("2020-05-20")), 36],
      // half of 0,3 for a child in shared custody: 17 059,35; 1 421,61
      [
        "and half a share, above",
        "2026-11",
        couple(1422, [{ date_naissance: "2020-05-20", garde_alternee: true }]),
        36,
      ],
      // 1 + 0,5 + 0,3 + 0,3 + 0,4 = 2,5: 25 847,5. Family allowance from October 2025 to September 2026:
      // 346,29 x 6 + 349,06 x 6 = 4 172,10; 21 675,4 left: 1 806,28
      ["and three, above", "2026-11", couple(1807.5, children("2025-09-20", "2020-05-20", "2019-05-20")), 52],
      ["a child of 24", "2026-11", couple(1550, children("2001-12-20")), free],
      ["not a child of 25", "2026-11", couple(1550, children("2001-10-20")), 28],
      ["nor one to be born", "2026-11", couple(1550, children("2026-12-20")), 28],
    ]);
  });

  describe("the twelve months that end with the second one before", () => {
    const changed = (jusqu_a: string, before: number, now: number): Situation => ({
      adultes: [
        {
          activite: "salarie",
          revenus: { salaire_net: now },
          avant: { jusqu_a, activite: "salarie", revenus: { salaire_net: before } },
        },
      ],
    });
    agree([
      // October 2025 to September 2026
      ["the second one before does", "2026-11", changed("2026-08", 850, 2000), 14],
      ["the fourteenth does not", "2026-11", changed("2025-09", 5000, 850), free],
      ["the thirteenth does", "2026-11", changed("2025-10", 2000, 850), 14],
    ]);
  });

  describe("the resources", () => {
    const employee = (revenus: Adult["revenus"]): Situation => ({ adultes: [{ activite: "salarie", revenus }] });
    agree([
      [
        "interest that is not taxable does not count",
        "2026-11",
        { adultes: [{ ...pension(861), epargne: { livret_a: 22_950 } }] },
        free,
      ],
      ["a retirement pension", "2026-11", employee({ retraite_nette: 862 }), 14],
      ["a profit", "2026-11", employee({ benefice_auto_entrepreneur: 862 }), 14],
      ["maintenance received", "2026-11", employee({ pension_alimentaire_recue: 862 }), 14],
      ["less maintenance paid", "2026-11", employee({ salaire_net: 900, pension_alimentaire_versee: 50 }), free],
      [
        "the earnings of a child",
        "2026-11",
        { adultes: [pension(1000), {}], enfants: [{ date_naissance: "2008-05-20", salaire_net: 600 }] },
        36,
      ],
      // lone parent and child: 15 508,5; the ASF of the year: 200,18 x 6 + 201,78 x 6 = 2 411,8; 1 091,39
      [
        "beside the ASF, above",
        "2026-11",
        { adultes: [pension(1092)], enfants: [{ date_naissance: "2016-05-20" }] },
        22,
      ],
      [
        "RSA opens it whatever the resources of the year",
        "2026-11",
        {
          adultes: [
            {
              activite: "inactif",
              avant: { jusqu_a: "2026-06", activite: "salarie", revenus: { salaire_net: 3000 } },
            },
          ],
        },
        free,
      ],
    ]);
  });

  // CSS L.861-2; loi n° 2023-1250, article 45, II: ASI since July 2024, AAH since July 2025, ASS since July 2026.
  describe("resources that are presumed, above both ceilings", () => {
    const worked = (jusqu_a: string): Partial<Adult> => ({
      activite: "chomeur",
      date_debut_chomage: `${jusqu_a}-28`,
      ass_conditions_activite: true,
      avant: { jusqu_a, activite: "salarie", revenus: { salaire_net: 4000 } },
    });
    const asi: Situation = { adultes: [pension(1300)], aides_percues: [{ aide: "asi" }] };
    const earning: Partial<Adult> = { activite: "salarie", revenus: { salaire_net: 1300 } };
    /** Out of work after well paid months, too late to reduce the AAH of this month: it looks at the year before last. */
    const aah = (jusqu_a: string, depuis: string, more: Partial<Adult> = {}): Situation => ({
      adultes: [
        {
          activite: "inactif",
          taux_incapacite: 0.8,
          avant: [
            { jusqu_a: depuis, activite: "inactif", revenus: {} },
            { jusqu_a, activite: "salarie", revenus: { salaire_net: 4000 } },
          ],
          ...more,
        },
      ],
    });
    const reduced: Partial<Adult> = { activite: "chomeur", revenus: { chomage_net: 1100 } };
    agree([
      ["with the ASS, alone", "2026-11", { adultes: [worked("2026-08")] }, 14],
      ["with the ASS, before July 2026", "2026-06", { adultes: [worked("2026-03")] }, none],
      ["with the ASS, from July 2026", "2026-07", { adultes: [worked("2026-04")] }, 14],
      ["with the ASS, in a couple", "2026-11", { adultes: [worked("2026-08"), {}] }, none],
      [
        "with the ASS and a child",
        "2026-11",
        { adultes: [worked("2026-08")], enfants: [{ date_naissance: "2016-05-20" }] },
        none,
      ],
      ["without the ASS", "2026-11", { adultes: [{ ...worked("2026-08"), ass_conditions_activite: false }] }, none],
      ["with the ASI", "2026-11", asi, 14],
      ["with the ASI, in a couple", "2026-11", { ...asi, adultes: [pension(2000), {}] }, 28],
      ["with the ASI, from July 2024", "2024-07", asi, 14],
      ["with the ASI, before", "2024-06", asi, none],
      ["with the ASI, at work", "2026-11", { ...asi, adultes: [earning] }, none],
      ["with another aid", "2026-11", { ...asi, aides_percues: [{ aide: "rsa" }] }, none],
      ["with the AAH, from July 2025", "2025-07", aah("2025-03", "2024-06"), 14],
      ["with the AAH, before", "2025-06", aah("2025-02", "2024-06"), none],
      ["with the AAH, in work two months ago", "2025-07", aah("2025-05", "2024-06"), none],
      [
        "with an AAH that unemployment benefit of two years ago reduces",
        "2026-11",
        { adultes: [{ ...reduced, taux_incapacite: 0.8 }] },
        none,
      ],
    ]);
  });

  describe("the flat rate for housing", () => {
    const owner = { statut: "proprietaire" } as const;
    const hosted = { statut: "heberge_gratuit" } as const;
    const tenant = { statut: "locataire_vide", commune_insee: "62041", loyer: 400 } as const;
    const child: Child = { date_naissance: "2020-05-20" };
    agree([
      // 0,12 x 651,69 = 78,20 a month: 783,38 left
      ["alone, owner, above", "2026-11", { adultes: [pension(784)], logement: owner }, 14],
      // 0,14 x 977,54 = 136,85: 1 155,52 left
      ["two, housed for free, above", "2026-11", { adultes: [pension(1156.5), {}], logement: hosted }, 28],
      // 0,14 x 1 173,04 = 164,23: 1 386,62 left
      [
        "three, housed for free, above",
        "2026-11",
        { adultes: [pension(1388), {}], enfants: [child], logement: hosted },
        36,
      ],
      // housing aid within the same flat rate for one person
      ["alone, with housing aid, above", "2026-09", { adultes: [pension(784)], logement: tenant }, 14],
      // 0,16 x 977,54 = 156,41: 1 135,97 left
      ["two, with housing aid, above", "2026-09", { adultes: [pension(1137), {}], logement: tenant }, 28],
      // 0,165 x 1 173,04 = 193,55: 1 357,30 left
      [
        "three, with housing aid, above",
        "2026-09",
        { adultes: [pension(1358.5), {}], enfants: [child], logement: tenant },
        36,
      ],
    ]);
  });

  describe("who can claim", () => {
    const young = (more: Partial<Adult>): Situation => ({ adultes: [{ date_naissance: "2004-05-10", ...more }] });
    agree([
      ["under 25, on one's own", "2026-11", young({}), free],
      ["under 25, with one's parents", "2026-11", young({ habite_chez_parents: true }), none],
      [
        "under 25, on one's parents' maintenance",
        "2026-11",
        young({ revenus: { pension_alimentaire_recue: 300 } }),
        none,
      ],
      [
        "under 25 with the parents, and a child",
        "2026-11",
        {
          ...young({ habite_chez_parents: true }),
          enfants: [{ date_naissance: "2025-05-20" }],
        },
        free,
      ],
      [
        "25, with one's parents",
        "2026-11",
        { adultes: [{ date_naissance: "2001-10-10", habite_chez_parents: true }] },
        free,
      ],
      [
        "24, with one's parents",
        "2026-11",
        { adultes: [{ date_naissance: "2001-12-10", habite_chez_parents: true }] },
        none,
      ],
      ["with a contribution, under 25 on one's own", "2026-11", young(pension(1000)), 8],
      [
        "with a contribution, under 25 with one's parents",
        "2026-11",
        young({ ...pension(1000), habite_chez_parents: true }),
        none,
      ],
      [
        "with a contribution, on one's parents' maintenance",
        "2026-11",
        young({ revenus: { pension_alimentaire_recue: 1000 } }),
        none,
      ],
      [
        "with a contribution, under 25 with the parents, and a child",
        "2026-11",
        {
          ...young({ ...pension(1500), habite_chez_parents: true }),
          enfants: [{ date_naissance: "2025-05-20" }],
        },
        16,
      ],
      [
        "with a contribution, 25 with one's parents",
        "2026-11",
        {
          adultes: [{ date_naissance: "2001-10-10", habite_chez_parents: true, ...pension(1000) }],
        },
        8,
      ],
      [
        "without a permit nor a receipt for one",
        "2026-11",
        { adultes: [{ nationalite: "AUTRE", titre_sejour: "aucun" }] },
        none,
      ],
      [
        "nor with a contribution",
        "2026-11",
        {
          adultes: [{ nationalite: "AUTRE", titre_sejour: "aucun", ...pension(1000) }],
        },
        none,
      ],
    ]);
  });
});
