/** What is looked at once the rights are known comes once the page is up: a conversation opens without it. */
export { afterRights } from "../dialogue/after-rights";
export { chartView, tableView } from "./chart-view";
