import { signOut, signOutEverywhere } from "../../app/access/sessions";
import { ROLES } from "../../store/accounts";
import { CONSOLE_PATH } from "../path";
import type { Reception } from "../reception";
import { Router } from "../router";
import { signedOutPage } from "./page";

const SIGNED_OUT = `${CONSOLE_PATH}/signed-out`;

/** Going out: here, at the sign-in provider's, and everywhere. */
export function signOutRoutes(reception: Reception): Router {
  const { house, cookies, signIn } = reception;
  const routes = new Router(reception);

  routes.form("/sign-out", ROLES, async (c) => {
    const idToken = await signOut(house, cookies.readSession(c) ?? "");
    cookies.endSession(c);
    const { provider } = signIn;
    const url = idToken && provider ? await provider.goodbye(idToken, `${reception.addressOf(c)}/signed-out`) : null;
    if (!provider || !url) return c.redirect(SIGNED_OUT, 303);
    // Not a redirection: a form's may go nowhere else, says the policy of the page, whatever the provider does next.
    c.header("Refresh", `0; url=${url}`);
    return reception.show(c, signedOutPage(reception.page(c), { name: provider.name, url }));
  });

  routes.form("/sign-out-everywhere", ROLES, async (c, who) => {
    await signOutEverywhere(house, who.id);
    cookies.endSession(c);
    return c.redirect(SIGNED_OUT, 303);
  });

  routes.anyone.get("/signed-out", (c) => reception.show(c, signedOutPage(reception.page(c), null)));
  return routes;
}
