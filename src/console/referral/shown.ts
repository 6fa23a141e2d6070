import { html } from "hono/html";
import type { ErrorCode } from "../../app/errors";
import type { FollowedReferral } from "../../app/follow-referral";
import type { Signatory } from "../../app/signatories";
import type { TransferTarget } from "../../app/transfer-targets";
import type { Card } from "../../dialogue/message";
import type { ReferralEvent } from "../../store/port";
import type { Snapshot } from "../../territory/snapshot";
import type { Form } from "../form";
import { formToken, type Html, type Page } from "../layout";
import { CONSOLE_PATH } from "../path";

/** The forms of the page; each is a part of it, under an id of this name. */
export type FormName = "acts" | "appointment" | "thread" | "outcomes" | "transfer" | "consents" | "case";

/** What is wrong with a field of a form: its words are `console.referral.faults.<fault>`. */
export interface Fault {
  readonly field: string;
  readonly fault: string;
}

/** Why what was sent is not done, what was typed, and what others did since the page was made. */
export interface Trouble {
  readonly code: ErrorCode;
  readonly form: FormName;
  readonly typed: Form;
  readonly faults: readonly Fault[];
  readonly since: readonly ReferralEvent[];
}

/** Everything the page of a hand-off is made from. */
export interface Shown {
  readonly page: Page;
  readonly referral: FollowedReferral;
  readonly snapshot: Snapshot;
  /** Its answers, as the resident read them. */
  readonly answers: readonly Card[];
  /** The structure of the operator who looks. */
  readonly reader: string;
  readonly signatories: ReadonlyMap<string, Signatory>;
  readonly targets: readonly TransferTarget[];
  /** The aids of the law, and how often each is paid. */
  readonly aids: readonly { readonly id: string; readonly rhythm: string }[];
  /** Aids of which the household may become a reference case. */
  readonly proposable: readonly string[];
  /** YYYY-MM-DD. */
  readonly today: string;
  /** By which a form that is sent twice counts once. */
  readonly once: string;
  readonly trouble: Trouble | null;
}

export const pathTo = ({ referral }: { readonly referral: { readonly reference: string } }, action = ""): string =>
  `${CONSOLE_PATH}/referrals/${referral.reference}${action === "" ? "" : `/${action}`}`;

/** What every form carries: from what it was made, so that two who change it at once do not undo each other's work. */
export const carried = ({ page, referral, once }: Shown): Html =>
  html`${formToken(page)}<input type="hidden" name="version" value="${referral.version}"><input type="hidden" name="seen" value="${referral.events.length}"><input type="hidden" name="once" value="${once}" autocomplete="off">`;

/** What was typed in a field of a form that was not kept; otherwise what is known. */
export const typedIn = ({ trouble }: Shown, form: FormName, field: string, known = ""): string =>
  trouble?.form === form ? trouble.typed.text(field) : known;
