import type { WhatIfTalk } from "./context";
import { showWhatIf } from "./show-what-if";
import { nextToSuppose } from "./what-if-sequence";

/** All that a "what if" asks and shows. */
export const whatIf: WhatIfTalk = { next: nextToSuppose, show: showWhatIf };
