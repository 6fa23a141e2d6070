import { type Context, type Env, Hono } from "hono";
import { refusal } from "../app/access/refusal";
import { formTokenOf } from "../app/access/sessions";
import { same } from "../referral/secret";
import type { Account, AccountOf, Role } from "../store/accounts";
import { type Form, readForm } from "./form";
import { type Answer, holderOf, type Reception } from "./reception";
import { isTyped, unsentIn } from "./unsent";

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

  /**
   * What a form of ours does: one sent from elsewhere, or from another session, is refused. `again`: the page that has
   * it, filled with what the same person sent from a session that ended; nothing is done.
   */
  form<P extends string, R extends Role>(
    path: P,
    roles: readonly R[],
    answer: (c: Context<Env, P>, who: AccountOf<R>, form: Form) => Answer,
    again?: (c: Context<Env, P>, who: AccountOf<R>, form: Form) => Answer,
  ): void {
    this.anyone.post(path, async (c) => {
      // Who they are is asked once all of it came: a form may be minutes on its way, and its account closed meanwhile.
      const form = await readForm(c);
      const who = await this.#reception.visitor(c);
      if ("refused" in who) {
        const unsent = (again ? unsentIn(c, form) : null) ?? (isTyped(form) ? "lost" : null);
        return this.#reception.turnAway(c, who, undefined, unsent);
      }
      const token = formTokenOf(this.#reception.cookies.readSession(c) ?? "");
      if (!same(form.text("form_token"), token)) {
        const isOwn = same(form.text("holder"), holderOf(who));
        if (!again || !isOwn || !isOneOf(who, roles)) return this.#reception.turnAway(c, "FORM_TOKEN_WRONG", who);
        this.#reception.note(c, refusal("FORM_TOKEN_WRONG", who.id));
        return again(c, who, form);
      }
      return isOneOf(who, roles) ? answer(c, who, form) : this.#reception.turnAway(c, "ROLE_NOT_ALLOWED", who);
    });
  }
}

const isOneOf = <R extends Role>(who: Account, roles: readonly R[]): who is AccountOf<R> =>
  roles.some((role) => role === who.role);
