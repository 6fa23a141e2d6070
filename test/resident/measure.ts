import type { Card } from "../../src/dialogue/message";
import type { Param, Phrase } from "../../src/dialogue/phrase";
import type { Context } from "../../src/dialogue/step";
import { householdsOf } from "../../src/dialogue/step";
import { readHousehold } from "../../src/household/household";
import { estimate } from "../../src/law/estimate";
import { assess } from "../../src/law/rights";
import type { Words } from "../../src/words/words";
import { expectedByLaw, type OracleCase } from "../oracle/cases";
import { converse } from "./conversation";
import type { Home } from "./people";

/** Amounts that a conversation tells, and under which key the reference cases have them. */
const TOLD: Readonly<Record<string, string>> = {
  rsa: "rsa",
  prime_activite: "ppa",
  aide_logement: "aide_logement",
  asf: "asf",
  allocations_familiales: "af",
  complement_familial: "cf",
  paje_base: "paje_base",
  aah: "aah",
  mva: "mva",
  ass: "ass",
  aspa: "aspa",
  ars: "ars_annuelle",
  bourse_college: "bourse_college_annuelle",
  bourse_lycee: "bourse_lycee_annuelle",
  cheque_energie: "cheque_energie_annuel",
  apa_domicile: "apa_domicile",
  css_gratuite: "css_gratuite",
  css_participation: "css_avec_participation",
};

export interface Measured {
  readonly id: string;
  readonly groupe: string;
  readonly home: Home;
  readonly questions: number;
  readonly taps: number;
  readonly typed: number;
  readonly misread: number;
  /** Figures that differ by more than 1 EUR, or in yes / no, with the cause. */
  readonly faults: readonly string[];
  /** Same, for figures where the law itself, applied to the whole household, differs from the reference. */
  readonly lawFaults: readonly string[];
}

/** One reference household talks its way to its rights; what it is told is compared with what is expected. */
export function measure(one: OracleCase, context: Context, words: Words): Measured {
  const home = one.household as unknown as Home; // the file's form is described in test/oracle/README.md
  // The file does not say whose tax return they are on; a resident says that it is their own.
  const adultes = home.adultes.map((adult) => ({ ...adult, declaration_fiscale: "propre" }));
  const household = readHousehold({ ...home, adultes }, context.month);
  const own = estimate(context.law, household, context.month);
  const { rights } = assess(context.law, household, context.month);
  const leftOpen = new Set(rights.filter(({ status }) => status === "to_confirm").map(({ aid }) => aid));
  const reference = new Map(expectedByLaw(one, "2026-11"));
  const base = { id: one.id, groupe: one.groupe, home };
  try {
    const { cards, questions, taps, typed, misread, conversation } = converse(home, context, words);
    const faults: string[] = [];
    const lawFaults: string[] = [];
    for (const card of cards) {
      const key = TOLD[card.id];
      // Near a threshold that may have moved, or where the residence of a European may be looked at, "to confirm" is
      // what is to be told.
      if (key === undefined || (card.tone === "maybe" && leftOpen.has(card.id))) continue;
      const mine = own[key];
      const wanted = reference.get(key) ?? mine;
      const told = typeof wanted === "boolean" ? isDue(card) : amountOf(card);
      if (same(told, wanted)) continue;
      if (same(told, mine))
        lawFaults.push(`${key}: told ${told}, expected ${wanted}, as the law applied to the whole household`);
      else faults.push(`${key}: told ${told}, expected ${wanted}`);
    }
    const lost = faults.length > 0 ? differences(one.household, householdsOf(conversation, context)[0]) : [];
    return { ...base, questions, taps, typed, misread, faults: [...faults, ...lost], lawFaults };
  } catch (error) {
    return {
      ...base,
      questions: 0,
      taps: 0,
      typed: 0,
      misread: 0,
      faults: [error instanceof Error ? error.message : "?"],
      lawFaults: [],
    };
  }
}

const same = (a: unknown, b: unknown): boolean =>
  typeof a === "number" && typeof b === "number" ? Math.abs(a - b) <= 1 : a === b;

const isDue = ({ tone, detail }: Card): boolean =>
  tone === "good" || (tone === "neutral" && detail?.key === "dialogue.amounts.received");

function amountOf(card: Card): number {
  if (!isDue(card) && card.tone !== "maybe") return 0;
  return moneyIn(card.detail) ?? 0;
}

function moneyIn(phrase: Phrase | null): number | null {
  const amount: Param | undefined = phrase?.params?.amount;
  if (typeof amount !== "object") return null;
  if ("money" in amount) return amount.money;
  return "key" in amount ? moneyIn(amount) : null;
}

/** Fields whose value the conversation lost or changed. */
function differences(wanted: unknown, found: unknown, path = ""): string[] {
  if (typeof wanted !== "object" || wanted === null) {
    const silent = wanted === 0 || wanted === false || wanted === null || wanted === undefined;
    const quiet = found === 0 || found === false || found === null || found === undefined;
    return wanted === found || (silent && quiet) ? [] : [`  ${path}: ${String(wanted)} → ${String(found)}`];
  }
  return Object.entries(wanted).flatMap(([key, value]) =>
    /(brut|brute|imposable|charges)$/.test(key)
      ? []
      : differences(value, at(found, key), path ? `${path}.${key}` : key),
  );
}

const at = (tree: unknown, key: string): unknown =>
  typeof tree === "object" && tree !== null ? (tree as Record<string, unknown>)[key] : undefined; // read only, any key
