/** What is looked at once the rights are known comes once the page is up: a conversation opens without it. */
export { afterRights } from "../dialogue/after-rights";
export { carryView } from "./carry-view";
export { chartView, tableView } from "./chart-view";
export { onIdle } from "./idle";
export { idleNotice } from "./idle-notice";
