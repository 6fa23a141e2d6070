import type { Month } from "../../../household/month";
import type { Computation } from "../../computation";
import { due, familyFact, figure } from "../../facts";
import { enCouple } from "../../situation";
import { montantAccession, ressourcesSansPriseEnCharge } from "./accession";
import { bareme, selonComposition } from "./bareme";
import { auCentime, montantLocation, ressourcesSuppression } from "./location";
import { logementConventionne, naissanceProche, personnesACharge, secteur } from "./menage";
import { ressources } from "./ressources";

/** What is paid, and under which name: CCH L.442-2-1, L.821-1, L.841-1, L.841-2, D.823-16; CSS L.136-1-3 for CRDS. */

const RLS_PLAFOND = bareme("aide_logement.rls_plafond_zone_3", 6);
const RLS_MONTANT = bareme("aide_logement.rls_montant_zone_3", 1);
const RLS_PART_DEDUITE = figure("aide_logement.rls_part_deduite");
const SEUIL_APL = figure("aide_logement.seuil_versement_apl");
const SEUIL_AL = figure("aide_logement.seuil_versement_al");
const SEUIL_ACCESSION = figure("aide_logement.accession_seuil_versement");
const CRDS = figure("commun.crds_taux");
const du = due("aide_logement");

/** Solidarity rent reduction that the social landlord grants to tenants under a ceiling (CCH L.442-2-1), EUR a month. */
export const reductionLoyerSolidarite = familyFact("aide_logement.reduction_loyer_solidarite", (c, m) =>
  secteur(c, m) === "location" &&
  logementConventionne(c, m) &&
  ressources(c, m) / 12 < selonComposition(RLS_PLAFOND, c, m)
    ? selonComposition(RLS_MONTANT, c, m)
    : 0,
);

/** What is taken off the aid for that reduction, EUR a month. */
export const reductionDeduite = familyFact(
  "aide_logement.reduction_deduite",
  (c, m) => RLS_PART_DEDUITE(c, m) * reductionLoyerSolidarite(c, m),
);

/** Resources from which there is no aid left for this household and this dwelling, EUR a year, to the euro. */
export const plafondRessources = familyFact("aide_logement.plafond_ressources", (c, m) =>
  Math.ceil(secteur(c, m) === "accession" ? ressourcesSansPriseEnCharge(c, m) : ressourcesSuppression(c, m)),
);

/** The aid before CRDS, EUR a month. */
export const montantBrut = familyFact("aide_logement.montant_brut", (c, m) => {
  switch (secteur(c, m)) {
    case "location":
      return Math.max(0, montantLocation(c, m) - reductionDeduite(c, m));
    case "accession":
      return montantAccession(c, m);
    default:
      return 0;
  }
});

/** The least that is paid, before CRDS, EUR a month. */
export const seuilVersement = familyFact("aide_logement.seuil_versement", (c, m) => {
  if (secteur(c, m) === "accession") return SEUIL_ACCESSION(c, m);
  return logementConventionne(c, m) ? SEUIL_APL(c, m) : SEUIL_AL(c, m);
});

/**
 * The aid after CRDS, EUR a month, to the cent. What is paid is rounded down to the euro, before the solidarity rent
 * reduction (D.823-16, D.832-10, D.842-6): at most one euro, which the effects of the aid tell. It is left out here so
 * that the published amount can be compared with those of others, to the cent.
 */
export const montant = familyFact("aide_logement.montant", (c, m) => auCentime(montantBrut(c, m) * (1 - CRDS(c, m))));

/** Which of the three aids it is: CCH L.821-1, R.821-5, L.841-1 2° and 6°, L.841-2. */
export const variante = familyFact("aide_logement.variante", (c, m): "apl" | "alf" | "als" => {
  if (logementConventionne(c, m)) return "apl";
  if (personnesACharge(c, m) > 0) return "alf";
  return !enCouple(c, m) && naissanceProche(c, m) ? "alf" : "als";
});

const part = (name: "apl" | "alf" | "als") => (c: Computation, m: Month) => (variante(c, m) === name ? du(c, m) : 0);

export const apl = familyFact("aide_logement.apl", part("apl"));
export const alf = familyFact("aide_logement.alf", part("alf"));
export const als = familyFact("aide_logement.als", part("als"));
