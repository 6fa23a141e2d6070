import type { Conversation } from "../dialogue/conversation";
import type { Turn } from "./turns";

/** What the tab remembers, so that a page loaded again, or the next page of the commune's site, goes on. */
export interface Saved {
  readonly lawVersion: string;
  readonly conversation: Conversation;
  readonly turns: readonly Turn[];
  /** By reference: what proves that a hand-off is the resident's own. */
  readonly secrets: Readonly<Record<string, string>>;
}

const KEY = "beffroi";
const KEPT = "beffroi.kept";
/** As long as an estimate is worth coming back to. */
const KEPT_MS = 30 * 24 * 3_600_000;
/** Left alone for longer, a tab is maybe before someone else: a library's, or one that the browser opens again. */
export const IDLE_MS = 30 * 60_000;

let isClosed = false;

/**
 * In this tab only, until it closes or is left alone; longer, on this device, for those who ask for it. A browser that refuses storage
 * in frames simply forgets.
 */
export const tabMemory = {
  load(): Saved | null {
    try {
      const saved: unknown = JSON.parse(sessionStorage.getItem(KEY) ?? "null");
      if (isSaved(saved) && Date.now() - saved.at < IDLE_MS) return saved;
      this.forget();
    } catch {
      // Refused.
    }
    return null;
  },
  save(saved: Saved): void {
    if (isClosed) return;
    try {
      sessionStorage.setItem(KEY, JSON.stringify({ ...saved, at: Date.now() }));
    } catch {
      // Refused or full: the conversation lives on in the page.
    }
  },
  /** What was kept by choice, until its day has passed; null without. */
  kept(): string | null {
    try {
      const [until, carried] = (localStorage.getItem(KEPT) ?? "").split(" ");
      if (Number(until) > Date.now()) return carried ?? null;
      localStorage.removeItem(KEPT);
    } catch {
      // Refused.
    }
    return null;
  },
  keep(carried: string): void {
    try {
      localStorage.setItem(KEPT, `${Date.now() + KEPT_MS} ${carried}`);
    } catch {
      // Refused: the tab remembers as long as it is open.
    }
  },
  /** What the tab remembers goes; what was kept by choice stays. */
  forget(): void {
    try {
      sessionStorage.removeItem(KEY);
    } catch {
      // Refused: nothing was kept.
    }
  },
  erase(): void {
    this.forget();
    try {
      localStorage.removeItem(KEPT);
    } catch {
      // Nothing was kept.
    }
  },
  /** Erased for good: what still comes to an end in the page that is being left is not kept either. */
  close(): void {
    isClosed = true;
    this.erase();
  },
};

/** Only this page writes there: the shape of the top is enough to tell our own. */
const isSaved = (value: unknown): value is Saved & { readonly at: number } =>
  typeof value === "object" && value !== null && "turns" in value && "at" in value;
