import * as fc from "fast-check";
import { describe, expect, test } from "vitest";
import { findCommune } from "../../src/territory/communes";
import { snapshotOf, territory } from "./beffroi";

const snapshot = snapshotOf();
const nameOf = (insee: string) => snapshot.communes.find((commune) => commune.insee === insee)?.name ?? insee;

/** What a text was understood as, in one readable line. */
function understood(text: string): string {
  const found = findCommune(text, snapshot);
  switch (found.kind) {
    case "found":
      return nameOf(found.insee);
    case "several":
      return `? ${found.insees.map(nameOf).join(", ")}`;
    case "outside":
      return `outside ${found.name ?? ""}`.trim();
    case "no_home":
      return found.insee === null ? "no home" : `no home, ${nameOf(found.insee)}`;
    case "unknown":
      return "unknown";
  }
}

const spellings = territory().communes.communes.flatMap(({ insee, nom, graphies }) =>
  [nom, ...graphies].map((spelling) => ({ insee, spelling })),
);

/** How people type a name without making a mistake. */
const MANNERS: readonly ((name: string) => string)[] = [
  (name) => name,
  (name) => name.toUpperCase(),
  (name) => name.toLowerCase().normalize("NFD").replace(/\p{M}/gu, "").replace(/œ/g, "oe"),
  (name) => name.replaceAll("-", " "),
  (name) => name.replaceAll("-", ""),
  (name) => name.replaceAll("Sainte", "Ste").replaceAll("Saint", "St"),
  (name) => name.replaceAll("Sainte", "ste.").replaceAll("Saint", "st."),
  (name) => name.replace(/-(lès|lez|les)-/, " lez "),
  (name) => name.replace(/-(lès|lez|les)-/, " les "),
  (name) => `  ${name} !`,
  (name) => `j'habite à ${name}`,
  (name) => `Je vis sur ${name}, depuis 3 ans`,
  (name) => `commune de ${name} 62`,
  (name) => `a ${name} (Pas-de-Calais)`,
];

describe("every spelling of every commune", () => {
  test.each(spellings)("$spelling is recognised however it is typed", ({ spelling, insee }) => {
    for (const manner of MANNERS) expect(understood(manner(spelling)), manner(spelling)).toBe(nameOf(insee));
  });

  test("its INSEE code is recognised, unless it is also a postal code, which is asked again", () => {
    const codes = new Set(snapshot.communes.flatMap(({ postalCodes }) => postalCodes));
    for (const { insee } of snapshot.communes) {
      const found = findCommune(insee, snapshot);
      if (codes.has(insee)) expect(found.kind === "several" && found.insees.includes(insee), insee).toBe(true);
      else expect(found, insee).toEqual({ kind: "found", insee });
    }
  });

  test("its postal code never decides", () => {
    for (const { postalCodes, insee } of snapshot.communes)
      for (const code of postalCodes) {
        const found = findCommune(code, snapshot);
        expect(found.kind === "several" && found.insees.includes(insee), code).toBe(true);
      }
  });
});

/** What people write, and what is understood; "?" is asked again, with choices. */
const CORPUS: readonly (readonly [text: string, understood: string])[] = [
  // typing errors
  ["acicourt", "Achicourt"],
  ["achicour", "Achicourt"],
  ["aras", "Arras"],
  ["arsa", "Arras"],
  ["Dinvile", "Dainville"],
  ["beaurin", "Beaurains"],
  ["mareuil", "Marœuil"],
  ["maroeil", "Marœuil"],
  ["neuville st vast", "Neuville-Saint-Vaast"],
  ["mont st éloi", "Mont-Saint-Éloi"],
  ["montsainteloi", "Mont-Saint-Éloi"],
  ["st laurant blangi", "Saint-Laurent-Blangy"],
  ["guemape", "Guémappe"],
  ["teluse", "Thélus"],
  ["gavrel", "Gavrelle"],
  ["fampou", "Fampoux"],
  ["feuchie", "Feuchy"],
  ["vancourt", "Wancourt"],
  ["rocquelincourt", "Roclincourt"],
  ["tilloy les moflaines", "Tilloy-lès-Mofflaines"],
  ["j abite a akicourt depui 2 ans", "Achicourt"],
  // parts of a name
  ["tilloy", "Tilloy-lès-Mofflaines"],
  ["vitasse", "Neuville-Vitasse"],
  ["ste cath", "Sainte-Catherine"],
  ["st laurent", "Saint-Laurent-Blangy"],
  ["boiry", "? Boiry-Becquerelle, Boiry-Saint-Martin, Boiry-Sainte-Rictrude"],
  ["neuville", "? Neuville-Saint-Vaast, Neuville-Vitasse"],
  ["saint martin", "? Boiry-Saint-Martin, Saint-Martin-sur-Cojeul"],
  ["saint", "unknown"],
  // names that are also those of a town elsewhere
  ["Bailleul", "? Bailleul-Sir-Berthoult"],
  ["Anzin", "? Anzin-Saint-Aubin"],
  ["Hénin", "? Hénin-sur-Cojeul"],
  ["Hénin-Beaumont", "outside Hénin-Beaumont"],
  // in a sentence
  ["St Nicolas lez Arras", "Saint-Nicolas"],
  ["sainte catherine les arras", "Sainte-Catherine"],
  ["Achicourt, près d'Arras", "Achicourt"],
  ["je n'habite plus à Arras mais à Beaurains", "Beaurains"],
  ["pas loin d'Arras", "? Arras"],
  ["rue de Lille à Arras", "? Arras"],
  ["Arras ou Dainville je sais plus", "? Arras, Dainville"],
  ["Arras ouest", "Arras"],
  ["Pas-de-Calais, Arras", "Arras"],
  ["dans le Pas de Calais", "unknown"],
  ["I live in Arras", "Arras"],
  // numbers
  ["62000", "? Arras, Dainville"],
  ["62000 Arras", "Arras"],
  ["62 217", "? Achicourt, Agny, Beaurains, Dainville, Mercatel, Neuville-Vitasse, Tilloy-lès-Mofflaines, Wailly"],
  ["62144", "? Acq, Mont-Saint-Éloi, Boiry-Becquerelle"],
  ["59000", "outside"],
  ["62300", "outside"],
  ["62223 Chérisy", "outside Chérisy"],
  // elsewhere
  ["Lille", "outside Lille"],
  ["j'habite à lens", "outside Lens"],
  ["Douai", "outside Douai"],
  ["cambrai", "outside Cambrai"],
  ["bethune", "outside Béthune"],
  ["PARIS", "outside Paris"],
  ["Amiens", "outside Amiens"],
  ["bapaume", "outside Bapaume"],
  ["Agnez-les-Duisans", "outside Agnez-lès-Duisans"],
  ["dans une autre ville", "outside"],
  ["ailleurs", "outside"],
  // no home
  ["je n'ai pas de logement", "no home"],
  ["sdf", "no home"],
  ["je suis à la rue", "no home"],
  ["je dors dans ma voiture", "no home"],
  ["sans domicile fixe, à Arras", "no home, Arras"],
  ["I am homeless", "no home"],
  ["je suis hébergé à Dainville", "Dainville"],
  // neighbourhoods
  ["Chanteclair", "? Saint-Laurent-Blangy, Saint-Nicolas"],
  ["aux 4 As", "Achicourt"],
  ["quartier Baudimont", "Arras"],
  ["Saint-Pol", "? Arras"],
  // nothing to understand
  ["", "unknown"],
  ["🤷", "unknown"],
  ["bonjour", "unknown"],
  ["je ne sais pas", "unknown"],
  ["'; DROP TABLE communes; --", "unknown"],
  ["<script>alert(1)</script>", "unknown"],
];

describe("what people write", () => {
  test.each(CORPUS)("%j is understood as %j", (text, expected) => {
    expect(understood(text)).toBe(expected);
  });
});

/** Words of a conversation about rights that must not be taken for a commune. */
const ORDINARY = `oui non merci bonjour salut aide aides droits droit rsa apl caf cpam msa chomage travail emploi maison
  appartement locataire proprietaire loyer charges enfant enfants famille mari femme ami amis mere pere seul seule marie
  divorce celibataire enceinte malade retraite etudiant salarie argent dettes facture energie gaz eau nourriture manger
  bus train papier papiers dossier demande question reponse mois annee semaine jour hier demain maintenant toujours
  jamais peut etre beaucoup rien quelqu un personne humain parler stop retour recommencer francais anglais arabe
  janvier fevrier mars avril mai juin juillet aout septembre octobre novembre decembre mairie ville village campagne
  quartier cite residence rue route place chemin immeuble batiment etage`.split(/\s+/);

test("ordinary words are not taken for a commune", () => {
  expect(ORDINARY.filter((word) => understood(word) !== "unknown")).toEqual([]);
});

describe("whatever is typed", () => {
  test("a very long text is answered like another", () => {
    expect(findCommune("a".repeat(10_000), snapshot).kind).toBe("unknown");
    expect(findCommune("arras ".repeat(2_000), snapshot)).toEqual({ kind: "found", insee: "62041" });
  });

  test("no text makes it throw or name a commune that is not of the territory", () => {
    const known = new Set(snapshot.communes.map(({ insee }) => insee));
    const pieces = fc.constantFrom("saint", "arras", "62000", "pas", "de", "logement", "-", " ", "é", "\u0000", "💥");
    const text = fc.oneof(
      fc.string({ unit: "grapheme" }),
      fc.array(pieces).map((parts) => parts.join(" ")),
    );
    fc.assert(
      fc.property(text, (typed) => {
        const found = findCommune(typed, snapshot);
        const insees = found.kind === "found" ? [found.insee] : found.kind === "several" ? found.insees : [];
        expect(insees.every((insee) => known.has(insee))).toBe(true);
        expect(found.kind === "several" ? found.insees.length : 1).toBeGreaterThan(0);
      }),
      { numRuns: 300 },
    );
  });

  test("one letter dropped, doubled or swapped in a long name leaves it recognised, or asked again", () => {
    const lost: string[] = [];
    for (const { insee, name: official } of snapshot.communes.filter(({ name }) => name.length >= 7)) {
      const name = official.replace("œ", "oe");
      for (let at = 1; at < name.length - 1; at++) {
        const [before, letter, next, after] = [name.slice(0, at), name[at], name[at + 1], name.slice(at + 2)];
        const dropped = `${before}${next}${after}`;
        const doubled = `${before}${letter}${letter}${next}${after}`;
        const swapped = `${before}${next}${letter}${after}`;
        for (const typed of [dropped, doubled, swapped]) {
          const found = findCommune(typed, snapshot);
          const insees = found.kind === "found" ? [found.insee] : found.kind === "several" ? found.insees : [];
          if (!insees.includes(insee)) lost.push(`${typed} (${official})`);
        }
      }
    }
    expect(lost).toEqual([]);
  });
});
