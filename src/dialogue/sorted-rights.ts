import type { Aid } from "../law/aid";
import type { Law } from "../law/law";
import type { Right, Rights } from "../law/rights";
import type { Snapshot } from "../territory/snapshot";
import { answersOf } from "./agenda";
import { monthlyValue } from "./amounts";
import type { Context } from "./context";
import type { AnswerValue, Conversation } from "./conversation";
import { isList } from "./facts";

/** Aids switched off by a flag, everywhere or in the commune of the answers. */
export function switchedOffAids(
  conversation: Conversation,
  { snapshot }: Pick<Context, "snapshot">,
): ReadonlySet<string> {
  const commune = answersOf(conversation).get("commune");
  return switchedOffIn(snapshot, typeof commune === "string" ? commune : null);
}

/** Aids switched off by a flag, everywhere or in the commune of this INSEE code. */
export function switchedOffIn(
  { switchedOffAids }: Pick<Snapshot, "switchedOffAids">,
  commune: string | null,
): ReadonlySet<string> {
  const here = commune !== null && Object.hasOwn(switchedOffAids, commune) ? (switchedOffAids[commune] ?? []) : [];
  return new Set([...(switchedOffAids["*"] ?? []), ...here]);
}

/** The rights sorted for the person: new ones first, the most valuable first; then what is known or refused. */
export interface SortedRights {
  readonly fresh: readonly Right[];
  readonly toConfirm: readonly Right[];
  readonly received: readonly Right[];
  /** Not due, or unlikely to be. */
  readonly no: readonly Right[];
  /** Those whose deliverer decides: that may be asked for, even when working them out failed; and that are ruled out. */
  readonly toAsk: readonly Right[];
  readonly notToAsk: readonly Right[];
}

export function sortRights(rights: Rights, conversation: Conversation, context: Context): SortedRights {
  const answers = answersOf(conversation);
  const off = switchedOffAids(conversation, context);
  return sortFor(rights, context.law, { off, isReceived: (aid) => isReceived(aid, answers) });
}

/** What is known besides the rights: aids switched off, and whether an aid is received. */
export interface Besides {
  readonly off: ReadonlySet<string>;
  isReceived(aid: Aid): boolean;
}

export function sortFor(rights: Rights, law: Law, besides: Besides): SortedRights {
  const received = new Set(rights.rights.map(({ aid }) => aid).filter((aid) => besides.isReceived(law.aid(aid).aid)));
  const isLaw = ({ aid }: Right) => law.aid(aid).aid.decided_by === "law";
  const on = rights.rights.filter(({ aid }) => !besides.off.has(aid));
  const left = on.filter((right) => !isLaw(right));
  const shown = on
    .filter(isLaw)
    .toSorted((a, b) => monthlyValue(b, law.aid(b.aid).aid) - monthlyValue(a, law.aid(a.aid).aid));
  const fresh = shown.filter(({ aid, status }) => !received.has(aid) && status === "yes");
  return {
    fresh,
    toConfirm: shown
      .filter(
        (right) =>
          !received.has(right.aid) && !isOut(right) && (right.status === "to_confirm" || right.status === "failed"),
      )
      // What is due if what was supposed is right comes before what would take another answer.
      .toSorted((a, b) => Number(b.likely !== undefined) - Number(a.likely !== undefined)),
    received: shown.filter(({ aid }) => received.has(aid)),
    no: shown.filter((right) => !received.has(right.aid) && isOut(right) && !hasOtherForm(right.aid, shown, law)),
    toAsk: left.filter(({ status }) => status !== "no"),
    notToAsk: left.filter(({ status }) => status === "no"),
  };
}

export const isOut = ({ status, unlikely }: Right): boolean => status === "no" || unlikely === true;

/** Of an aid that comes in several forms, the one that is not due says nothing when another may be. */
function hasOtherForm(id: string, shown: readonly Right[], law: Law): boolean {
  const form = law.aid(id).aid.form_of;
  return (
    form !== undefined &&
    shown.some((right) => right.aid !== id && !isOut(right) && law.aid(right.aid).aid.form_of === form)
  );
}

/** People say that they receive "css", whichever of its forms (`css_gratuite`, `css_participation`) it takes. */
function isReceived({ id, form_of }: Aid, answers: ReadonlyMap<string, AnswerValue>): boolean {
  const received = answers.get("aides_percues") ?? null;
  return isList(received) && (received.includes(id) || (form_of !== undefined && received.includes(form_of)));
}
