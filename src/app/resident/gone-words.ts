import { type Phrase, phrase } from "../../dialogue/phrase";
import { aboutMonths } from "../calendar";
import type { House } from "../house";

/** To whoever finds no request: after how long one is erased. Nothing is kept by which to say that theirs was. */
export const goneWords = ({ delays }: Pick<House, "delays">): Phrase =>
  phrase("followed.gone", { count: aboutMonths(delays.openReferralDays) });
