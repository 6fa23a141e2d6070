import { cancelAppointment, giveAppointment } from "../../app/appointments";
import type { Acting } from "../../app/as-operator";
import { closeReferral, recordOutcomes } from "../../app/close-referral";
import { type Acted, actOnReferral, PLAIN_ACTIONS } from "../../app/follow-referral";
import type { House } from "../../app/house";
import { noteConsent } from "../../app/oral-consent";
import { proposeCase } from "../../app/reference-cases";
import { markReadByOperator, writeToResident } from "../../app/thread";
import { askTransfer, transferWithOralConsent } from "../../app/transfer-referral";
import type { Form } from "../form";
import { outcomesOf } from "./outcome-form";
import type { FormName } from "./shown";

interface Sent {
  readonly house: House;
  readonly who: Acting;
  readonly reference: string;
  readonly form: Form;
  /** The version that whoever sent it had on their page. */
  readonly version: number;
}

interface Act {
  /** The form of the page that it belongs to. */
  readonly form: FormName;
  do(sent: Sent): Promise<Acted | "THREAD_FULL">;
}

/** What an operator may do, by the last part of its address. */
const ACTS: Readonly<Record<string, Act>> = {
  ...Object.fromEntries(
    PLAIN_ACTIONS.map((action) => [
      action,
      {
        form: "acts" as const,
        do: ({ house, who, reference, version }: Sent) => actOnReferral(house, who, reference, action, version),
      },
    ]),
  ),
  appointment: {
    form: "appointment",
    do: ({ house, who, reference, form, version }) =>
      giveAppointment(house, who, reference, appointmentIn(form), version),
  },
  cancel: {
    form: "appointment",
    do: ({ house, who, reference, version }) => cancelAppointment(house, who, reference, version),
  },
  message: {
    form: "thread",
    do: ({ house, who, reference, form }) => writeToResident(house, who, reference, form.text("letter")),
  },
  read: {
    form: "thread",
    do: ({ house, who, reference }) => markReadByOperator(house, who, reference),
  },
  outcomes: {
    form: "outcomes",
    do: ({ house, who, reference, form, version }) =>
      recordOutcomes(house, who, reference, outcomesOf(house, form), version),
  },
  close: {
    form: "outcomes",
    do: ({ house, who, reference, form, version }) =>
      closeReferral(house, who, reference, outcomesOf(house, form), version),
  },
  "transfer-ask": {
    form: "transfer",
    do: ({ house, who, reference, form, version }) => askTransfer(house, who, reference, form.text("to"), version),
  },
  "transfer-oral": {
    form: "transfer",
    do({ house, who, reference, form, version }) {
      const given = { to: form.text("to"), oralOn: form.text("oral_on") };
      return transferWithOralConsent(house, who, reference, given, version);
    },
  },
  consent: {
    form: "consents",
    async do({ house, who, reference, form, version }) {
      const answer = form.text("answer");
      if (answer !== "yes" && answer !== "no") return "FOLLOW_UP_INVALID";
      const said = { consent: form.text("consent"), given: answer === "yes", on: form.text("said_on") };
      return await noteConsent(house, who, reference, said, version);
    },
  },
  case: {
    form: "case",
    do: ({ house, who, reference, form }) =>
      proposeCase(house, who, reference, { aid: form.text("case_aid"), consentedOn: form.text("consented_on") }),
  },
};

/** Null for what nobody does here. */
export const actOf = (action: string): Act | null => (Object.hasOwn(ACTS, action) ? (ACTS[action] ?? null) : null);

export const appointmentIn = (form: Form) => ({
  day: form.text("day"),
  time: form.text("time"),
  place: form.text("place"),
});
