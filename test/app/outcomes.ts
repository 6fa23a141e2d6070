import { closeReferral, recordOutcomes } from "../../src/app/close-referral";
import { actOnReferral, openReferral, type PlainAction } from "../../src/app/follow-referral";
import type { House } from "../../src/app/house";
import { receiveReferral } from "../../src/app/receive-referral";
import type { ReferralDraft } from "../../src/dialogue/referral-draft";
import { DRAFT } from "./scripted";

/** What an operator says became of some aids, as the house reads it. */
type Outcomes = readonly Record<string, unknown>[];

export const opened = (aid: string, amount: number | null, rhythm: "monthly" | "once" | null, since = "2026-11") => ({
  ...{ aid, outcome: "opened", amount, rhythm, since },
});
export const refused = (aid: string, reason: string) => ({ aid, outcome: "refused", reason });

/** A hand-off made as a resident makes it; its number. */
export async function handOver(house: House, changes: Partial<ReferralDraft> = {}): Promise<string> {
  const sent = await receiveReferral(house, { ...DRAFT, ...changes }, crypto.randomUUID());
  if (sent.status !== "sent") throw new Error(JSON.stringify(sent));
  return sent.reference;
}

const operatorOf = (structure: string) => ({ id: "op", structure });

async function versionOf(house: House, structure: string, reference: string): Promise<number> {
  const referral = await openReferral(house, operatorOf(structure), reference);
  if (!referral) throw new Error(`${structure} does not read ${reference}`);
  return referral.version;
}

const done = (what: string) => {
  if (what !== "done") throw new Error(what);
};

/** What its operator does, one after the other. */
export async function act(house: House, structure: string, reference: string, ...actions: PlainAction[]) {
  for (const action of actions) {
    const version = await versionOf(house, structure, reference);
    done(await actOnReferral(house, operatorOf(structure), reference, action, version));
  }
}

export async function note(house: House, structure: string, reference: string, outcomes: Outcomes) {
  const version = await versionOf(house, structure, reference);
  done(await recordOutcomes(house, operatorOf(structure), reference, outcomes, version));
}

export async function close(house: House, structure: string, reference: string, outcomes: Outcomes) {
  const version = await versionOf(house, structure, reference);
  done(await closeReferral(house, operatorOf(structure), reference, outcomes, version));
}
