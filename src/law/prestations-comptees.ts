import { base as baseAllocations } from "./aids/allocations-familiales";
import { nbEnfants as nbEnfantsAsf } from "./aids/asf";
import { nonMajore } from "./aids/complement-familial";
import { due, familyFact, figure } from "./facts";

/** CASF R.262-10-1, R.262-11 and CSS R.844-4, R.844-5: family benefits as RSA and prime d'activité count them. */

const BMAF = figure("commun.bmaf");
const FORFAIT_ASF = figure("rsa.forfait_asf_bmaf");
const allocationsFamilialesDues = due("allocations_familiales");
const complementFamilialDu = due("complement_familial");
const pajeBaseDue = due("paje_base");
const asfDue = due("asf");

/** Allocations without increase for age nor flat-rate allowance, and complement without its increase; ASF as a flat rate. EUR a month. */
export const prestationsComptees = familyFact("foyer.prestations_familiales_comptees", (c, m) => {
  const allocations = allocationsFamilialesDues(c, m);
  const asf = asfDue(c, m);
  return (
    pajeBaseDue(c, m) +
    (allocations > 0 ? Math.min(allocations, baseAllocations(c, m)) : 0) +
    (complementFamilialDu(c, m) > 0 ? nonMajore(c, m) : 0) +
    (asf > 0 ? Math.min(asf, nbEnfantsAsf(c, m) * FORFAIT_ASF(c, m) * BMAF(c, m)) : 0)
  );
});
