import type { ReferralFault } from "../referral/errors";
import type { StoreFault } from "../store/errors";

type AppFault =
  | "TURN_TOO_BUSY"
  | "RATE_LIMITED"
  | "REQUEST_TOO_LARGE"
  | "REQUEST_NOT_JSON"
  | AccessFault
  | DirectoryFault
  | "FORM_EXPIRED"
  | "NOT_FOUND"
  | "INTERNAL";

/** What someone who is not let into the console is told. */
type AccessFault =
  | "SIGN_IN_REQUIRED"
  | "SESSION_EXPIRED"
  | "SIGN_IN_LINK_INVALID"
  | "SIGN_IN_ATTEMPT_INVALID"
  | "NO_ACCOUNT"
  | "EMAIL_NOT_VERIFIED"
  | "PROVIDER_DECLINED"
  | "PROVIDER_LEVEL_TOO_LOW"
  | "PROVIDER_UNREACHABLE"
  | "ROLE_NOT_ALLOWED"
  | "LAST_ADMINISTRATOR";

/** What someone who changes the directory is told. */
type DirectoryFault =
  | "DIRECTORY_CHANGED"
  | "ACCOUNT_UNNAMED"
  | "FACT_INVALID"
  | "FACT_HOURS_INVALID"
  | "HOLDER_INVALID"
  | "VISIT_INVALID"
  | "STRUCTURE_IN_USE"
  | "IMPORT_TOO_LARGE";

export type ErrorCode = AppFault | ReferralFault | StoreFault;

/** Who meets an error; each has a remedy in their own words, under `errors.<code>.<reader>` of the locales. */
type Reader = "resident" | "operator" | "administrator";

interface Entry {
  /** Status of an HTTP answer that reports it. */
  readonly status: 400 | 401 | 403 | 404 | 409 | 413 | 422 | 429 | 500 | 503;
  readonly readers: readonly Reader[];
}

/** Every error that someone may be shown. Those of the law and of a household stop at the start, or at a question. */
export const CATALOGUE: Readonly<Record<ErrorCode, Entry>> = {
  TURN_TOO_BUSY: { status: 503, readers: ["resident", "administrator"] },
  RATE_LIMITED: { status: 429, readers: ["resident", "operator"] },
  REQUEST_TOO_LARGE: { status: 413, readers: ["resident", "operator"] },
  REQUEST_NOT_JSON: { status: 400, readers: ["resident"] },
  SIGN_IN_REQUIRED: { status: 401, readers: ["operator"] },
  SESSION_EXPIRED: { status: 401, readers: ["operator"] },
  SIGN_IN_LINK_INVALID: { status: 403, readers: ["operator"] },
  SIGN_IN_ATTEMPT_INVALID: { status: 403, readers: ["operator"] },
  NO_ACCOUNT: { status: 403, readers: ["operator"] },
  EMAIL_NOT_VERIFIED: { status: 403, readers: ["operator"] },
  PROVIDER_DECLINED: { status: 403, readers: ["operator"] },
  PROVIDER_LEVEL_TOO_LOW: { status: 403, readers: ["operator"] },
  PROVIDER_UNREACHABLE: { status: 503, readers: ["operator"] },
  ROLE_NOT_ALLOWED: { status: 403, readers: ["operator"] },
  LAST_ADMINISTRATOR: { status: 409, readers: ["operator"] },
  FORM_EXPIRED: { status: 403, readers: ["resident", "operator"] },
  DIRECTORY_CHANGED: { status: 409, readers: ["operator"] },
  FACT_INVALID: { status: 422, readers: ["operator"] },
  FACT_HOURS_INVALID: { status: 422, readers: ["operator"] },
  ACCOUNT_UNNAMED: { status: 403, readers: ["operator"] },
  HOLDER_INVALID: { status: 422, readers: ["operator"] },
  VISIT_INVALID: { status: 422, readers: ["operator"] },
  STRUCTURE_IN_USE: { status: 409, readers: ["operator"] },
  IMPORT_TOO_LARGE: { status: 413, readers: ["operator"] },
  NOT_FOUND: { status: 404, readers: ["resident", "operator"] },
  INTERNAL: { status: 500, readers: ["resident", "operator", "administrator"] },
  REFERRAL_INVALID: { status: 422, readers: ["resident"] },
  REFERRAL_TOO_LARGE: { status: 413, readers: ["resident"] },
  REFERRAL_KEY_INVALID: { status: 400, readers: ["resident"] },
  REFERRAL_KEY_REUSED: { status: 409, readers: ["resident"] },
  REFERRAL_SWITCHED_OFF: { status: 503, readers: ["resident", "administrator"] },
  REFERRAL_NO_DESK: { status: 503, readers: ["resident", "administrator"] },
  REFERRAL_WRONG_STRUCTURE: { status: 409, readers: ["resident"] },
  REFERRAL_UNKNOWN: { status: 404, readers: ["resident", "operator"] },
  REFERRAL_NOT_IN_THIS_STATE: { status: 409, readers: ["resident", "operator"] },
  REFERRAL_CHANGED: { status: 409, readers: ["resident", "operator"] },
  REFERRAL_TOO_YOUNG: { status: 422, readers: ["resident"] },
  REFERRAL_TOO_MANY: { status: 429, readers: ["resident"] },
  FOLLOW_UP_INVALID: { status: 422, readers: ["resident", "operator"] },
  HISTORY_FULL: { status: 409, readers: ["resident", "operator"] },
  THREAD_FULL: { status: 409, readers: ["resident", "operator"] },
  STORE_UNREADABLE: { status: 503, readers: ["administrator"] },
  STORE_UNREACHABLE: { status: 503, readers: ["administrator"] },
  STORE_TOO_NEW: { status: 503, readers: ["administrator"] },
  STORE_BUSY: { status: 503, readers: ["administrator"] },
  STORE_FULL: { status: 503, readers: ["administrator"] },
};

/** A code, for whoever catches it to say with `errors.<code>.<reader>`; never anything of a household. */
export class AppError extends Error {
  override readonly name = "AppError";
  constructor(
    readonly code: ErrorCode,
    options?: ErrorOptions,
  ) {
    super(code, options);
  }
}

/** The code to report for whatever was thrown. */
export function codeOf(error: unknown): ErrorCode {
  const code = error instanceof Error && "code" in error ? String(error.code) : "";
  return isCode(code) ? code : "INTERNAL";
}

const MOST_PLACES = 5;

/** Where in the code something was thrown. Lines of its message, which might repeat what it was given, are left out. */
export const placesOf = (error: unknown): readonly string[] =>
  (error instanceof Error ? (error.stack ?? "") : "")
    .slice(error instanceof Error ? `${error.name}: ${error.message}`.length : 0)
    .split("\n")
    .filter((line) => /^\s+at /.test(line))
    .slice(0, MOST_PLACES);

export const isCode = (code: string): code is ErrorCode => Object.hasOwn(CATALOGUE, code);
