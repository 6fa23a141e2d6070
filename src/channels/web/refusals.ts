import type { Context } from "hono";
import { CATALOGUE, type ErrorCode } from "../../app/errors";
import type { ReferralOutcome } from "../../dialogue/conversation";

/** Every answer of the API has the shape of an outcome, so that the conversation can tell it. */
export const refused = (c: Context, code: ErrorCode): Response =>
  answer(c, { status: "refused", code }, CATALOGUE[code].status);

export function answer(
  c: Context,
  outcome: ReferralOutcome,
  status: (typeof CATALOGUE)[ErrorCode]["status"] | 200 | 201,
): Response {
  c.header("Cache-Control", "no-store");
  return c.json(outcome, status);
}
