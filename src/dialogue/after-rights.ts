import { carry, readCarried } from "./carried";
import type { AfterRights } from "./context";
import { showCarried, showCarry } from "./show-carry";
import { showGap } from "./show-gap";
import { showRight } from "./show-right";
import { showWhatIf } from "./show-what-if";
import { nextToSuppose } from "./what-if-sequence";

/** What is looked at once the rights are known: an aid opened, an amount that differs, a change of life. */
export const afterRights: AfterRights = {
  right: showRight,
  gap: showGap,
  whatIf: showWhatIf,
  nextOfWhatIf: nextToSuppose,
  travel: { carry, read: readCarried, show: showCarry, showFound: showCarried },
};
