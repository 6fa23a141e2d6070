import { parseArgs } from "node:util";
import { RulebookError } from "../rulebook/errors";
import { checkFiles } from "./support/check-files";
import { checkLinks } from "./support/check-links";

/**
 * `npm run check`: validates all that people may change without code, and lists the figures past their validity.
 * `npm run check -- --links [--timeout <seconds>]`: follows every address of `rules/`, and lists the dead.
 */
async function check(): Promise<boolean> {
  const { links, timeout } = readArguments();
  return links ? checkLinks(".", { timeout: timeout * 1000 }) : checkFiles(".");
}

function readArguments(): { readonly links: boolean; readonly timeout: number } {
  try {
    const { values } = parseArgs({ options: { links: { type: "boolean" }, timeout: { type: "string" } } });
    const timeout = Number(values.timeout ?? 20);
    if (!(timeout > 0)) throw new TypeError("--timeout: write a number of seconds");
    return { links: values.links === true, timeout };
  } catch (error) {
    if (error instanceof TypeError) stop(error.message);
    throw error;
  }
}

function stop(remedy: string): never {
  console.error(remedy);
  process.exit(1);
}

try {
  process.exitCode = (await check()) ? 0 : 1;
} catch (error) {
  if (error instanceof RulebookError) stop(error.message);
  throw error;
}
