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
  const three = born("2014-05-20", "2016-05-20", "2018-05-20");
  agree("allocations_familiales", [
    // 0,32 x 478,16
    ["two children", "2026-11", family([none], two), 153.01],
    // 0,32 x 474,37 = 151,80, that is 151,05 after CRDS, as paid in early 2026
    ["two children at the start of 2026", "2026-01", family([none], two), 151.8],
    ["two children in 2024", "2024-06", family([none], two), 149.26],
    // 0,73 x 478,16
    ["three children", "2026-11", family([none], three), 349.06],
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
    // one of the two shared: 153,01 x 0,75
    [
      "half for a child in shared custody",
      "2026-11",
      family([none], [{ date_naissance: "2016-05-20", garde_alternee: true }, { date_naissance: "2018-05-20" }]),
      114.76,
    ],
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
      // born before March 2012: 14; 153,01 + 0,16 x 478,16
      [
        "of the second child, born before March 2012",
        "2026-11",
        family([none], born("2009-05-20", "2012-02-20")),
        229.52,
      ],
      ["not of the eldest of two", "2026-11", family([none], born("2012-02-20", "2016-05-20")), 153.01],
      ["of one of two twins", "2026-11", family([none], born("2012-02-20", "2012-02-20")), 229.52],
      // at 14 in 2027, the age is 18
      ["at 18 for those born since", "2027-01", family([none], born("2009-05-20", "2012-03-20")), 153.01],
      ["at 18 indeed", "2030-11", family([none], born("2011-05-20", "2012-03-20")), 229.52],
      ["not at 17", "2030-03", family([none], born("2010-05-20", "2012-03-20")), 153.01],
      ["from the month after the birthday", "2030-04", family([none], born("2010-05-20", "2012-03-20")), 229.52],
      // 0,48 x 474,37 = 151,80 + 75,90
      ["at 14 before March 2026", "2025-11", family([none], born("2009-05-20", "2011-10-20")), 227.7],
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
      // 153,01 + 0,20234 x 478,16
      ["with two others", "2026-11", family([none], born("2006-11-20", "2016-05-20", "2018-05-20")), 249.76],
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
      ["half above the first ceiling, with a complement", "2026-06", family([taxableSalary(7420)], two), 140.01],
      ["half, far above", "2026-06", family([taxableSalary(8000)], two), 76.51],
      // ceiling 93 276 + 13 328 = 106 604; 12 x 9 880 - 11 856 = 106 704: 8,33 above; 38,25 + (38,25 - 8,33)
      ["a quarter above the second ceiling, with a complement", "2026-06", family([taxableSalary(9880)], two), 68.17],
      ["a quarter, far above", "2026-06", family([taxableSalary(9999)], two), 38.25],
      // 65 473 + 13 092 = 78 565; 12 x 6 557 = 78 684: 9,92 above; 75,9 + (75,9 - 9,92)
      ["half in 2025", "2025-06", family([profit(6557)], two), 141.88],
      // 91 627 + 13 092 = 104 719; 12 x 8 735 = 104 820: 8,42 above; 37,95 + (37,95 - 8,42)
      ["a quarter in 2025", "2025-06", family([profit(8735)], two), 67.48],
      // 62 474 + 12 492 = 74 966; 12 x 6 257 = 75 084: 9,83 above; 74,63 + (74,63 - 9,83)
      ["half in 2024", "2024-06", family([profit(6257)], two), 139.43],
      // 87 430 + 12 492 = 99 922; 12 x 8 335 = 100 020: 8,17 above; 37,32 + (37,32 - 8,17)
      ["a quarter in 2024", "2024-06", family([profit(8335)], two), 66.46],
    ]);
  });
  describe("the ceiling of the deduction for professional expenses", () => {
    const seven = born(...["01", "02", "03", "04", "05", "06", "07"].map((month) => `2016-${month}-20`));
    // 12 x 13 000 - 14 426 = 141 574, ceiling 93 276 + 7 x 6 664 = 139 924: 137,5 above.
    // (0,32 + 5 x 0,41) x 478,16 = 1 133,24; a quarter is 283,31; 283,31 + (283,31 - 137,5)
    agree("allocations_familiales", [
      ["of the incomes of 2024", "2026-06", family([taxableSalary(13000)], seven), 429.12],
      // 156 000 - 14 555 = 141 445: 126,75 above
      ["of 2025", "2027-06", family([taxableSalary(13000)], seven), 439.87],
      // 152 400 - 14 171 = 138 229, 91 627 + 7 x 6 546 = 137 449: 65 above; 281,07 + (281,07 - 65)
      ["of 2023", "2025-06", family([taxableSalary(12700)], seven), 497.13],
      // 145 200 - 13 522 = 131 678, 87 430 + 7 x 6 246 = 131 152: 43,83 above; 276,37 + (276,37 - 43,83)
      ["of 2022", "2024-06", family([taxableSalary(12100)], seven), 508.9],
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
    // 0,4165 x 478,16
    ["without income", "2026-11", family([none], baby), 199.15],
    ["in the month of the birth", "2026-11", family([none], born("2026-11-02")), 0],
    ["in the month after", "2026-11", family([none], born("2026-10-30")), 199.15],
    ["in the month before the third birthday", "2026-11", family([none], born("2023-12-02")), 199.15],
    ["in the month of the third birthday", "2026-11", family([none], born("2023-11-30")), 0],
    ["for twins, twice", "2026-11", family([none], born("2025-05-20", "2025-05-20")), 398.3],
    ["for two children born apart, once", "2026-11", family([none], born("2024-05-20", "2025-09-20")), 199.15],
    // ceilings for a lone parent and one child: 24 853 x 1,25 + 9 989 = 41 055,25; 29 694 x 1,25 + 11 936 = 49 053,5
    alone("2026-06", 3421, 199.15),
    alone("2026-06", 3421.4, 99.58),
    alone("2026-06", 4087.7, 99.58),
    alone("2026-06", 4088, 0),
    // 24 414 x 1,25 + 9 812 = 40 329,5; 29 169 x 1,25 + 11 725 = 48 186,25
    alone("2025-06", 3361, 98.79),
    alone("2025-06", 4015.6, 0),
    // 23 296 x 1,25 + 9 363 = 38 483; 27 833 x 1,25 + 11 188 = 45 979 as service-public.fr published it for 2024
    alone("2024-06", 3207, 97.14),
    alone("2024-06", 3831.7, 0),
    // three children, a ceiling of 61 287 EUR published for 2024: 27 833 x 1,8 + 11 188
    alone("2024-06", 5107.2, 97.14, born("2023-02-20", "2016-05-20", "2018-05-20")),
    alone("2024-06", 5107.4, 0, born("2023-02-20", "2016-05-20", "2018-05-20")),
    // a couple with one income: 24 853 x 1,25 = 31 066,25
    ["a couple with one income", "2026-06", family([profit(2588), none], baby), 199.15],
    ["a couple with one income, just above", "2026-06", family([profit(2590), none], baby), 99.58],
    // two incomes from 13,6 % of 46 368 = 6 306,05
    ["a second income just too small", "2026-06", family([profit(2200), profit(525.5)], baby), 99.58],
    ["a second income", "2026-06", family([profit(2200), profit(525.51)], baby), 199.15],
    // 13,6 % of 43 992 = 5 982,91 ; of 41 136 = 5 594,50 as published ; of 47 100 = 6 405,60
    [
      "a second income in 2023, just too small",
      "2025-06",
      family([profit(2200), profit(498.5)], born("2024-05-20")),
      98.79,
    ],
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
    [
      "a second income in 2026, just too small",
      "2028-06",
      family([profit(2200), profit(544.6)], born("2027-05-20")),
      99.58,
    ],
    ["a second income in 2026", "2028-06", family([profit(2200), profit(544.7)], born("2027-05-20")), 199.15],
    // unemployment benefit is no income from work
    [
      "a second income that is unemployment benefit",
      "2026-06",
      family([profit(2200), { activite: "chomeur", revenus: { chomage_net: 900, chomage_imposable: 900 } }], baby),
      99.58,
    ],
    [
      "without a permit nor a receipt for one",
      "2026-11",
      family([{ nationalite: "AUTRE", titre_sejour: "aucun" }], baby),
      0,
    ],
  ]);

  describe("the taxable income it rests on", () => {
    const with_ = (revenus: NonNullable<Adult["revenus"]>): HouseholdInput => family([{ revenus }], baby);
    const taxable = (amount: number) => ({ salaire_net: amount, salaire_imposable: amount });
    const apprentice = (amount: number) => family([{ activite: "apprenti", revenus: taxable(amount) }], baby);
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
      // 12 x (1 000 + 2 900) = 46 800 less 4 680: 42 120
      [
        "daily allowances are salaries",
        "2026-06",
        with_({ ...taxable(1000), indemnites_journalieres_maladie: 2900 }),
        99.58,
      ],
      // an apprentice's pay is taxable above 12 x 151,67 x 11,65 = 21 203,47 only; 12 x 5 430 - 21 203,47 = 43 956,53
      ["of an apprentice, above a year of SMIC", "2026-06", apprentice(5430), 199.15],
      // 12 x 5 600 - 21 203,47 = 45 996,53 less 4 600: 41 396,53
      ["of an apprentice, more", "2026-06", apprentice(5600), 99.58],
      // 12 x 50 less 450: 150 and 40 908 of profit: 41 058
      [
        "at least 450 EUR are deducted from pensions",
        "2026-06",
        with_({ pension_invalidite: 50, benefice_auto_entrepreneur: 3409 }),
        99.58,
      ],
      // 12 x 3 660 = 43 920 less 4 392: 39 528, and 1 530 of profit: 41 058
      [
        "10 % of them otherwise, maintenance included",
        "2026-06",
        with_({ pension_alimentaire_recue: 3660, benefice_auto_entrepreneur: 127.5 }),
        99.58,
      ],
      // 12 x 3 788 = 45 456 less 4 399: 41 057
      ["4 399 EUR at most", "2026-06", with_({ pension_alimentaire_recue: 3788 }), 99.58],
      // 41 100 of profit less 1 200 paid
      [
        "maintenance paid is deducted",
        "2026-06",
        with_({ benefice_auto_entrepreneur: 3425, pension_alimentaire_versee: 100 }),
        199.15,
      ],
      // 2025: ceilings of 2026 still, 509, 454 and 4 439
      ["509 EUR of the salaries of 2025", "2027-06", with_({ ...small, benefice_auto_entrepreneur: 3363.9 }), 99.58],
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
      // 12 x 5 435 = 65 220 less 6 522 = 58 698; 70 % is 41 088,6
      ["and not less", "2026-06", lost("2026-03", 2000, 5435), 99.58],
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
    // 0,6248 x 478,16
    ["without income", "2026-11", family([none], three), 298.75],
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
    alone("2026-06", 2280, 298.75),
    alone("2026-06", 2281, 199.15),
    alone("2026-06", 4560, 199.15),
    // 54 840: 115,6 above, 9,63 a month
    alone("2026-06", 4570, 189.52),
    alone("2026-06", 4760, 0),
    // 24 414 x 1,8 + 9 812 = 53 757,2; 53 868: 110,8 above, 9,23 a month; 0,4165 x 474,37 = 197,58
    alone("2025-06", 4489, 188.34),
    // 23 296 x 1,8 + 9 363 = 51 295,8; 51 420: 124,2 above, 10,35 a month; 0,4165 x 466,44 = 194,27
    alone("2024-06", 4285, 183.92),
    // two children of three and more raise it by a half: a fourth child, under three but without PAJE above its ceiling:
    // 24 853 x 2,1 + 9 989 = 62 180,3; 74 293,4 for the PAJE
    // a couple with one income: 24 853 x 1,8 = 44 735,4; 44 820: 84,6 above, 7,05 a month
    ["a couple with one income", "2026-06", family([profit(3735), none], three), 192.1],
  ]);
});

describe("the ASF, worked out by hand", () => {
  const maintenance = (pension_alimentaire_recue: number): Partial<Adult> => ({
    revenus: { pension_alimentaire_recue },
  });
  const one = born("2016-05-20");
  agree("asf", [
    // 0,422 x 478,16
    ["one child", "2026-11", family([none], one), 201.78],
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
