import type { Context } from "hono";
import { mailLink } from "../../app/access/mailed-link";
import { Allowance } from "../../app/allowance";
import { readForm } from "../form";
import type { Reception } from "../reception";
import { Router } from "../router";
import { mailedPage } from "./page";
import { insideOf } from "./return-path";

const seconds = 600;
const EVERYONE = ["everyone"];

/** Coming in by a link that is mailed: what is answered does not tell who has an account. */
export function mailRoutes(reception: Reception, networksOf: (c: Context) => readonly string[]): Router {
  const { house } = reception;
  const routes = new Router(reception);
  if (!house.mailOpen) return routes;
  // A structure's people share one address of the network; a mailbox wants few mails; so does the server.
  const network = new Allowance({ points: 20, seconds });
  const mailbox = new Allowance({ points: 3, seconds });
  const all = new Allowance({ points: 300, seconds });

  routes.anyone.post("/sign-in/mail", async (c) => {
    const form = await readForm(c);
    const email = form.text("email").trim().toLowerCase();
    if ((await network.take(networksOf(c))) > 0 || (await all.wait(EVERYONE)) > 0)
      return reception.turnAway(c, "TOO_MANY_REQUESTS");
    if ((await mailbox.take([email])) === 0) {
      const { language } = reception.page(c).words;
      const sent = await mailLink(house, { email, language, to: insideOf(form.text("to")) });
      // Mails that leave alone count for all: who has no account stands in nobody's way.
      if (sent === "sent") await all.take(EVERYONE);
      else reception.note(c, sent);
    }
    return reception.show(c, mailedPage(reception.page(c), house.delays.mailedLinkMinutes));
  });
  return routes;
}
