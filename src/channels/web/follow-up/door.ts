import type { Context } from "hono";
import { getCookie, setCookie } from "hono/cookie";
import { Allowance } from "../../../app/allowance";
import type { Proof } from "../../../app/own-referral";
import { readReference } from "../../../referral/reference";
import { hashOf } from "../../../referral/secret";
import { networksOf } from "../limits";

export const FOLLOW_UP_PATH = "/suivi";
/** Someone may walk away from a computer that others use. */
const MINUTES = 30;
const COOKIE = "beffroi_suivi";

/** How many wrong proofs one sender may try. */
export interface Attempts {
  readonly perAddress: number;
  readonly seconds: number;
}
export const ATTEMPTS: Attempts = { perAddress: 10, seconds: 600 };

type Secret = Extract<Proof, { secret: string }>;

/** Who has the page of a hand-off open: a cookie that no script reads, and that no other site's form carries. */
export class Door {
  readonly #wrong: Allowance;
  readonly #networks: (c: Context) => readonly string[];

  constructor(
    readonly options: { readonly https: boolean; readonly trustedProxies: number; readonly attempts: Attempts },
  ) {
    const { attempts, trustedProxies } = options;
    this.#wrong = new Allowance({ points: attempts.perAddress, seconds: attempts.seconds });
    this.#networks = networksOf(trustedProxies);
  }

  proof(c: Context): Secret | null {
    const [reference = "", secret = ""] = (getCookie(c, COOKIE) ?? "").split(" ");
    return readReference(reference) === null || secret === "" ? null : { reference, secret };
  }

  /** Opens, or keeps open for as long again. */
  open(c: Context, { reference, secret }: Secret): void {
    this.#write(c, `${readReference(reference) ?? ""} ${secret}`, MINUTES * 60);
  }

  shut(c: Context): void {
    this.#write(c, "", 0);
  }

  /** What the forms of the page carry: another site cannot know it. */
  formToken = ({ reference, secret }: Secret): string => hashOf("csrf", `${reference} ${secret}`);

  /** Whether this sender was wrong too often, and for how many seconds more. */
  async waits(c: Context): Promise<number> {
    return await this.#wrong.wait(this.#networks(c));
  }

  async wrong(c: Context): Promise<void> {
    // One too many is refused by `waits`, before anything is looked for.
    await this.#wrong.take(this.#networks(c));
  }

  #write(c: Context, value: string, maxAge: number): void {
    const secure = this.options.https || new URL(c.req.url).protocol === "https:";
    setCookie(c, COOKIE, value, { path: FOLLOW_UP_PATH, httpOnly: true, secure, sameSite: "Strict", maxAge });
  }
}
