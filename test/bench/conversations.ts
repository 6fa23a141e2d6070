import { createWords } from "../../src/words/create";
import { loadResources } from "../../src/words/load";
import { contextOf } from "../dialogue/talk";
import { oracleCases } from "../oracle/cases";
import type { Home } from "../resident/people";
import { learnCommunes } from "../resident/resident";
import { percentile } from "./timing";
import { type Turns, turnsOf } from "./turns";

const context = contextOf();

// First, while nothing is warm: the conversation of whoever has just opened the page.
learnCommunes(context.snapshot.communes);
const words = createWords(loadResources("locales"), "fr");
const talking = oracleCases.filter((_, index) => index % 5 === 0);
const [cold, ...warm] = talking.map(
  ({ id, household }, rank) => turnsOf(id, household as unknown as Home, rank, context, words), // the file's form is described in test/oracle/README.md
);
const show = (what: string, times: readonly number[], most: string) =>
  console.log(
    `  ${what.padEnd(44)} ${times.length.toString().padStart(6)} turns  median ${percentile(times, 0.5).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)}${most}, slowest ${Math.max(...times).toFixed(1)}`,
  );
const all = (turns: readonly Turns[], of: keyof Turns) => turns.flatMap((each) => each[of]);
console.log(`\nTurns of ${talking.length} conversations, a third of them sure of every answer`);
show("next question", all(warm, "questions"), " (at most 25)");
show("rights, of up to 96 possible households", all(warm, "rights"), "");
if (cold) show("first conversation of all, nothing warm", [...cold.questions, ...cold.rights], "");
