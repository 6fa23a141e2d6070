import type { FigureUsed } from "./parameters";
import type { Right, RightStatus, Rights } from "./rights";
import type { Reason } from "./verdict";

/** Whether what the worlds agree on holds in those that they are only a sample of as well. */
export type IsCertain = (aid: string, status: "yes" | "no") => boolean;

/**
 * The rights of a household known only as a set of possible ones: yes when yes in all, no when no in all, to confirm
 * otherwise; the amount is the range. An aid that fails in one world is failed: a part of a range would mislead.
 * `isCertain` is asked of worlds that are a sample; those that are all there are need none (null).
 * @throws RangeError when there is no world.
 */
export function mergeRights(worlds: readonly Rights[], isCertain: IsCertain | null = null): Rights {
  const [first, ...others] = worlds;
  if (!first) throw new RangeError("there is no household to assess");
  if (others.length === 0 && isCertain === null) return first;
  const byAid = worlds.map(rightsByAid);
  return {
    ...first,
    rights: first.rights.map((right) =>
      mergeRight(
        byAid.flatMap((rights) => rights.get(right.aid) ?? []),
        right,
        isCertain,
      ),
    ),
  };
}

export const rightsByAid = ({ rights }: Rights): ReadonlyMap<string, Right> =>
  new Map(rights.map((right) => [right.aid, right]));

function mergeRight(all: readonly Right[], first: Right, isCertain: IsCertain | null): Right {
  const failed = all.find(({ status }) => status === "failed");
  if (failed) return failed;
  const agreed = mergeStatus(all);
  const guessed = isCertain !== null && (agreed === "yes" || agreed === "no") && !isCertain(first.aid, agreed);
  const status = guessed ? "to_confirm" : agreed;
  // Reasons and form are those of a world that tells the outcome: one that has the aid unless none has.
  const telling = all.find(({ status }) => status === "yes" || status === "to_ask") ?? first;
  const variants = new Set(all.filter((right) => right.status === "yes").map(({ variant }) => variant));
  return {
    ...telling,
    status,
    ...(guessed && agreed === "no" ? { unlikely: true } : {}),
    amount: {
      min: guessed ? 0 : Math.min(...all.map(({ amount }) => amount.min)),
      max: Math.max(...all.map(({ amount }) => amount.max)),
    },
    variant: variants.size > 1 ? null : telling.variant,
    calculation: all.every(({ calculation }) => same(calculation, telling.calculation)) ? telling.calculation : [],
    reasons: status === "to_confirm" ? undecided(all) : telling.reasons,
    figures: figuresOf(all),
    stale: all.some(({ stale }) => stale),
    nearThreshold: all.every(({ nearThreshold }) => nearThreshold),
  };
}

const same = (one: Right["calculation"], other: Right["calculation"]): boolean =>
  one === other || (one.length === other.length && JSON.stringify(one) === JSON.stringify(other));

/** Each once. Most worlds rest on the very same ones, which are told apart faster than by their names. */
function figuresOf(all: readonly Right[]): FigureUsed[] {
  const used = new Set<FigureUsed>();
  for (const { figures } of all) for (const figure of figures) used.add(figure);
  return [...new Map([...used].map((figure) => [`${figure.id} ${figure.since}`, figure])).values()];
}

function mergeStatus(all: readonly Right[]): RightStatus {
  if (all.every(({ status }) => status === "yes")) return "yes";
  if (all.every(({ status }) => status === "no")) return "no";
  // Left to whoever delivers it in any case: that it may be ruled out as well changes nothing to do.
  return all.some(({ status }) => status === "to_ask") ? "to_ask" : "to_confirm";
}

/** The reasons of all worlds, each once; those that fail somewhere are kept as failing: they are what is to confirm. */
function undecided(all: readonly Right[]): Reason[] {
  const reasons = new Map<string, Reason>();
  for (const { reasons: each } of all)
    for (const reason of each) {
      const key = `${reason.group} ${reason.who} ${reason.name} ${reason.fact} ${reason.operator}`;
      if (!reasons.has(key) || !reason.holds) reasons.set(key, reason);
    }
  return [...reasons.values()];
}
