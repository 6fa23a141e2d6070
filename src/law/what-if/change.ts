import { type Adult, type Child, type Household, isCouple } from "../../household/household";
import { firstDay, type Month } from "../../household/month";
import { type Period, periodAt } from "../../household/periods";
import type { Incomes, STATUTS_LOGEMENT } from "../../household/schema";

/** What one asks of a dwelling one does not live in yet; `loyer` without charges, EUR a month. */
export interface NewDwelling {
  readonly statut: (typeof STATUTS_LOGEMENT)[number];
  readonly loyer: number;
}

/** Something that may happen in a life; `who` is the number of the adult. Amounts are net, EUR a month. */
export type Change =
  | { readonly kind: "work"; readonly who: number; readonly time: "full" | "part"; readonly salaire_net: number }
  | { readonly kind: "birth" }
  | { readonly kind: "move"; readonly logement: NewDwelling }
  | {
      readonly kind: "separation";
      /** The adult whose household is looked at afterwards. */
      readonly who: number;
      /** Whether the children live there: all the time, every other week, or with the other parent. */
      readonly enfants: "tous" | "alternes" | "aucun";
      /** Null when the dwelling is kept. */
      readonly logement: NewDwelling | null;
    }
  | { readonly kind: "retirement"; readonly who: number; readonly retraite_nette: number };

/**
 * The household to which it happens in `from`. What an adult earns and does is dated: the months before stay as they
 * are. A birth is dated by itself. A dwelling and a couple are not: they are then those of every month (see `limitsOf`).
 */
export function applyChange(household: Household, change: Change, from: Month): Household {
  switch (change.kind) {
    case "work":
      return withPeriod(household, change.who, from, ({ revenus }) => ({
        activite: "salarie",
        revenus: { ...withoutReplacement(withoutWages(revenus)), salaire_net: change.salaire_net },
      }));
    case "retirement":
      return withPeriod(household, change.who, from, ({ revenus }) => ({
        activite: "retraite",
        revenus: { ...maintenanceOf(revenus), retraite_nette: change.retraite_nette },
      }));
    case "birth":
      // The pregnancy is that of the child: it ends with the birth.
      return {
        ...household,
        adultes: household.adultes.map((adult) => ({ ...adult, enceinte: false })),
        enfants: [...household.enfants, { date_naissance: firstDay(from), garde_alternee: false }],
      };
    case "move":
      return { ...household, logement: movedTo(household, change.logement) };
    case "separation": {
      const adult = household.adultes[change.who];
      if (!adult || !isCouple(household)) return household;
      return {
        ...household,
        situation_familiale: "separe",
        isolement_recent: true,
        adultes: [adult],
        enfants: childrenAfter(household.enfants, change.enfants),
        logement: change.logement ? movedTo(household, change.logement) : household.logement,
      };
    }
  }
}

/** A new situation of one adult from a month on. */
function withPeriod(
  household: Household,
  who: number,
  from: Month,
  next: (present: Period) => Omit<Period, "depuis">,
): Household {
  const begin = ({ periodes, ...adult }: Adult): Adult => ({
    ...adult,
    periodes: [
      { depuis: from, ...next(periodAt(periodes, from)) },
      ...periodes.filter(({ depuis }) => depuis === null || depuis < from),
    ],
  });
  return { ...household, adultes: household.adultes.map((adult, rank) => (rank === who ? begin(adult) : adult)) };
}

const withoutWages = ({ salaire_net: _n, salaire_brut: _b, salaire_imposable: _i, ...rest }: Incomes): Incomes => rest;

/** Without what is received in place of a wage. */
const withoutReplacement = ({
  chomage_net: _n,
  chomage_imposable: _i,
  indemnites_journalieres_maladie: _s,
  indemnites_journalieres_maternite: _m,
  ...rest
}: Incomes): Incomes => rest;

/** Maintenance, which goes on whatever one does. */
const maintenanceOf = ({ pension_alimentaire_recue, pension_alimentaire_versee }: Incomes): Incomes => ({
  ...(pension_alimentaire_recue === undefined ? {} : { pension_alimentaire_recue }),
  ...(pension_alimentaire_versee === undefined ? {} : { pension_alimentaire_versee }),
});

/** Another dwelling in the same commune: nothing else that was said of the old one holds. */
const movedTo = (
  { logement: { commune_insee, hors_territoire } }: Household,
  { statut, loyer }: NewDwelling,
): Household["logement"] => ({
  ...(commune_insee === undefined ? {} : { commune_insee }),
  ...(hors_territoire === undefined ? {} : { hors_territoire }),
  statut,
  loyer,
  charges: 0,
  colocation: false,
  chambre: false,
  bailleur_famille: false,
});

function childrenAfter(children: readonly Child[], live: "tous" | "alternes" | "aucun"): Child[] {
  if (live === "aucun") return [];
  return children.map((child) => (live === "alternes" ? { ...child, garde_alternee: true } : child));
}
