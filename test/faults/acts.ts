import { cancelAppointment, giveAppointment } from "../../src/app/appointments";
import { closeReferral, recordOutcomes } from "../../src/app/close-referral";
import { deliverNotices } from "../../src/app/deliver-notices";
import { expireOld } from "../../src/app/expire";
import { actOnReferral } from "../../src/app/follow-referral";
import type { House } from "../../src/app/house";
import { sendDigests } from "../../src/app/notify/digest";
import { nudgeOperators } from "../../src/app/nudge-operators";
import { ownChoice } from "../../src/app/resident/own-choice";
import { changeConsent } from "../../src/app/resident/own-consent";
import { remindResidents } from "../../src/app/resident/remind";
import { takeOverUnread } from "../../src/app/take-over";
import { writeToResident } from "../../src/app/thread";
import { askTransfer, transferWithOralConsent } from "../../src/app/transfer-referral";
import { takeTurn } from "../../src/app/turn";
import { noteUndelivered } from "../../src/app/undelivered";
import type { Input } from "../../src/dialogue/conversation";
import { BEAURAINS, OTHER } from "../app/followed";

/** A hand-off as whoever acts on it has it before their eyes. */
export interface Shown {
  readonly reference: string;
  readonly version: number;
  /** Of the appointment and of the passage that its resident is shown. */
  readonly appointment: string | null;
  readonly transfer: string | null;
}

/** Does one thing, as it is done again by whoever had no answer: a form sent twice, an update that comes again, a round. */
type Act = (house: House, shown: Shown) => Promise<unknown>;

/** Whoever sends one form, and sends it again. */
const operator = (once: string) => ({ ...BEAURAINS, once });
const colleague = (once: string) => ({ ...OTHER, once: `${once} of a colleague` });
const RSA = { aid: "rsa", outcome: "opened", amount: 600.25, rhythm: "monthly", since: "2026-11" };
const ENERGY = { aid: "cheque_energie", outcome: "opened", amount: 150, rhythm: "once", since: "2026-11" };

const hears = async (house: House, inputId: string, input: Input) => {
  const turn = await takeTurn(house, { channel: "telegram", session: "1", inputId, input, language: "fr" });
  return turn.kind;
};
const says =
  (text: string): Act =>
  (house) =>
    hears(house, text, { kind: "text", text });
const presses =
  (act: Parameters<typeof ownChoice>[0], about: "appointment" | "transfer" | "reminders" | null = null): Act =>
  (house, shown) => {
    const mark = about === "appointment" || about === "transfer" ? shown[about] : about;
    const { id } = ownChoice(act, shown.reference, mark);
    return hears(house, `presses ${id}`, { kind: "choice", id });
  };

export const ACTS = {
  refer: says("!refer"),
  see: (house, { reference, version }) => actOnReferral(house, operator("see"), reference, "see", version),
  start: (house, { reference, version }) => actOnReferral(house, operator("start"), reference, "start", version),
  miss: (house, { reference, version }) => actOnReferral(house, colleague("miss"), reference, "miss", version),
  write: (house, { reference }) => writeToResident(house, operator("write"), reference, "Bonjour !"),
  arrange: (house, { reference, version }) =>
    giveAppointment(
      house,
      operator("arrange"),
      reference,
      { day: "2026-12-01", time: "10:00", place: "Mairie" },
      version,
    ),
  arrange_otherwise: (house, { reference, version }) =>
    giveAppointment(
      house,
      colleague("arrange_otherwise"),
      reference,
      { day: "2026-12-02", time: "14:00", place: "Mairie" },
      version,
    ),
  cancel: (house, { reference, version }) => cancelAppointment(house, operator("cancel"), reference, version),
  note: (house, { reference, version }) => recordOutcomes(house, operator("note"), reference, [RSA], version),
  close: (house, { reference, version }) => closeReferral(house, operator("close"), reference, [RSA, ENERGY], version),
  close_otherwise: (house, { reference, version }) =>
    closeReferral(house, colleague("close_otherwise"), reference, [RSA], version),
  ask_transfer: (house, { reference, version }) =>
    askTransfer(house, operator("ask_transfer"), reference, "ccas-arras", version),
  ask_another: (house, { reference, version }) =>
    askTransfer(house, colleague("ask_another"), reference, "commune-dainville", version),
  pass_on: (house, { reference, version }) =>
    transferWithOralConsent(house, operator("pass_on"), reference, { to: "ccas-arras", oralOn: "2026-11-20" }, version),
  accept: presses("accept", "appointment"),
  reschedule: presses("reschedule", "appointment"),
  decline: presses("decline", "appointment"),
  transfer_yes: presses("transfer_yes", "transfer"),
  transfer_no: presses("transfer_no", "transfer"),
  come_back: presses("come_back"),
  begin_letter: presses("reply"),
  letter: says("Je viendrai avec ma sœur"),
  take_back_reminders: presses("consent_off", "reminders"),
  /** As on their page: nothing is answered there. */
  refuse_interview: (house, { reference }) =>
    changeConsent(house, { reference, session: "telegram:1" }, "interview", false),
  withdraw: presses("withdraw_yes"),
  erase: says("!erase"),
  unreached: (house, { reference }) => house.store.transaction((records) => noteUndelivered(house, records, reference)),
  deliver: (house) => deliverNotices(house),
  nudge: (house) => nudgeOperators(house),
  digest: (house) => sendDigests(house),
  remind: (house) => remindResidents(house),
  /** The last who read for its structure leave. */
  leave: async (house) => {
    await house.store.transaction(async ({ accounts }) => {
      for (const account of await accounts.all())
        if (account.role === "operator" && account.structure === BEAURAINS.structure)
          await accounts.change({ ...account, state: "disabled" });
    });
    await takeOverUnread(house);
  },
  take_over: (house) => takeOverUnread(house),
  expire: async (house) => (await expireOld(house)).referrals,
} as const satisfies Record<string, Act>;

export type ActName = keyof typeof ACTS;
