/** What asks for a change of life and shows it, which comes once the page is up: the widget opens without it. */
export { whatIf } from "../dialogue/what-if-talk";
