import { type Context, type Env, Hono } from "hono";
import { formTokenOf } from "../app/access/sessions";
import { same } from "../referral/secret";
import type { Account, AccountOf, Role } from "../store/accounts";
import { type Form, readForm } from "./form";
import type { Answer, Reception } from "./reception";

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
      if ("refused" in who) return this.#reception.turnAway(c, who);
      return isOneOf(who, roles) ? answer(c, who) : this.#reception.turnAway(c, "ROLE_NOT_ALLOWED", who);
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
      if ("refused" in who) return this.#reception.turnAway(c, who);
      const form = await readForm(c);
      const token = formTokenOf(this.#reception.cookies.readSession(c) ?? "");
      if (!same(form.text("form_token"), token)) return this.#reception.turnAway(c, "FORM_TOKEN_WRONG", who);
      return isOneOf(who, roles) ? answer(c, who, form) : this.#reception.turnAway(c, "ROLE_NOT_ALLOWED", who);
    });
  }
}

const isOneOf = <R extends Role>(who: Account, roles: readonly R[]): who is AccountOf<R> =>
  roles.some((role) => role === who.role);
