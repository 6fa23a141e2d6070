import { certaintyAmong } from "../law/certain";
import { carry, readCarried } from "./carried";
import type { AfterRights } from "./context";
import { draftOf } from "./handoff-draft";
import { sequence } from "./handoff-sequence";
import { likelyPhrases, withLikely } from "./likely";
import { dayAsked } from "./readers/day-asked";
import { showCarried, showCarry } from "./show-carry";
import { showGap } from "./show-gap";
import { showHours, showHoursOn } from "./show-hours";
import { showMoreAids } from "./show-more-aids";
import { showRefusedAids } from "./show-refused-aids";
import { showRight } from "./show-right";
import { showSent } from "./show-sent";
import { showSummary } from "./show-summary";
import { showVisits } from "./show-visits";
import { showWay } from "./show-way";
import { showWhatIf } from "./show-what-if";
import { showStanding } from "./standing";
import { nextToSuppose } from "./what-if-sequence";

/** What is looked at once the rights are known: an aid opened, an amount that differs, a change of life; and when a structure is open. */
export const afterRights: AfterRights = {
  certainty: certaintyAmong,
  likely: { of: withLikely, phrases: likelyPhrases },
  right: showRight,
  refusedAids: showRefusedAids,
  moreAids: showMoreAids,
  gap: showGap,
  whatIf: showWhatIf,
  nextOfWhatIf: nextToSuppose,
  standing: showStanding,
  hours: { of: showHours, dayAsked, on: showHoursOn, visits: showVisits },
  handover: { questions: sequence, draft: draftOf, summary: showSummary, way: showWay, sent: showSent },
  travel: { carry, read: readCarried, show: showCarry, showFound: showCarried },
};
