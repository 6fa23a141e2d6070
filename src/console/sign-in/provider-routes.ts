import type { Context } from "hono";
import { signInWithIdentity } from "../../app/access/identity";
import { newAttempt, proofOf, type SignInProvider, spendAttempt } from "../../app/access/provider";
import { Allowance } from "../../app/allowance";
import type { Reception } from "../reception";
import { Router } from "../router";
import { enter } from "./enter";
import { insideOf, returnPath } from "./return-path";

/** Coming in by a sign-in provider: out to it, and back with its answer. */
export function providerRoutes(reception: Reception, networksOf: (c: Context) => readonly string[]): Router {
  const { house, cookies, signIn } = reception;
  const routes = new Router(reception);
  const { provider } = signIn;
  if (provider) addRoutes(routes, provider);
  return routes;

  function addRoutes({ anyone }: Router, provider: SignInProvider): void {
    const comeBack = (c: Context) => `${reception.addressOf(c)}/sign-in/callback`;

    // Each may leave something in the store for a while: many people share a network, and nobody needs more.
    const network = new Allowance({ points: 100, seconds: 600 });

    anyone.get("/sign-in/provider", async (c) => {
      if ((await network.take(networksOf(c))) > 0) return reception.turnAway(c, "TOO_MANY_REQUESTS");
      const attempt = newAttempt(house);
      const address = await provider.begin(proofOf(attempt, provider.key), comeBack(c));
      if (typeof address !== "string") return reception.turnAway(c, address);
      cookies.writeAttempt(c, `${attempt}.${insideOf(c.req.query("to")).slice(1)}`);
      return c.redirect(address, 303);
    });

    anyone.get("/sign-in/callback", async (c) => {
      const { attempt, to } = kept(cookies.readAttempt(c));
      const proof = await spendAttempt(house, provider.key, attempt, c.req.query("state") ?? "");
      if ("refused" in proof) return reception.turnAway(c, proof);
      cookies.endAttempt(c);
      const identity = await provider.finish(proof, comeBack(c), new URL(c.req.url).search);
      if ("refused" in identity) return reception.turnAway(c, identity);
      const session = await signInWithIdentity(house, identity);
      if ("refused" in session) return reception.turnAway(c, session);
      await enter(reception, c, session);
      return c.redirect(returnPath(to), 303);
    });
  }
}

/** The attempt, and where one wanted to go, that the browser kept: `<moment>.<secret>.<path>`. */
function kept(cookie: string | undefined): { attempt: string | undefined; to: string } {
  const [moment, secret, path = ""] = cookie?.split(".") ?? [];
  return { attempt: moment && secret ? `${moment}.${secret}` : undefined, to: `/${path}` };
}
