import { cancelAppointment, giveAppointment } from "../../app/appointments";
import { closeReferral, recordOutcomes } from "../../app/close-referral";
import { type Acted, actOnReferral, openReferral, PLAIN_ACTIONS, type PlainAction } from "../../app/follow-referral";
import type { House } from "../../app/house";
import { markReadByOperator, writeToResident } from "../../app/thread";
import type { Operator } from "../../store/accounts";
import type { Form } from "../form";
import { CONSOLE_PATH } from "../path";
import type { Reception } from "../reception";
import { Router } from "../router";
import { answersAsRead } from "./answers";
import { outcomesOf } from "./outcome-form";
import { referralPage } from "./page";

/** One hand-off: what it holds, and what is done about it. */
export function referralRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);
  const pathOf = (reference: string) => `${CONSOLE_PATH}/referrals/${reference}`;

  routes.page("/referrals/:reference", ["operator"], async (c, who) => {
    const referral = await openReferral(house, who, c.req.param("reference"));
    if (!referral) return reception.refuse(c, "NOT_FOUND", who);
    const around = { snapshot: house.snapshot(), answers: answersAsRead(house, referral), reader: who.structure };
    return reception.show(c, referralPage(reception.page(c, who), referral, around));
  });

  routes.form("/referrals/:reference/message", ["operator"], async (c, who, form) => {
    const reference = c.req.param("reference");
    const done = await writeToResident(house, who, reference, form.text("letter"));
    return done === "done" ? c.redirect(pathOf(reference), 303) : reception.refuse(c, done, who);
  });
  routes.form("/referrals/:reference/read", ["operator"], async (c, who) => {
    const reference = c.req.param("reference");
    const done = await markReadByOperator(house, who, reference);
    return done === "done" ? c.redirect(pathOf(reference), 303) : reception.refuse(c, done, who);
  });
  routes.form("/referrals/:reference/:action", ["operator"], async (c, who, form) => {
    const { reference, action } = c.req.param();
    const done = await act(house, who, reference, action, form);
    return done === "done" ? c.redirect(pathOf(reference), 303) : reception.refuse(c, done, who);
  });
  return routes;
}

async function act(house: House, who: Operator, reference: string, action: string, form: Form): Promise<Acted> {
  const version = Number(form.text("version"));
  switch (action) {
    case "close":
      return await closeReferral(house, who, reference, outcomesOf(house, form), version);
    case "outcomes":
      return await recordOutcomes(house, who, reference, outcomesOf(house, form), version);
    case "appointment": {
      const asked = { day: form.text("day"), time: form.text("time"), place: form.text("place") };
      return await giveAppointment(house, who, reference, asked, version);
    }
    case "cancel":
      return await cancelAppointment(house, who, reference, version);
    default:
      return isPlain(action) ? await actOnReferral(house, who, reference, action, version) : "NOT_FOUND";
  }
}

const isPlain = (text: string): text is PlainAction => PLAIN_ACTIONS.some((action) => action === text);
