import type { Context } from "hono";
import type { SignInProvider } from "../app/access/provider";
import type { Refusal } from "../app/access/refusal";
import type { ErrorCode } from "../app/errors";

/** Told of a fault that nobody foresaw: its code, and where in the code it happened; never what it was about. */
export type Report = (code: ErrorCode, where: readonly string[]) => void;

/** An access that was refused: why, to which account (null: nobody known), on which route; no name, no token. */
export interface RefusedAccess {
  readonly code: Refusal | ErrorCode;
  readonly account: string | null;
  readonly method: string;
  readonly route: string;
}

export type Journal = (refused: RefusedAccess) => void;

/** The ways in, besides a link that someone hands over or that is mailed. */
export interface SignInOptions {
  readonly provider: SignInProvider | null;
  /** E-mail of whom to ask for an account; null when nobody said. */
  readonly contact: string | null;
}

export interface ConsoleOptions {
  readonly report?: Report;
  readonly journal?: Journal;
  /** Says that the Communauté urbaine d'Arras supports it. */
  readonly showSupport?: boolean;
  /** Public address without a final slash; null: the one asked for. */
  readonly publicUrl?: string | null;
  readonly signIn?: SignInOptions;
  /** Told once accounts changed: who receives hand-offs may have changed with them. */
  readonly accountsChanged?: () => Promise<void>;
  /** The networks a request comes from, the narrowest first, for those who send too many. */
  readonly networksOf?: (c: Context) => readonly string[];
}

export const LINKS_ONLY: SignInOptions = { provider: null, contact: null };
