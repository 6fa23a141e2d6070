import type { FlagsProblem } from "./errors";
import { flagsFileSchema } from "./schema";

/** What is wrong with the text of a flags file; empty when it can be used. */
export function flagsProblems(text: string): FlagsProblem[] {
  let content: unknown;
  try {
    content = JSON.parse(text);
  } catch (error) {
    return [{ place: "", remedy: `write valid JSON (${error instanceof Error ? error.message : "unreadable"})` }];
  }
  const parsed = flagsFileSchema.safeParse(content);
  return (parsed.error?.issues ?? []).map(({ path, message }) => ({ place: path.join("."), remedy: message }));
}
