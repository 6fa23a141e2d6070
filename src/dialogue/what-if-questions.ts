import type { Instance } from "./agenda";
import type { ExpectedKind } from "./message";
import type { Option, Question } from "./questionnaire";
import { WHAT_IF } from "./what-if";

/** What may happen, and what each change asks. */

/** Asked of the first adult, whose age some choices depend on. */
const question = (name: string, kind: ExpectedKind, rest: Partial<Question> = {}): Instance => {
  const id = `${WHAT_IF}${name}`;
  return { id, person: 0, question: { id, kind, field: null, options: [], unknown: [null], help: false, ...rest } };
};

const option = (id: string, spellings: readonly string[], when?: Option["when"]): Option => ({
  id,
  spellings,
  sets: {},
  ...(when === undefined ? {} : { when }),
});

const IN_COUPLE = { fact: "foyer.en_couple", operator: "equal", value: true } as const;
/** Ages of the first adult from which, or until which, a change is worth offering. */
const UNTIL_BIRTH = { any: [{ fact: "adultes.$.age", operator: "lessThan", value: 55 } as const, IN_COUPLE] };
const FROM_RETIREMENT = {
  all: [
    { any: [{ fact: "adultes.$.age", operator: "greaterThanInclusive", value: 50 } as const, IN_COUPLE] },
    { fact: "foyer.activite", operator: "notEqual", value: "retraite" } as const,
  ],
};

export const CHANGE = question("changement", "choice", {
  options: [
    option("travail_plein", [
      "temps plein",
      "plein temps",
      "travailler à temps plein",
      "full time",
      "full-time",
      "work full time",
    ]),
    option("travail_partiel", [
      "temps partiel",
      "mi-temps",
      "travailler à temps partiel",
      "part time",
      "part-time",
      "work part time",
    ]),
    option("naissance", ["une naissance", "naissance", "bébé", "enfant", "birth", "a birth", "baby"], UNTIL_BIRTH),
    option("demenagement", ["déménager", "déménagement", "move", "moving", "move home"]),
    option("separation", ["une séparation", "séparation", "divorce", "separation", "a separation"], IN_COUPLE),
    option("retraite", ["la retraite", "retraite", "partir à la retraite", "retire", "retirement"], FROM_RETIREMENT),
  ],
});

export const WHO = question("qui", "choice", {
  options: [
    option("moi", ["moi", "me", "moi-même", "myself"]),
    option("conjoint", ["mon conjoint", "ma conjointe", "mon mari", "ma femme", "my partner", "partner"]),
  ],
});

export const WAGE = question("salaire", "amount", { min: 1, max: 50_000, help: true });
export const PENSION = question("pension", "amount", { min: 0, max: 20_000, help: true });

export const DWELLING = question("logement", "choice", {
  options: [
    option("locataire_hlm", ["hlm", "logement social", "social housing"]),
    option("locataire_vide", ["location vide", "locataire", "unfurnished", "tenant"]),
    option("locataire_meuble", ["location meublée", "meublé", "furnished"]),
    option("heberge_gratuit", ["hébergé", "chez quelqu'un", "hosted", "with someone"]),
    option("proprietaire", ["propriétaire", "owner"]),
  ],
});
export const RENT = question("loyer", "amount", { min: 0, max: 10_000, help: true });

export const CHILDREN = question("enfants", "choice", {
  options: [
    option("tous", ["avec moi", "with me", "tout le temps"]),
    option("alternes", ["garde alternée", "une semaine sur deux", "shared", "alternating"]),
    option("aucun", ["avec l'autre parent", "with the other parent"]),
  ],
});
export const KEPT = question("garder_logement", "yes_no");

export const MONTH = question("mois", "month", {
  options: [
    option("ce_mois", ["ce mois-ci", "maintenant", "tout de suite", "this month", "now"]),
    option("mois_prochain", ["le mois prochain", "next month"]),
    option("dans_trois_mois", ["dans 3 mois", "dans trois mois", "in three months", "in 3 months"]),
  ],
  earliest: "claim",
  latest: "claim+12",
});
export const BIRTH = question("naissance", "month", { earliest: "claim", latest: "claim+9" });

/** How many months from now an option of `MONTH` is. */
export const MONTHS_AHEAD: Readonly<Record<string, number>> = { ce_mois: 0, mois_prochain: 1, dans_trois_mois: 3 };
