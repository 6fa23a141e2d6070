import type { Choice, Message } from "../../dialogue/message";
import { type Phrase, phrase } from "../../dialogue/phrase";
import { CONSENTS, type Consent, SCOPES } from "../../dialogue/referral-draft";
import { dayOf } from "../../referral/local-time";
import type { OwnReferral } from "../own-referral";
import { ownChoice, told } from "./own-choice";

const SHOWN: readonly string[] = ["contact", ...SCOPES, ...CONSENTS];

/** What its resident agreed to, and did not take back. */
interface Agreed {
  readonly words: Phrase;
  /** Taken back by itself; null: what was handed over is taken back with the request. */
  readonly apart: Consent | null;
}

export const agreedTo = ({ consents }: Pick<OwnReferral, "consents">): readonly Agreed[] =>
  consents
    .filter(({ consent, given }) => given && SHOWN.includes(consent))
    .map(({ consent, at }) => ({
      words: phrase(`followed.consents.${consent}`, { date: { date: dayOf(at) } }),
      apart: CONSENTS.find((each) => each === consent) ?? null,
    }));

export const takeBackWords = (consent: Consent): Phrase => phrase(`followed.consent_off.${consent}`);

/** Each of them, with the button that takes it back. */
export function showConsents(own: OwnReferral): Message {
  const { reference } = own;
  const agreed = agreedTo(own);
  const takeBack = agreed.flatMap(({ apart }): Choice[] =>
    apart === null ? [] : [{ ...ownChoice("consent_off", reference, apart), label: takeBackWords(apart) }],
  );
  const text = [
    phrase("followed.consents.title"),
    ...agreed.map(({ words }) => words),
    phrase("followed.consents.rest"),
  ];
  return told(text, [...takeBack, ownChoice("withdraw", reference), ownChoice("show", reference)]);
}
