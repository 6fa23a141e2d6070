import type { Aid } from "./aid";
import { type CompiledAid, compileAid } from "./compiled-aid";
import type { LinkedLaw } from "./computation";
import type { Reader } from "./conditions";
import { LawError } from "./errors";
import { due, dueTo, type Fact, type FamilyFact, familyFact } from "./facts";
import { formulas } from "./formulas";
import type { Parameter } from "./parameters";
import { Parameters } from "./parameters";
import { refuseCycles } from "./probe";
import { figureSlots } from "./slots";

/** What the rules' files say, validated. */
export interface LawFiles {
  readonly parameters: readonly Parameter[];
  readonly aids: readonly Aid[];
  /** Hash of the files: an estimate names the law it applied. */
  readonly version: string;
}

/** The rules, their figures and their formulas, linked: names resolved, conditions compiled. */
export interface Law extends LinkedLaw {
  readonly version: string;
  readonly aids: readonly CompiledAid[];
  has(id: string): boolean;
  /** @throws LawError when the law has no such aid. */
  aid(id: string): CompiledAid;
  /** The function that reads a fact or, as `figure:<id>`, a parameter. */
  readerOf(name: string, scope: "family" | "person"): Reader;
}

/**
 * Links the files with the formulas of `law/aids/`.
 * @throws LawError naming the first fact, figure or aid that does not exist, or that rests on itself.
 */
export function loadLaw(files: LawFiles): Law {
  const parameters = new Parameters(files.parameters);
  const facts = new Map<string, Fact>(formulas());
  const aids: CompiledAid[] = [];
  const byId = new Map<string, CompiledAid>();

  const declare = (name: string, fact: Fact) => {
    if (facts.has(name)) throw new LawError("LAW_DUPLICATE_NAME", name);
    facts.set(name, fact);
  };
  for (const { id, per } of files.aids) {
    declare(`${id}.du`, due(id));
    if (per === "adult") declare(`${id}.du_personne`, dueTo(id));
    declare(`${id}.conditions_non_financieres`, nonFinancialConditions(id));
    declare(`${id}.ouvert`, open(id));
  }

  const law: Law = {
    version: files.version,
    parameters,
    aids,
    has: (id) => byId.has(id),
    aid(id) {
      const aid = byId.get(id);
      if (!aid) throw new LawError("LAW_UNKNOWN_AID", id);
      return aid;
    },
    due: (id, c, month) => byId.get(id)?.due(c, month) ?? 0,
    dueTo: (id, c, month, who) => byId.get(id)?.dueTo(c, month, who) ?? 0,
    adultHolds: (id, c, month, who) => byId.get(id)?.adultHolds(c, month, who) ?? false,
    nonFinancialHold: (id, c, month) => law.aid(id).nonFinancialHold(c, month),
    isOpen: (id, c, month) => law.aid(id).isOpen(c, month),
    readerOf(name, scope) {
      if (name.startsWith("figure:")) {
        const id = name.slice("figure:".length);
        if (!parameters.has(id)) throw new LawError("LAW_UNKNOWN_FIGURE", id);
        const slot = figureSlots.of(id);
        return (c, month) => c.figure(slot, month);
      }
      const fact = facts.get(name);
      if (!fact) throw new LawError("LAW_UNKNOWN_FACT", name);
      if (fact.scope === "person" && scope === "family") throw new LawError("LAW_WRONG_SCOPE", name);
      return fact;
    },
  };
  for (const aid of files.aids) {
    const compiled = compileAid(aid, law);
    if (byId.has(aid.id)) throw new LawError("LAW_DUPLICATE_NAME", aid.id);
    byId.set(aid.id, compiled);
    aids.push(compiled);
  }
  refuseCycles(law);
  return law;
}

/** The conditions other than resources hold, for the family or for one adult at least. */
export const nonFinancialConditions = (aid: string): FamilyFact<boolean> =>
  familyFact(`${aid}.conditions_non_financieres`, (c, month) => c.law.nonFinancialHold(aid, c, month));

/** Every condition holds: the aid is due, whatever its amount. */
export const open = (aid: string): FamilyFact<boolean> =>
  familyFact(`${aid}.ouvert`, (c, month) => c.law.isOpen(aid, c, month));
