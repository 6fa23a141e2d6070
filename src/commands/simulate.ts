import { once } from "node:events";
import { failure, type SimulationResult, simulate } from "../app/simulation";
import type { Law } from "../law/law";
import { readLaw } from "../rulebook/rulebook";
import { linesOf } from "./support/lines";

/** A household fits many times over; a longer line is refused before it is parsed. */
const LONGEST_LINE = 1_000_000;

/** Reads JSON lines on stdin, writes JSON lines on stdout, one at a time: memory does not grow with the input. */
async function main(): Promise<void> {
  const { law } = readLaw(".");
  let faults = 0;
  for await (const line of linesOf(process.stdin, LONGEST_LINE + 1)) {
    if (line.trim() === "") continue;
    const result = await simulateLine(law, line);
    if ("error" in result || result.failed) faults += 1;
    if (!process.stdout.write(`${JSON.stringify(result)}\n`)) await once(process.stdout, "drain");
  }
  process.exitCode = faults > 0 ? 1 : 0;
}

async function simulateLine(law: Law, line: string): Promise<SimulationResult> {
  if (line.length > LONGEST_LINE)
    return failure(null, "LINE_TOO_LONG", "", `keep a line under ${LONGEST_LINE} characters`);
  let request: unknown;
  try {
    request = JSON.parse(line);
  } catch {
    return failure(null, "LINE_NOT_JSON", "", "write one JSON object a line");
  }
  return simulate(law, request);
}

// A reader that stops early (`| head`) is not a fault.
process.stdout.on("error", (error: NodeJS.ErrnoException) => process.exit(error.code === "EPIPE" ? 0 : 1));
await main();
