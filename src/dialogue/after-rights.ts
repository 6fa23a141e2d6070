import { carry, readCarried } from "./carried";
import type { AfterRights } from "./context";
import { dayAsked } from "./readers/day-asked";
import { showCarried, showCarry } from "./show-carry";
import { showGap } from "./show-gap";
import { showHours, showHoursOn } from "./show-hours";
import { showRight } from "./show-right";
import { showVisits } from "./show-visits";
import { showWhatIf } from "./show-what-if";
import { nextToSuppose } from "./what-if-sequence";

/** What is looked at once the rights are known: an aid opened, an amount that differs, a change of life; and when a structure is open. */
export const afterRights: AfterRights = {
  right: showRight,
  gap: showGap,
  whatIf: showWhatIf,
  nextOfWhatIf: nextToSuppose,
  hours: { of: showHours, dayAsked, on: showHoursOn, visits: showVisits },
  travel: { carry, read: readCarried, show: showCarry, showFound: showCarried },
};
