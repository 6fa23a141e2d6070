import { type Context, type Env, Hono } from "hono";
import { formTokenOf } from "../app/sign-in";
import { same } from "../referral/secret";
import type { Account, AccountOf, Role } from "../store/port";
import { type Form, readForm } from "./form";
import type { Answer, Reception } from "./reception";
import { readSession } from "./session";

/**
 * The pages and forms of one subject. Each names the roles it is for, and is answered to nobody else: who looks comes
 * to it as an account of those roles. Only what comes before signing in goes through `anyone`.
 */
export class Router {
  readonly anyone = new Hono();
  readonly #reception: Reception;

  constructor(reception: Reception) {
    this.#reception = reception;
  }

  /** A page that only looks. */
  page<P extends string, R extends Role>(
    path: P,
    roles: readonly R[],
    answer: (c: Context<Env, P>, who: AccountOf<R>) => Answer,
  ): void {
    this.anyone.get(path, async (c) => {
      const who = await this.#reception.visitor(c);
      if (!who) return this.#reception.refuse(c, "SIGN_IN_REQUIRED");
      return isOneOf(who, roles) ? answer(c, who) : this.#reception.refuse(c, "NOT_FOUND", who);
    });
  }

  /** What a form of ours does: one sent from elsewhere, or from another session, is refused. */
  form<P extends string, R extends Role>(
    path: P,
    roles: readonly R[],
    answer: (c: Context<Env, P>, who: AccountOf<R>, form: Form) => Answer,
  ): void {
    this.anyone.post(path, async (c) => {
      const who = await this.#reception.visitor(c);
      if (!who) return this.#reception.refuse(c, "SIGN_IN_REQUIRED");
      const form = await readForm(c);
      if (!same(form.text("form_token"), formTokenOf(readSession(c) ?? "")))
        return this.#reception.refuse(c, "FORM_EXPIRED", who);
      return isOneOf(who, roles) ? answer(c, who, form) : this.#reception.refuse(c, "NOT_FOUND", who);
    });
  }
}

const isOneOf = <R extends Role>(who: Account, roles: readonly R[]): who is AccountOf<R> =>
  roles.some((role) => role === who.role);
