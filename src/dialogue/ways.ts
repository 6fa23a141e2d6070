import { agenda, type Instance, isUnknown, mayCount } from "./agenda";
import type { Context } from "./context";
import type { AnswerValue } from "./conversation";
import { concrete, isList } from "./facts";
import { fieldsLeftOpen } from "./fields-left-open";

type Place = Pick<Context, "questionnaire" | "snapshot" | "month" | "law">;
type Answers = ReadonlyMap<string, AnswerValue>;

/** Answers that leave nothing open, and which candidate stands in them for each unknown. */
interface Way {
  readonly answers: Answers;
  readonly picks: ReadonlyMap<string, number>;
}

interface Ways {
  readonly ways: readonly Way[];
  /**
   * Fields of the household that may be otherwise than in every way: of a sample, or because an amount, a date or an option
   * is none of the candidates; null when the ways are all there are.
   */
  readonly unseen: readonly string[] | null;
  /** Of what has no last candidate (an amount, how many children): the rank of the one beyond which there may be more. */
  readonly ends: ReadonlyMap<string, number>;
}

/** The answers with each unknown replaced by one of its candidates: in every way, or in as many as tell most. */
export function waysOf(answers: Answers, context: Place, atMost: number): Ways {
  const open = mayCount(answers, context).filter((each) => isUnknown(each, answers));
  const unknowns = open.map(({ id, question }) => ({ id, candidates: candidatesOf(question, context) }));
  const ends = new Map(open.flatMap(({ id, question }, at) => endOf(question, unknowns[at]?.candidates ?? [], id)));
  const all = everyWay(answers, context, atMost);
  if (all) {
    const picks = (ranks: ReadonlyMap<string, number>) => new Map(unknowns.map(({ id }) => [id, ranks.get(id) ?? 0]));
    // One that none of its candidates makes worth asking, or only refines an amount on a card, is no "je ne sais pas".
    const isSeen = ({ id, question }: Instance) =>
      isExhausted(question) || question.asked === "on_card" || (question.if_it_decides === true && !answers.has(id));
    const unseen = open.every(isSeen) ? null : fieldsLeftOpen(open);
    return { ways: all.map((way) => ({ ...way, picks: picks(way.picks) })), unseen, ends };
  }
  const fill = (pick: (rank: number, size: number) => number): Way => {
    const filled = new Map(answers);
    const picks = new Map<string, number>();
    for (const [rank, { id, candidates }] of unknowns.entries()) {
      const chosen = pick(rank, candidates.length);
      filled.set(id, candidates[chosen] ?? null);
      picks.set(id, chosen);
    }
    return { answers: filled, picks };
  };
  return { ways: telling(unknowns, fill, context, atMost), unseen: fieldsLeftOpen(open), ends };
}

/** Whether the candidates are all that an answer may be; amounts and dates have others in between. */
const isExhausted = ({ kind, options, unknown }: Instance["question"]): boolean =>
  kind === "yes_no" || (kind === "choice" && options.every(({ id }) => unknown.includes(id)));

function endOf(
  { kind, capped }: Instance["question"],
  candidates: readonly AnswerValue[],
  id: string,
): [id: string, end: number][] {
  const sizes =
    kind === "amount" && !capped
      ? candidates.map((each) => (typeof each === "number" ? each : 0)) // "fin_contrat" is no amount
      : kind === "dates"
        ? candidates.map((each) => (isList(each) ? each.length : 0))
        : [];
  return sizes.length > 1 ? [[id, sizes.indexOf(Math.max(...sizes))]] : [];
}

const candidatesOf = ({ unknown }: Instance["question"], { month }: Place): AnswerValue[] =>
  unknown.map((each) => concrete(each, month));

/** Every way to fill what is unknown, what an answer opens only where it does; null when there are more than `atMost`. */
function everyWay(answers: Answers, context: Place, atMost: number): Way[] | null {
  const found: Way[] = [];
  /** Whether there was room for all the ways that begin so. */
  const follow = (way: Way): boolean => {
    const left = agenda(way.answers, context).filter((each) => isUnknown(each, way.answers));
    const atLeast = left.reduce((ways, { question }) => ways * question.unknown.length, 1);
    if (found.length + atLeast > atMost) return false;
    const [next] = left;
    if (!next) return found.push(way) > 0;
    return candidatesOf(next.question, context).every((candidate, rank) =>
      follow({ answers: new Map(way.answers).set(next.id, candidate), picks: new Map(way.picks).set(next.id, rank) }),
    );
  };
  return follow({ answers, picks: new Map() }) ? found : null;
}

type Fill = (pick: (rank: number, size: number) => number) => Way;

/** The two extremes, each of them with one answer otherwise, then a spread of the others. */
function telling(
  unknowns: readonly { readonly id: string; readonly candidates: readonly AnswerValue[] }[],
  fill: Fill,
  context: Place,
  atMost: number,
): Way[] {
  const extremes = [fill(() => 0), fill((_, size) => size - 1)];
  const varied = extremes.flatMap((extreme, last) => {
    const counting = new Set(agenda(extreme.answers, context).map(({ id }) => id));
    return unknowns.flatMap(({ id, candidates }, changed) =>
      counting.has(id)
        ? candidates.flatMap((_, candidate) =>
            candidate === (last === 0 ? 0 : candidates.length - 1)
              ? []
              : [fill((rank, size) => (rank === changed ? candidate : last === 0 ? 0 : size - 1))],
          )
        : [],
    );
  });
  const most = Math.floor(atMost / 2);
  const step = Math.max(1, varied.length / most);
  const kept = varied.filter((_, index) => Math.floor(index / step) !== Math.floor((index - 1) / step));
  const worlds = [...extremes, ...kept];
  const left = atMost - worlds.length;
  return [...worlds, ...Array.from({ length: left }, (_, world) => fill((rank, size) => spread(world, rank, size)))];
}

/** A pick that covers each unknown evenly and apart from the others. */
const spread = (world: number, rank: number, size: number): number =>
  Math.floor((((world + 1) * Math.sqrt(prime(rank))) % 1) * size);

/** Square roots of primes are irrational, and share no period. */
function prime(rank: number): number {
  let found = 1;
  for (let left = rank; left >= 0; left--)
    do found++;
    while (hasDivisor(found));
  return found;
}

function hasDivisor(number: number): boolean {
  for (let divisor = 2; divisor * divisor <= number; divisor++) if (number % divisor === 0) return true;
  return false;
}
