import { readContent } from "../referral/content";
import { type Action, isErased, possible, type State, UNSEEN } from "../referral/life";
import { readCode, readReference } from "../referral/reference";
import { hashOf, same } from "../referral/secret";
import type { Records, StoredConsent, StoredMessage, StoredOutcome, StoredReferral } from "../store/port";
import { stateOf } from "./follow-referral";
import type { House } from "./house";
import { isHistoryFull, type Moved, type MoveFault, moveReferral } from "./move-referral";
import { type NoticeKind, putNotice } from "./notices";
import { endRemindersOf } from "./resident/reminder-list";
import {
  type AskedTransfer,
  askedTransfer,
  isToAnswer,
  type OwnAppointment,
  ownAppointment,
} from "./resident/to-answer";
import { writeToOperator } from "./thread";
import { passOn, readerFor } from "./transfer-referral";

/** What shows that a hand-off is one's own: the secret told when it was sent, or the conversation it came from. */
export type Proof = { readonly reference: string } & ({ readonly secret: string } | { readonly session: string });

/** What a resident sees of their own hand-off. */
export interface OwnReferral {
  readonly reference: string;
  readonly state: State;
  /** Who follows it. */
  readonly readBy: string;
  readonly need: string;
  readonly language: string;
  /** Those to look at, as far as it was agreed to say so. */
  readonly aids: readonly string[];
  readonly appointment: OwnAppointment | null;
  /** What became of each aid, as far as it is known. */
  readonly outcomes: readonly StoredOutcome[];
  readonly messages: readonly OwnMessage[];
  readonly consents: readonly StoredConsent[];
  /** Where it would be passed on, if they agree; null when nothing is asked. */
  readonly transfer: AskedTransfer | null;
  /** The day after which nothing of it is kept. */
  readonly expires: number;
  readonly actions: readonly Action[];
}

export interface OwnMessage extends StoredMessage {
  /** The structure whose operator wrote it, whoever follows the hand-off since; null: the resident did. */
  readonly from: string | null;
}

/** What becomes of a resident's act: done, or a code of `app/errors.ts`; a wrong proof is told as an unknown number. */
export type OwnActed = "done" | "REFERRAL_UNKNOWN" | "FOLLOW_UP_INVALID" | "THREAD_FULL" | MoveFault;

export async function openOwn(house: House, proof: Proof): Promise<OwnReferral | null> {
  return await house.store.transaction(async (records) => {
    const found = await proven(records, proof);
    return found && (await ownView(house, records, found));
  });
}

export async function ownView(house: House, records: Records, found: StoredReferral): Promise<OwnReferral> {
  const { followUp } = records;
  const { reference, readBy, need, language, expires } = found;
  const state = stateOf(found);
  const appointment = ownAppointment(found, house.clock.now());
  const answered = isToAnswer(appointment) ? APART : [...APART, ...ABOUT_APPOINTMENT];
  return {
    ...{ reference, state, readBy, need, language, expires },
    aids: readContent(found).aids ?? [],
    appointment,
    outcomes: await followUp.outcomes(reference),
    messages: await withWriters(records, found),
    consents: await followUp.consents(reference),
    transfer: await askedTransfer(records, reference),
    actions: possible(state, "resident").filter((action) => !answered.includes(action)),
  };
}

async function withWriters(
  { followUp, accounts }: Records,
  { reference, readBy }: StoredReferral,
): Promise<readonly OwnMessage[]> {
  const messages = await followUp.messages(reference);
  const writers = new Map<string, string | null>([["resident", null]]);
  for (const { by } of messages) {
    if (writers.has(by)) continue;
    const account = await accounts.find(by.slice("operator:".length));
    writers.set(by, account?.role === "operator" ? account.structure : readBy);
  }
  return messages.map((each) => ({ ...each, from: writers.get(each.by) ?? null }));
}

/** Passing it on is answered when it is asked; it is not theirs to begin. */
const APART: readonly Action[] = ["transfer"];
/** Of no use any more once its hour has come. */
const ABOUT_APPOINTMENT: readonly Action[] = ["reschedule", "decline"];

const TOLD = {
  reschedule: "reschedule",
  decline: "decline",
  come_back: "came_back",
  withdraw: "withdraw",
} as const satisfies Partial<Record<Action, NoticeKind>>;
type OwnAction = keyof typeof TOLD;

/** Comes back after it was closed, or takes it all back. */
export async function actOnOwn(
  house: House,
  proof: Proof,
  action: Exclude<OwnAction, "reschedule" | "decline">,
): Promise<OwnActed> {
  return await asResident(house, proof, async (records, found) => {
    const moved = await moveOwn(house, records, found, action);
    return "fault" in moved ? moved.fault : "done";
  });
}

/** Moves it on for its resident, in the transaction of `records`; those who follow it are told. */
export async function moveOwn(
  house: House,
  records: Records,
  found: StoredReferral,
  action: OwnAction,
): Promise<Moved> {
  if (action === "come_back" && (await isHistoryFull(records, found.reference))) return { fault: "HISTORY_FULL" };
  const moved = await moveReferral(house, records, found, action, { kind: "resident" });
  const { reference, readBy, state, session } = found;
  // Whoever takes everything back is not reminded of what they had agreed to with it.
  if ("state" in moved && action === "withdraw" && session !== null)
    await endRemindersOf(house, records, session, reference);
  // What nobody looked at is taken back without a word: its own page says so.
  const unseen = UNSEEN.some((each) => each === state);
  if ("state" in moved && !unseen) await putNotice(house, records, { reference, readBy, kind: TOLD[action] });
  return moved;
}

/** What a resident answers when asked whether another structure may take it over. */
export interface TransferAnswer {
  readonly agreed: boolean;
  /** Of the passage that they were shown. */
  readonly mark: string | null;
}

/** REFERRAL_CHANGED when another passage than the one they were shown is asked by now. */
export async function answerTransfer(house: House, proof: Proof, answer: TransferAnswer): Promise<OwnActed> {
  return await asResident(house, proof, (records, found) => answerOwnTransfer(house, records, found, answer));
}

/** The same, in the transaction of `records`. */
export async function answerOwnTransfer(
  house: House,
  records: Records,
  found: StoredReferral,
  { agreed, mark }: TransferAnswer,
): Promise<OwnActed> {
  const { reference, readBy } = found;
  const asked = await askedTransfer(records, reference);
  if (!asked) return "REFERRAL_NOT_IN_THIS_STATE";
  if (asked.mark !== mark) return "REFERRAL_CHANGED";
  const at = house.clock.now();
  const told = agreed ? "transfer_given" : "transfer_refused";
  if (agreed) {
    // They agreed to whoever was named: when another would read it by now, it is to be asked again.
    if (readerFor(house, asked.to) !== asked.reader) {
      await records.followUp.answerTransfer(reference, { consent: "dropped", oralOn: null, answered: at });
      return "REFERRAL_CHANGED";
    }
    const moved = await passOn(house, records, found, asked.to, { kind: "resident" });
    if ("fault" in moved) return moved.fault;
  } else {
    await records.referrals.record({ reference, at, by: "resident", what: "transfer_refuse" });
  }
  const consent = agreed ? "given" : "refused";
  await records.followUp.answerTransfer(reference, { consent, oralOn: null, answered: at });
  await putNotice(house, records, { reference, readBy, kind: told });
  return "done";
}

/** The resident writes to those who follow it. `once`: drawn for the form that it comes from, which counts once. */
export async function writeAsResident(
  house: House,
  proof: Proof,
  letter: string,
  once: string | null = null,
): Promise<OwnActed> {
  return await asResident(house, proof, async (records, found) => {
    // The same form with other words in it says something else.
    const said = `${found.reference} ${once}\n${letter}`;
    const form = once === null || !DRAWN.test(once) ? null : { channel: "own", id: hashOf("nonce", said) };
    if (form && (await records.inputs.known(form.channel, form.id))) return "done";
    const done = await writeToOperator(house, records, found, letter);
    if (form && done === "done") await records.inputs.remember({ ...form, at: house.clock.now() });
    return done;
  });
}

const DRAWN = /^[\w-]{16,64}$/;

/** The resident has read what the operators wrote, as far as they were shown it. */
export async function markReadByResident(
  house: House,
  proof: Proof,
  { messages }: Pick<OwnReferral, "messages">,
): Promise<OwnActed> {
  return await asResident(house, proof, async (records, { reference }) => {
    await markShown(house, records, reference, messages);
    return "done";
  });
}

/** The same, in the transaction of `records`: what was written since they were read stays unread. */
export async function markShown(
  house: House,
  { followUp }: Records,
  reference: string,
  messages: readonly StoredMessage[],
): Promise<void> {
  const last = messages.at(-1);
  if (last) await followUp.markRead(reference, "operator", house.clock.now(), last.place);
}

/** Does something of a resident to their own hand-off, in one transaction, as long as something of it is kept. */
export async function asResident(
  house: House,
  proof: Proof,
  work: (records: Records, found: StoredReferral) => Promise<OwnActed>,
): Promise<OwnActed> {
  return await house.store.transaction(async (records) => {
    const found = await proven(records, proof);
    if (!found) return "REFERRAL_UNKNOWN";
    return isErased(stateOf(found)) ? "REFERRAL_NOT_IN_THIS_STATE" : await work(records, found);
  });
}

/** The referral, if the proof is right: a wrong one and an unknown number are not told apart. */
async function proven({ referrals }: Records, proof: Proof): Promise<StoredReferral | null> {
  const reference = readReference(proof.reference);
  const found = reference && (await referrals.find(reference));
  if (!found) return null;
  const right =
    "secret" in proof
      ? found.secretHash !== null && same(found.secretHash, hashOf("secret", readCode(proof.secret)))
      : found.session !== null && found.session === proof.session;
  return right ? found : null;
}
