import { describe, expect, test } from "vitest";
import { readHousehold, readMonth } from "../../src/household/household";
import { MemoisedComputation } from "../../src/law/memoised-computation";
import { readLaw } from "../../src/rulebook/rulebook";

const { law } = readLaw(".");

/** Columns of a table, by their number: alone, couple, with dependants, and for each one more. */
const COLUMNS: Readonly<Record<number, readonly string[]>> = {
  1: [""],
  2: ["", "_par_personne"],
  3: ["_seul", "_couple", "_par_personne"],
  4: ["_seul", "_couple", "_1_personne", "_par_personne"],
  7: ["_seul", "_couple", "_1_personne", "_2_personnes", "_3_personnes", "_4_personnes", "_par_personne"],
  9: [
    "_seul",
    "_couple",
    "_1_personne",
    "_2_personnes",
    "_3_personnes",
    "_4_personnes",
    "_5_personnes",
    "_6_personnes",
    "_par_personne",
  ],
};

/** Arrêtés of 27 September 2019 (articles 7 to 16 and 34) and of 27 February 2018, as amended, at six dates. */
const TABLES: readonly [string, string, readonly number[]][] = [
  ["2024-03", "loyer_plafond_zone_3", [260.82, 316.17, 354.51, 50.81]],
  ["2024-11", "loyer_plafond_zone_3", [269.32, 326.48, 366.07, 52.47]],
  ["2026-09", "loyer_plafond_zone_3", [272.12, 329.88, 369.88, 53.01]],
  ["2026-11", "loyer_plafond_zone_3", [275.25, 333.67, 374.13, 53.62]],
  ["2024-03", "loyer_reference", [278.28, 340.62, 383.28, 55.79]],
  ["2024-11", "loyer_reference", [287.35, 351.72, 395.77, 57.61]],
  ["2026-09", "loyer_reference", [290.34, 355.38, 399.89, 58.21]],
  ["2026-11", "loyer_reference", [293.68, 359.47, 404.49, 58.88]],
  ["2024-03", "charges", [58.08, 13.17]],
  ["2024-11", "charges", [59.97, 13.6]],
  ["2026-09", "charges", [60.59, 13.74]],
  ["2026-11", "charges", [61.29, 13.9]],
  ["2024-03", "charges_colocation", [29.03, 58.08, 13.17]],
  ["2024-11", "charges_colocation", [29.98, 59.97, 13.6]],
  ["2026-09", "charges_colocation", [30.29, 60.59, 13.74]],
  ["2026-11", "charges_colocation", [30.64, 61.29, 13.9]],
  ["2024-03", "participation_minimale", [37.91]],
  ["2024-11", "participation_minimale", [39.15]],
  ["2026-09", "participation_minimale", [39.56]],
  ["2026-11", "participation_minimale", [40.01]],
  ["2024-03", "accession_charges", [58.08, 13.17]],
  ["2024-11", "accession_charges", [59.97, 13.6]],
  ["2026-09", "accession_charges", [60.59, 13.74]],
  ["2024-03", "abattement_forfaitaire", [5186, 7430, 8862, 9061, 9408, 9758, 10105, 10454, 343]],
  ["2025-06", "abattement_forfaitaire", [5235, 7501, 8947, 9148, 9498, 9851, 10202, 10554, 346]],
  ["2026-09", "abattement_forfaitaire", [5235, 7501, 8947, 9148, 9498, 9851, 10202, 10554, 346]],
  ["2024-03", "etudiant_forfait", [8400]],
  ["2025-06", "etudiant_forfait", [8600]],
  ["2026-09", "etudiant_forfait", [8600]],
  ["2025-06", "etudiant_minoration_boursier", [1700]],
  ["2025-03", "rls_plafond_zone_3", [868, 1056, 1351, 1610, 1967, 2273, 2527, 2799, 259]],
  ["2026-09", "rls_plafond_zone_3", [878, 1068, 1366, 1628, 1989, 2298, 2555, 2830, 262]],
  ["2025-03", "rls_montant_zone_3", [45.36, 54.92, 61.42, 8.65]],
  ["2025-11", "rls_montant_zone_3", [32.61, 39.48, 44.16, 6.22]],
  ["2026-09", "rls_montant_zone_3", [29.57, 35.8, 40.04, 5.64]],
  ["2023-12", "ressources_enfant_plafond", [14416.28]],
  ["2024-12", "ressources_enfant_plafond", [15180.33]],
  ["2025-12", "ressources_enfant_plafond", [15514.3]],
  ["2026-12", "ressources_enfant_plafond", [15653.93]],
  ["2026-09", "taux_famille", [0.0283, 0.0315, 0.027, 0.0238, 0.0201, 0.0185, 0.0179, 0.0173, -0.0006]],
  ["2026-09", "parts", [1.2, 1.5, 2.5, 3, 3.7, 4.3, 0.5]],
];

/** Article 33: ceilings of the payments by date of the certificate, zone III; in francs until 2001. */
const CERTIFICATS: readonly [string, readonly number[]][] = [
  ["1992-07-01", [1306, 1584, 1726, 1798, 1870, 1942, 2086, 182]],
  ["1994-07-01", [1320, 1601, 1745, 1818, 1891, 1964, 2109, 184]],
  ["1997-07-01", [1344, 1630, 1777, 1851, 1925, 1999, 2147, 187]],
  ["1998-07-01", [1376, 1669, 1820, 1895, 1971, 2047, 2199, 191]],
  ["1999-07-01", [1377, 1671, 1822, 1897, 1973, 2049, 2201, 191]],
  ["2000-07-01", [1391, 1688, 1840, 1916, 1993, 2069, 2223, 193]],
  ["2001-07-01", [1408, 1708, 1862, 1939, 2017, 2094, 2250, 195]],
  ["2002-01-01", [214.65, 260.38, 283.86, 295.6, 307.49, 319.23, 343.01, 29.73]],
  ["2002-07-01", [217.23, 263.5, 287.27, 299.15, 311.18, 323.06, 347.13, 30.09]],
  ["2003-07-01", [219.84, 266.66, 290.72, 302.74, 314.91, 326.94, 351.3, 30.45]],
  ["2005-09-01", [223.8, 271.46, 295.95, 308.19, 320.58, 332.82, 357.62, 31]],
  ["2007-01-01", [230.07, 279.06, 304.24, 316.82, 329.56, 342.14, 367.33, 31.87]],
  ["2008-01-01", [236.42, 286.76, 312.64, 325.56, 338.66, 351.58, 377.78, 32.75]],
  ["2009-01-01", [243.39, 295.22, 321.86, 335.16, 348.65, 361.95, 388.92, 33.72]],
  ["2010-01-01", [244.17, 296.16, 322.89, 336.23, 349.77, 363.11, 390.16, 33.83]],
  ["2011-01-01", [246.86, 299.42, 326.44, 339.93, 353.62, 367.1, 394.45, 34.2]],
  ["2012-01-01", [249.33, 302.41, 329.7, 343.33, 357.16, 370.77, 398.39, 34.54]],
  ["2013-01-01", [254.69, 308.91, 336.79, 350.71, 364.84, 378.74, 406.96, 35.28]],
  ["2014-10-01", [256.14, 310.67, 338.71, 352.71, 366.92, 380.9, 409.28, 35.48]],
  ["2015-10-01", [256.34, 310.92, 338.98, 352.99, 367.21, 381.2, 409.61, 35.51]],
  ["2017-10-01", [258.26, 313.25, 341.52, 355.64, 369.96, 384.06, 412.68, 35.78]],
  ["2019-10-01", [259.04, 314.19, 342.55, 356.7, 371.07, 385.21, 413.92, 35.88]],
];
const EURO_IN_FRANCS = 6.55957;

describe("the scale of housing aid reads as the decrees print it", () => {
  const { adultes, ...single } = {
    situation_familiale: "celibataire",
    adultes: [{ date_naissance: "1990-01-15" }],
    logement: { statut: "locataire_vide" },
  };

  test.each(TABLES)("in %s: %s", (mois, id, row) => {
    const month = readMonth(mois);
    const c = new MemoisedComputation(law, readHousehold({ ...single, adultes }, month), month);
    const read = (COLUMNS[row.length] ?? []).map((column) =>
      law.readerOf(`figure:aide_logement.${id}${column}`, "family")(c, month, 0),
    );
    expect(read).toEqual(row);
  });

  test.each(CERTIFICATS)("for a loan of %s", (date, row) => {
    const month = readMonth("2026-09");
    const [alone = 0, couple = 0, ...families] = row.map((amount) =>
      date < "2002" ? Math.round((amount / EURO_IN_FRANCS) * 100) / 100 : amount,
    );
    const eligible = (adults: number, children: number) => {
      const household = {
        situation_familiale: adults === 2 ? "marie" : "celibataire",
        adultes: Array.from({ length: adults }, () => ({ date_naissance: "1990-01-15" })),
        enfants: Array.from({ length: children }, () => ({ date_naissance: "2015-05-10" })),
        logement: { statut: "proprietaire_accedant", loyer: 2000, date_pret: date },
      };
      const c = new MemoisedComputation(law, readHousehold(household, month), month);
      return law.readerOf("aide_logement.mensualite_eligible", "family")(c, month, 0);
    };
    expect([eligible(1, 0), eligible(2, 0)]).toEqual([alone, couple]);
    expect([1, 2, 3, 4, 5].map((children) => eligible(2, children))).toEqual(families.slice(0, 5));
    expect(eligible(1, 6)).toBeCloseTo((families[4] ?? 0) + (families[5] ?? 0), 2);
  });
});
