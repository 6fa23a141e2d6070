import { GrammyError, HttpError } from "grammy";

/** The code of an error, never its message. */
export function faultCodeOf(error: unknown): string {
  if (error instanceof GrammyError)
    return isRefusedToken(error) ? "TELEGRAM_TOKEN_REFUSED" : `TELEGRAM_ERROR_${error.error_code}`;
  if (error instanceof HttpError) return "TELEGRAM_UNREACHABLE";
  if (error instanceof Error && "code" in error && typeof error.code === "string") return error.code;
  return "TELEGRAM_TURN_FAILED";
}

/** Telegram answers 404 to a token that cannot be one. */
export const isRefusedToken = (error: unknown): boolean =>
  error instanceof GrammyError && (error.error_code === 401 || error.error_code === 404);

/** Of the store, or of a conversation too busy: the same update may well be kept later. */
export const isPassing = (error: unknown): boolean => /^(STORE_|TURN_TOO_BUSY$)/.test(faultCodeOf(error));

/** How long Telegram asks to wait. */
export const askedWaitMs = (error: unknown): number | null =>
  error instanceof GrammyError && error.parameters.retry_after !== undefined
    ? error.parameters.retry_after * 1000
    : null;

/** Tells a fault once, however often it comes again, until things went well. */
export function tellOnce(log: (code: string) => void): { fault(code: string): void; well(): void } {
  let told = "";
  return {
    fault(code) {
      if (code !== told) log(code);
      told = code;
    },
    well() {
      told = "";
    },
  };
}
