import type { Context } from "hono";
import { RateLimiterMemory, RateLimiterRes } from "rate-limiter-flexible";
import { mailLink } from "../../app/access/mailed-link";
import { readForm } from "../form";
import type { Reception } from "../reception";
import { Router } from "../router";
import { mailedPage } from "./page";
import { insideOf } from "./return-path";

/** In ten minutes: a structure's people share one address of the network; a mailbox wants few mails; so does the server. */
const LIMITS = {
  network: { points: 20, duration: 600 },
  mailbox: { points: 3, duration: 600 },
  all: { points: 300, duration: 600 },
};

/** Coming in by a link that is mailed: what is answered does not tell who has an account. */
export function mailRoutes(reception: Reception, senderOf: (c: Context) => string): Router {
  const { house } = reception;
  const routes = new Router(reception);
  if (!house.mailOpen) return routes;
  const network = new RateLimiterMemory(LIMITS.network);
  const mailbox = new RateLimiterMemory(LIMITS.mailbox);
  const all = new RateLimiterMemory(LIMITS.all);

  routes.anyone.post("/sign-in/mail", async (c) => {
    const form = await readForm(c);
    const email = form.text("email").trim().toLowerCase();
    if (!(await allows(network, senderOf(c))) || !(await allows(all, "all")))
      return reception.turnAway(c, "TOO_MANY_REQUESTS");
    if (await allows(mailbox, email)) {
      const { language } = reception.page(c).words;
      const sent = await mailLink(house, { email, language, to: insideOf(form.text("to")) });
      if (sent !== "sent") reception.note(c, sent);
    }
    return reception.show(c, mailedPage(reception.page(c), house.delays.mailedLinkMinutes));
  });
  return routes;
}

async function allows(limiter: RateLimiterMemory, key: string): Promise<boolean> {
  try {
    await limiter.consume(key);
    return true;
  } catch (stop) {
    if (stop instanceof RateLimiterRes) return false;
    throw stop;
  }
}
