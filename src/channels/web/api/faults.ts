import type { Context } from "hono";
import { phrase } from "../../../dialogue/phrase";
import type { Words } from "../../../words";

/** Every refusal of the API, with its HTTP status; its words are `api.errors.<code>`. */
export const FAULTS = {
  REQUEST_NOT_JSON: 400,
  REQUEST_NOT_AN_OBJECT: 400,
  BATCH_NOT_OFFERED: 400,
  METHOD_NOT_ALLOWED: 405,
  REQUEST_TOO_LARGE: 413,
  REQUEST_UNKNOWN_FIELD: 422,
  REQUEST_INVALID_ID: 422,
  MONTH_OUT_OF_REACH: 422,
  HOUSEHOLD_INVALID_MONTH: 422,
  HOUSEHOLD_INVALID_FIELD: 422,
  HOUSEHOLD_ADULT_COUNT: 422,
  HOUSEHOLD_BORN_AFTER_MONTH: 422,
  HOUSEHOLD_CHILD_TOO_FAR_AHEAD: 422,
  RATE_LIMITED: 429,
  LAW_EVALUATIONS_DISAGREE: 500,
  INTERNAL: 500,
} as const;

export type FaultCode = keyof typeof FAULTS;

export const FAULT_CODES = Object.keys(FAULTS).filter(isFault);

function isFault(code: string): code is FaultCode {
  return Object.hasOwn(FAULTS, code);
}

/** The code to answer for one met on the way; what no request can bring about is our own fault. */
export const faultOf = (code: string): FaultCode => (isFault(code) ? code : "INTERNAL");

/** What an error answers. Never anything of what was sent but the path of a field. */
export function faultBody(words: Words, code: FaultCode, path = "") {
  return {
    error: {
      code,
      path,
      message: words.text(phrase(`api.errors.${code}.message`)),
      remedy: words.text(phrase(`api.errors.${code}.remedy`)),
    },
  };
}

export function fault(c: Context, words: Words, code: FaultCode, path = ""): Response {
  c.header("Cache-Control", "no-store");
  return c.json(faultBody(words, code, path), FAULTS[code]);
}
