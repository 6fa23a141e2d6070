import { outcomePhrase } from "../../app/state-sheet";
import type { StoredOutcome } from "../../store/port";
import { say } from "../layout";
import { moment } from "../words";
import { actor } from "./history";
import type { Shown } from "./shown";

/** "Noté : ouvert depuis mars 2026, 600 € par mois (Jeanne, 20 novembre)". */
export const notedText = (shown: Shown, known: StoredOutcome): string =>
  say(shown.page, "console.follow.noted", {
    what: outcomePhrase(known),
    by: actor(shown, known.by),
    when: moment(known.at),
  });
