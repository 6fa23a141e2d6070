import type { DeadLetter } from "../../store/port";
import type { House } from "../house";
import { MAIL, readMail } from "../mail";
import { readWebhookEvent, WEBHOOK } from "./webhooks";

/** What did not arrive and is not tried any more, as an administrator may see it: no address, and of a hand-off no more than its number. */
export interface ToldDeadLetter {
  readonly id: string;
  readonly topic: typeof MAIL | typeof WEBHOOK;
  /** The template of a mail, or the kind of an event; null once nothing of it is kept. */
  readonly what: string | null;
  readonly reference: string | null;
  /** The webhook it was for. */
  readonly webhook: string | null;
  /** Why: the code of the last refusal. */
  readonly code: string;
  readonly at: number;
  readonly attempts: number;
  readonly canBeSentAgain: boolean;
}

const TOPICS = [MAIL, WEBHOOK];
const LISTED = 200;

/** The latest mails and events that did not arrive. They are kept as long as `house.delays.handledInputDays` says. */
export async function listDeadLetters(house: Pick<House, "store">): Promise<readonly ToldDeadLetter[]> {
  const letters = await house.store.transaction(({ outbox }) => outbox.deadLetters(TOPICS, LISTED));
  return letters.map(toldOf);
}

/** Sends one again, as if it were new; false when there is none of that id, or nothing of it was kept. */
export const sendAgain = ({ store, clock }: Pick<House, "store" | "clock">, id: string): Promise<boolean> =>
  store.transaction(async ({ outbox }) => {
    // A reply of the bot is not sent again: the conversation went on.
    const ours = (await outbox.deadLetters(TOPICS, LISTED)).some((letter) => letter.id === id);
    return ours && (await outbox.revive(id, clock.now()));
  });

function toldOf({ id, topic, payload, code, at, attempts }: DeadLetter): ToldDeadLetter {
  const told = { id, code, at, attempts, canBeSentAgain: payload !== null };
  if (topic === WEBHOOK) {
    const event = payload === null ? null : readWebhookEvent(payload);
    const { kind = null, reference = null, webhook = null } = event ?? {};
    return { ...told, topic: WEBHOOK, what: kind, reference, webhook };
  }
  const mail = payload === null ? null : readMail(payload);
  const what = mail?.template === "notice" ? mail.params.kind : (mail?.template ?? null);
  const reference = mail && "reference" in mail.params ? mail.params.reference : null;
  return { ...told, topic: MAIL, what, reference, webhook: null };
}
