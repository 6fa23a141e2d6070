import type { Card } from "../../src/dialogue/message";
import type { Param, Phrase } from "../../src/dialogue/phrase";
import type { Context } from "../../src/dialogue/step";
import { householdsOf } from "../../src/dialogue/step";
import { readHousehold } from "../../src/household/household";
import { estimate } from "../../src/law/estimate";
import { assess, type Right } from "../../src/law/rights";
import type { Words } from "../../src/words/words";
import { expectedByLaw, type OracleCase } from "../oracle/cases";
import { converse } from "./conversation";
import { completed, type Home } from "./people";
import { rightsOf } from "./unsure";

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
  /** Questions answered afterwards, on the cards of aids. */
  readonly refined: number;
  readonly misread: number;
  /** Figures that differ by more than 1 EUR, or in yes / no, with the cause. */
  readonly faults: readonly string[];
  /** Rights told with another yes or no than the same household fully known, and amounts that part by more than 1 EUR. */
  readonly otherStatus: readonly string[];
  readonly otherAmount: readonly string[];
  /** Rights that were told to be certain on the way, and how many of them are not a yes in the end. */
  readonly promised: number;
  readonly broken: readonly string[];
  /** Rights whose amount was compared so. */
  readonly amounts: number;
  /** Same as `faults`, for figures where the law itself, applied to the whole household, differs from the reference. */
  readonly lawFaults: readonly string[];
}

/** One reference household talks its way to its rights; what it is told is compared with what is expected. */
export function measure(one: OracleCase, context: Context, words: Words): Measured {
  const home = one.household as unknown as Home; // the file's form is described in test/oracle/README.md
  const household = readHousehold(completed(home), context.month);
  const own = estimate(context.law, household, context.month);
  const { rights } = assess(context.law, household, context.month);
  const leftOpen = new Set(rights.filter(({ status }) => status === "to_confirm").map(({ aid }) => aid));
  const reference = new Map(expectedByLaw(one, "2026-11"));
  const base = { id: one.id, groupe: one.groupe, home };
  try {
    const { cards, conversation, promised, ...effort } = converse(home, context, words);
    const ending = rightsOf(conversation, context).rights;
    const parted = compareExactly(rights, ending);
    const broken = promised
      .filter((aid) => ending.find((right) => right.aid === aid)?.status !== "yes")
      .map((aid) => `${aid}: told to be certain on the way, and is not`);
    const faults: string[] = [];
    const lawFaults: string[] = [];
    for (const card of cards()) {
      const key = TOLD[card.id];
      // Near a threshold that may have moved, or where the residence of a European may be looked at, "to confirm" is
      // what is to be told.
      if (key === undefined || ((card.tone === "maybe" || card.tone === "neutral") && leftOpen.has(card.id))) continue;
      const mine = own[key];
      const wanted = reference.get(key) ?? mine;
      const told = typeof wanted === "boolean" ? isDue(card) : amountOf(card);
      if (same(told, wanted)) continue;
      if (same(told, mine))
        lawFaults.push(`${key}: told ${told}, expected ${wanted}, as the law applied to the whole household`);
      else faults.push(`${key}: told ${told}, expected ${wanted}`);
    }
    const lost = faults.length > 0 ? differences(one.household, householdsOf(conversation, context)[0]) : [];
    return {
      ...base,
      ...effort,
      ...parted,
      promised: promised.length,
      broken,
      faults: [...faults, ...lost],
      lawFaults,
    };
  } catch (error) {
    return {
      ...base,
      questions: 0,
      taps: 0,
      typed: 0,
      refined: 0,
      misread: 0,
      otherStatus: ["the conversation did not end"],
      otherAmount: [],
      promised: 0,
      broken: [],
      amounts: 0,
      faults: [error instanceof Error ? error.message : "?"],
      lawFaults: [],
    };
  }
}

/** What a conversation told, beside what is told of the same household known from the start: by right, not by figure. */
function compareExactly(known: readonly Right[], told: readonly Right[]) {
  const pairs = known.flatMap((right) => {
    const other = told.find(({ aid }) => aid === right.aid);
    return other ? [{ right, other }] : [];
  });
  const due = pairs.filter(({ right }) => right.status === "yes");
  return {
    otherStatus: pairs
      .filter(({ right, other }) => right.status !== other.status)
      .map(({ right, other }) => `${right.aid}: told ${other.status}, is ${right.status}`),
    otherAmount: due
      .filter(({ right, other }) => other.status === "yes" && !same(other.amount.max, right.amount.max))
      .map(({ right, other }) => `${right.aid}: told ${other.amount.max}, is ${right.amount.max}`),
    amounts: due.length,
  };
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
