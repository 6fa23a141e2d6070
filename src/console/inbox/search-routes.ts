import * as z from "zod";
import { type Search, searchReferrals } from "../../app/inbox/search-referrals";
import { NEEDS } from "../../territory/snapshot";
import type { Form } from "../form";
import { CONSOLE_PATH, SEARCH_PATH } from "../path";
import type { Reception } from "../reception";
import { Router } from "../router";
import { lotsIn } from "./search-form";
import { searchPage } from "./search-page";

const TEXT_MAX_CHARACTERS = 100;

/** As the cookie holds it: with the token of the session that looked, so that no other session does. */
const kept = z.object({
  token: z.string(),
  text: z.string(),
  need: z.enum(NEEDS).nullable(),
  lot: z.number().nullable(),
});

/** Looking for someone: the form is sent, then the page is asked for, so that one comes back to it as to any page. */
export function searchRoutes(reception: Reception): Router {
  const { house, cookies } = reception;
  const routes = new Router(reception);

  routes.form("/search", ["operator"], async (c, _who, form) => {
    const search = { token: form.text("form_token"), ...asked(form, lotsIn(house.snapshot())) };
    const written = Buffer.from(JSON.stringify(search)).toString("base64url");
    cookies.writeSearch(c, written, house.delays.operatorIdleMinutes);
    return c.redirect(SEARCH_PATH, 303);
  });

  routes.page("/search", ["operator"], async (c, who) => {
    const page = reception.page(c, who);
    const search = readSearch(cookies.readSearch(c), page.signedIn?.formToken);
    if (search === null) return c.redirect(CONSOLE_PATH, 303);
    const found = await searchReferrals(house, who, search);
    const around = { snapshot: house.snapshot(), reader: who.structure, now: house.clock.now() };
    return reception.show(c, searchPage(page, search, found, around));
  });

  routes.form("/search/forget", ["operator"], async (c) => {
    cookies.endSearch(c);
    return c.redirect(CONSOLE_PATH, 303);
  });
  return routes;
}

function asked(form: Form, lots: readonly number[]): Search {
  return {
    text: form.text("text").trim().slice(0, TEXT_MAX_CHARACTERS),
    need: NEEDS.find((need) => need === form.text("need")) ?? null,
    lot: lots.find((lot) => String(lot) === form.text("lot")) ?? null,
  };
}

function readSearch(written: string | undefined, token: string | undefined): Search | null {
  try {
    const search = kept.parse(JSON.parse(Buffer.from(written ?? "", "base64url").toString()));
    return search.token === token ? search : null;
  } catch {
    return null;
  }
}
