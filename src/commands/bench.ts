import { runBuilt } from "./support/tool";

/**
 * How many households a second, through json-rules-engine and through the compiled rules, side by side; then how long the
 * turns of conversations take. Each in a process of its own: a machine that has only computed households computes them
 * faster than one that has also looked at what is half known.
 */
const households = await runBuilt("test/bench/households.ts");
process.exitCode = households === 0 ? await runBuilt("test/bench/conversations.ts") : households;
