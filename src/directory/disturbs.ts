import type { Act } from "./acts";

/**
 * Whether what someone did meanwhile may change what another decides: the same fact, structure, lot or permanence, or
 * an import, which may touch all of them. An import itself was looked at against the whole directory.
 */
export function disturbs(meanwhile: Act, act: Act): boolean {
  if ("import" in act) return true;
  if ("import" in meanwhile) return !isOfVisit(act);
  if (isOfVisit(act)) return isOfVisit(meanwhile) && visitOf(meanwhile) === visitOf(act);
  if ("lot" in act) return "lot" in meanwhile && meanwhile.lot === act.lot;
  const sameStructure = "structure" in meanwhile && !("lot" in meanwhile) && meanwhile.structure === act.structure;
  const ofFacts = "champ" in act ? "champ" in meanwhile && meanwhile.champ === act.champ : !("champ" in meanwhile);
  return sameStructure && ofFacts;
}

type VisitAct = Extract<Act, { readonly visit: unknown }>;
const isOfVisit = (act: Act): act is VisitAct => "visit" in act;
const visitOf = (act: VisitAct): string => (act.kind === "visit_added" ? act.visit.id : act.visit);
