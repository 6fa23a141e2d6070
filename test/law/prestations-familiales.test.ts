import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import type { HouseholdInput } from "../../src/household/schema";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

type Adult = HouseholdInput["adultes"][number];
type Child = NonNullable<HouseholdInput["enfants"]>[number];

/** A family housed for a contribution; two adults are a couple. */
const family = (adultes: readonly Partial<Adult>[], enfants: readonly Child[]): HouseholdInput => ({
  situation_familiale: adultes.length === 2 ? "concubinage" : "separe",
  adultes: adultes.map((adult) => ({ date_naissance: "1985-05-10", ...adult })),
  enfants: [...enfants],
  logement: { statut: "heberge_participation" },
});

const born = (...dates: string[]): Child[] => dates.map((date_naissance) => ({ date_naissance }));
/** Profit, EUR a month: nothing is deducted from it, so that twelve of it are the resources of the year. */
const profit = (amount: number): Partial<Adult> => ({
  activite: "independant",
  revenus: { benefice_auto_entrepreneur: amount },
});
const taxableSalary = (amount: number): Partial<Adult> => ({
  activite: "salarie",
  revenus: { salaire_net: amount, salaire_imposable: amount },
});
const none: Partial<Adult> = {};

type Example = [what: string, mois: string, household: HouseholdInput, expected: number];

function agree(aid: string, examples: readonly Example[]) {
  test.each(examples)("%s (%s)", (_, mois, household, expected) => {
    const month = readMonth(mois);
    const c = new MemoisedComputation(law, readHousehold(household, month), month);
    expect(law.due(aid, c, month)).toBeCloseTo(expected, 1);
  });
}

describe("allocations familiales, worked out by hand", () => {
  const two = born("2016-05-20", "2018-05-20");
  agree("allocations_familiales", [
    ["two children in 2024", "2024-06", family([none], two), 149.26],
    ["one child", "2026-11", family([none], born("2016-05-20")), 0],
    [
      "a child counts from the month after the birth",
      "2026-11",
      family([none], born("2016-05-20", "2026-10-20")),
      153.01,
    ],
    ["not in the month of the birth", "2026-11", family([none], born("2016-05-20", "2026-11-01")), 0],
    ["a child ends with the month before 20", "2026-11", family([none], born("2006-11-20", "2016-05-20")), 0],
    ["a child of 20 does not count", "2026-11", family([none], born("2006-10-20", "2016-05-20")), 0],
    ["a child of 19 counts", "2026-11", family([none], born("2006-12-20", "2016-05-20")), 153.01],
    [
      "without a permit nor a receipt for one",
      "2026-11",
      family([{ nationalite: "AUTRE", titre_sejour: "aucun" }], two),
      0,
    ],
  ]);
  describe("children who earn", () => {
    const working = (date_naissance: string, salaire_net: number) =>
      family([none], [{ date_naissance, salaire_net, activite: "apprenti" }, { date_naissance: "2016-05-20" }]);
    // 0,55 x 169 x 12,31 = 1 144,21
    agree("allocations_familiales", [
      ["up to 55 % of the SMIC", "2026-11", working("2009-05-20", 1144), 153.01],
      ["above", "2026-11", working("2009-05-20", 1145), 0],
      ["whatever the pay before 16", "2026-11", working("2010-12-20", 1500), 153.01],
      ["at 16", "2026-11", working("2010-10-20", 1500), 0],
    ]);
  });
  describe("the increase for age", () => {
    agree("allocations_familiales", [
      ["not of the eldest of two", "2026-11", family([none], born("2012-02-20", "2016-05-20")), 153.01],
      ["of one of two twins", "2026-11", family([none], born("2012-02-20", "2012-02-20")), 229.52],
      // at 14 in 2027, the age is 18
      ["at 18 indeed", "2030-11", family([none], born("2011-05-20", "2012-03-20")), 229.52],
      ["not at 17", "2030-03", family([none], born("2010-05-20", "2012-03-20")), 153.01],
      ["from the month after the birthday", "2030-04", family([none], born("2010-05-20", "2012-03-20")), 229.52],
      // 0,48 x 474,37 = 151,80 + 75,90
      ["not at 13", "2025-11", family([none], born("2009-05-20", "2011-11-20")), 151.8],
      [
        "of each of three, the eldest too",
        "2026-11",
        family([none], born("2012-02-20", "2016-05-20", "2018-05-20")),
        425.56,
      ],
      [
        "half of it in shared custody",
        "2026-11",
        family([none], [{ date_naissance: "2009-05-20" }, { date_naissance: "2012-02-20", garde_alternee: true }]),
        // 114,76 + 38,25
        153.01,
      ],
    ]);
  });
  describe("the allowance of the twenty-first year", () => {
    agree("allocations_familiales", [
      ["not with one other", "2026-11", family([none], born("2006-10-20", "2016-05-20")), 0],
      [
        "of two children of 20, with one other",
        "2026-11",
        family([none], born("2006-05-20", "2006-05-20", "2016-05-20")),
        193.5,
      ],
      ["until the month before 21", "2026-11", family([none], born("2005-11-20", "2016-05-20", "2018-05-20")), 153.01],
    ]);
  });
  describe("the modulation by the resources of two years before", () => {
    agree("allocations_familiales", [
      // ceiling 66 652 + 2 x 6 664 = 79 980; 12 x 7 420 - 8 904 = 80 136: 13 a month above; 76,51 + (76,51 - 13)
      ["half, far above", "2026-06", family([taxableSalary(8000)], two), 76.51],
      // ceiling 93 276 + 13 328 = 106 604; 12 x 9 880 - 11 856 = 106 704: 8,33 above; 38,25 + (38,25 - 8,33)
      ["a quarter, far above", "2026-06", family([taxableSalary(9999)], two), 38.25],
    ]);
  });
  describe("the ceiling of the deduction for professional expenses", () => {
    const seven = born(...["01", "02", "03", "04", "05", "06", "07"].map((month) => `2016-${month}-20`));
    // 12 x 13 000 - 14 426 = 141 574, ceiling 93 276 + 7 x 6 664 = 139 924: 137,5 above.
    // (0,32 + 5 x 0,41) x 478,16 = 1 133,24; a quarter is 283,31; 283,31 + (283,31 - 137,5)
    agree("allocations_familiales", [
      ["of the incomes of 2024", "2026-06", family([taxableSalary(13000)], seven), 429.12],
    ]);
  });
});

describe("the allocation de base of the PAJE, worked out by hand", () => {
  const baby = born("2025-05-20");
  const alone = (
    mois: string,
    amount: number,
    expected: number,
    children = born(`${Number(mois.slice(0, 4)) - 1}-02-20`),
  ): Example => [`a lone parent with ${amount} a month`, mois, family([profit(amount)], children), expected];
  agree("paje_base", [
    ["in the month of the birth", "2026-11", family([none], born("2026-11-02")), 0],
    ["in the month after", "2026-11", family([none], born("2026-10-30")), 199.15],
    ["in the month before the third birthday", "2026-11", family([none], born("2023-12-02")), 199.15],
    ["in the month of the third birthday", "2026-11", family([none], born("2023-11-30")), 0],
    ["for twins, twice", "2026-11", family([none], born("2025-05-20", "2025-05-20")), 398.3],
    ["for two children born apart, once", "2026-11", family([none], born("2024-05-20", "2025-09-20")), 199.15],
    // ceilings for a lone parent and one child: 24 853 x 1,25 + 9 989 = 41 055,25; 29 694 x 1,25 + 11 936 = 49 053,5
    alone("2026-06", 3421.4, 99.58),
    alone("2026-06", 4087.7, 99.58),
    alone("2026-06", 4088, 0),
    // 24 414 x 1,25 + 9 812 = 40 329,5; 29 169 x 1,25 + 11 725 = 48 186,25
    alone("2025-06", 4015.6, 0),
    // 23 296 x 1,25 + 9 363 = 38 483; 27 833 x 1,25 + 11 188 = 45 979 as service-public.fr published it for 2024
    alone("2024-06", 3831.7, 0),
    // three children, a ceiling of 61 287 EUR published for 2024: 27 833 x 1,8 + 11 188
    alone("2024-06", 5107.4, 0, born("2023-02-20", "2016-05-20", "2018-05-20")),
    // a couple with one income: 24 853 x 1,25 = 31 066,25
    ["a couple with one income, just above", "2026-06", family([profit(2590), none], baby), 99.58],
    // two incomes from 13,6 % of 46 368 = 6 306,05
    ["a second income", "2026-06", family([profit(2200), profit(525.51)], baby), 199.15],
    // 13,6 % of 43 992 = 5 982,91 ; of 41 136 = 5 594,50 as published ; of 47 100 = 6 405,60
    ["a second income in 2023", "2025-06", family([profit(2200), profit(498.6)], born("2024-05-20")), 197.58],
    [
      "a second income in 2022, just too small",
      "2024-06",
      family([profit(2200), profit(466.1)], born("2023-05-20")),
      97.14,
    ],
    ["a second income in 2022", "2024-06", family([profit(2200), profit(466.3)], born("2023-05-20")), 194.27],
    ["a second income in 2025, just too small", "2027-06", family([profit(2200), profit(533.7)], baby), 99.58],
    ["a second income in 2025", "2027-06", family([profit(2200), profit(533.9)], baby), 199.15],
    // of 48 060: 6 536,16
    ["a second income in 2026", "2028-06", family([profit(2200), profit(544.7)], born("2027-05-20")), 199.15],
    // unemployment benefit is no income from work
    [
      "without a permit nor a receipt for one",
      "2026-11",
      family([{ nationalite: "AUTRE", titre_sejour: "aucun" }], baby),
      0,
    ],
  ]);

  describe("the taxable income it rests on", () => {
    const with_ = (revenus: NonNullable<Adult["revenus"]>): HouseholdInput => family([{ revenus }], baby);
    // Whole under 41 055,25 EUR. 12 x 100 = 1 200 less 504, and 40 362 of profit: 41 058
    const small = { salaire_net: 100, salaire_imposable: 100 };
    // 12 x 3 801,7 = 45 620,4 less 4 562: 41 058,4
    const earned = { salaire_net: 3801.7, salaire_imposable: 3801.7 };
    agree("paje_base", [
      [
        "at least 504 EUR are deducted from salaries",
        "2026-06",
        with_({ ...small, benefice_auto_entrepreneur: 3363.5 }),
        99.58,
      ],
      ["and no more", "2026-06", with_({ ...small, benefice_auto_entrepreneur: 3363.2 }), 199.15],
      ["10 % of them otherwise", "2026-06", with_(earned), 99.58],
      // 2025: ceilings of 2026 still, 509, 454 and 4 439
      [
        "454 EUR of the pensions of 2025",
        "2027-06",
        with_({ pension_invalidite: 50, benefice_auto_entrepreneur: 3409.3 }),
        99.58,
      ],
      ["4 439 EUR of the pensions of 2025", "2027-06", with_({ pension_alimentaire_recue: 3791.3 }), 99.58],
    ]);
    // 2023: 40 329,5; 2022: 38 483
    const older = (revenus: NonNullable<Adult["revenus"]>, year: number) =>
      family([{ revenus }], born(`${year - 1}-02-20`));
    agree("paje_base", [
      [
        "495 EUR of the salaries of 2023",
        "2025-06",
        older({ ...small, benefice_auto_entrepreneur: 3302.2 }, 2025),
        98.79,
      ],
      [
        "442 EUR of the pensions of 2023",
        "2025-06",
        older({ pension_invalidite: 50, benefice_auto_entrepreneur: 3347.8 }, 2025),
        98.79,
      ],
      ["4 321 EUR of the pensions of 2023", "2025-06", older({ pension_alimentaire_recue: 3721 }, 2025), 98.79],
      [
        "472 EUR of the salaries of 2022",
        "2024-06",
        older({ ...small, benefice_auto_entrepreneur: 3146.5 }, 2024),
        97.14,
      ],
      [
        "422 EUR of the pensions of 2022",
        "2024-06",
        older({ pension_invalidite: 50, benefice_auto_entrepreneur: 3192.3 }, 2024),
        97.14,
      ],
      ["4 123 EUR of the pensions of 2022", "2024-06", older({ pension_alimentaire_recue: 3550.6 }, 2024), 97.14],
    ]);
    // R.532-7. 12 x 4 700 = 56 400 less 5 640 = 50 760: above 49 053,5; 70 % of it is 35 532
    const lost = (jusqu_a: string, chomage_net: number, salary = 4700): HouseholdInput =>
      family(
        [
          {
            activite: "chomeur",
            revenus: { chomage_net, chomage_imposable: chomage_net },
            avant: { jusqu_a, activite: "salarie", revenus: { salaire_net: salary, salaire_imposable: salary } },
          },
        ],
        baby,
      );
    agree("paje_base", [
      ["70 % of it counts of who receives unemployment benefit", "2026-06", lost("2026-03", 2000), 199.15],
      ["from the second month after the loss", "2026-05", lost("2026-03", 2000), 0],
      ["none of it of who receives nothing", "2026-06", lost("2026-03", 0, 9000), 199.15],
    ]);
  });
});

describe("the complément familial, worked out by hand", () => {
  const three = born("2014-05-20", "2016-05-20", "2018-05-20");
  const alone = (mois: string, amount: number, expected: number, children = three): Example => [
    `a lone parent with ${amount} a month`,
    mois,
    family([profit(amount)], children),
    expected,
  ];
  agree("complement_familial", [
    ["two children", "2026-11", family([none], three.slice(1)), 0],
    ["a child of 20 counts", "2026-11", family([none], born("2005-12-20", "2016-05-20", "2018-05-20")), 298.75],
    [
      "a child ends with the month before 21",
      "2026-11",
      family([none], born("2005-11-20", "2016-05-20", "2018-05-20")),
      0,
    ],
    [
      "a child of three follows the PAJE without a gap",
      "2026-11",
      family([none], born("2014-05-20", "2016-05-20", "2023-11-20")),
      298.75,
    ],
    [
      "a child under three opens the PAJE instead",
      "2026-11",
      family([none], born("2014-05-20", "2016-05-20", "2023-12-20")),
      0,
    ],
    ["not with the PAJE", "2026-11", family([none], [...three, ...born("2025-05-20")]), 0],
    [
      "a child who earns does not count",
      "2026-11",
      family([none], [...three.slice(1), { date_naissance: "2007-05-20", salaire_net: 1200 }]),
      0,
    ],
    [
      "without a permit nor a receipt for one",
      "2026-11",
      family([{ nationalite: "AUTRE", titre_sejour: "aucun" }], three),
      0,
    ],
    // ceiling for three children and a lone parent: 24 853 x 1,8 + 9 989 = 54 724,4; half of it is 27 362,2
    alone("2026-06", 2281, 199.15),
    alone("2026-06", 4560, 199.15),
    alone("2026-06", 4760, 0),
  ]);
});

describe("the ASF, worked out by hand", () => {
  const maintenance = (pension_alimentaire_recue: number): Partial<Adult> => ({
    revenus: { pension_alimentaire_recue },
  });
  const one = born("2016-05-20");
  agree("asf", [
    // 0,422 x 478,16
    ["two children", "2026-11", family([none], born("2016-05-20", "2018-05-20")), 403.57],
    ["a couple", "2026-11", family([none, none], one), 0],
    [
      "a child in shared custody",
      "2026-11",
      family([none], [{ date_naissance: "2016-05-20", garde_alternee: true }]),
      0,
    ],
    ["a child of 20", "2026-11", family([none], born("2006-11-20")), 0],
    ["less the maintenance received", "2026-11", family([maintenance(100)], one), 101.78],
    ["from 15 EUR", "2026-11", family([maintenance(186.7)], one), 15.08],
    ["not under", "2026-11", family([maintenance(186.9)], one), 0],
    [
      "without a permit nor a receipt for one",
      "2026-11",
      family([{ nationalite: "AUTRE", titre_sejour: "aucun" }], one),
      0,
    ],
  ]);
});
