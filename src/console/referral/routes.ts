import type { Context, Env } from "hono";
import { newToken } from "../../app/access/sessions";
import { CATALOGUE } from "../../app/errors";
import { type FollowedReferral, openReferral } from "../../app/follow-referral";
import { openPassedOn } from "../../app/passed-on";
import { proposableAids } from "../../app/reference-cases";
import { signatoriesOf } from "../../app/signatories";
import { transferTargets } from "../../app/transfer-targets";
import { isErased } from "../../referral/life";
import { dayOf } from "../../referral/local-time";
import { hashOf } from "../../referral/secret";
import type { AccountOf } from "../../store/accounts";
import type { Form } from "../form";
import type { Reception } from "../reception";
import { Router } from "../router";
import { actOf } from "./act";
import { answersAsRead } from "./answers";
import { faultsOf } from "./faults";
import { referralPage } from "./page";
import { passedPage } from "./passed-page";
import { type FormName, pathTo, type Trouble } from "./shown";
import { stateSheetPage } from "./state-sheet-page";

type Who = AccountOf<"operator">;

const ACTION = "/referrals/:reference/:action";

/** One hand-off: what it holds, and what is done about it. */
export function referralRoutes(reception: Reception): Router {
  const { house } = reception;
  const routes = new Router(reception);

  const show = async (c: Context, who: Who, referral: FollowedReferral, trouble: Trouble | null = null) => {
    const { events, messages, outcomes } = referral;
    const signatures = [events, messages, outcomes].flatMap((all) => all.map(({ by }) => by));
    const shown = {
      ...{ page: reception.page(c, who), referral, trouble, reader: who.structure },
      ...{ snapshot: house.snapshot(), answers: answersAsRead(house, referral) },
      signatories: await signatoriesOf(house, who, signatures),
      targets: transferTargets(house, { ...referral, readBy: who.structure }),
      aids: house.law().aids.map(({ aid: { id, rhythm } }) => ({ id, rhythm })),
      proposable: proposableAids(house, referral),
      today: dayOf(house.clock.now()),
      once: newToken(house),
    };
    const status = trouble === null ? 200 : CATALOGUE[trouble.code].status;
    return await reception.show(c, referralPage(shown), status);
  };

  /** What is not theirs to read; to those who passed it on, where it went. */
  const gone = async (c: Context, who: Who, reference: string, typed: string | null = null): Promise<Response> => {
    const passed = await openPassedOn(house, who, reference);
    if (!passed) return await reception.refuse(c, "NOT_FOUND", who);
    const [structure, reader] = [passed.toStructure, passed.reader].map(reception.structureName);
    const page = passedPage(
      reception.page(c, who),
      passed,
      { structure: structure ?? "", reader: reader ?? "" },
      typed,
    );
    return await reception.show(c, page, typed === null ? 200 : 409);
  };

  routes.page("/referrals/:reference", ["operator"], async (c, who): Promise<Response> => {
    const reference = c.req.param("reference");
    const referral = await openReferral(house, who, reference);
    return referral ? await show(c, who, referral) : await gone(c, who, reference);
  });

  routes.page("/referrals/:reference/state-sheet", ["operator"], async (c, who) => {
    const referral = await openReferral(house, who, c.req.param("reference"));
    if (!referral || isErased(referral.state)) return reception.refuse(c, "NOT_FOUND", who);
    return reception.show(c, stateSheetPage(reception.page(c, who), referral));
  });

  const act = async (c: Context<Env, typeof ACTION>, who: Who, form: Form): Promise<Response> => {
    const { reference, action } = c.req.param();
    const known = actOf(action);
    if (!known) return await reception.refuse(c, "NOT_FOUND", who);
    const sent = { house, who: { ...who, ...onceOf(c, form) }, reference, form, version: Number(form.text("version")) };
    const done = await known.do(sent);
    if (done === "done") return c.redirect(`${pathTo({ referral: { reference } })}${placeOf(action, known.form)}`, 303);
    const referral = await openReferral(house, who, reference);
    if (!referral || done === "NOT_FOUND") return await gone(c, who, reference, form.text("letter").trim());
    const faults = done === "FOLLOW_UP_INVALID" ? faultsOf(house, referral, action, form) : [];
    const since = done === "FOLLOW_UP_INVALID" ? [] : sinceIn(form, referral);
    return await show(c, who, referral, { code: done, form: known.form, typed: form, faults, since });
  };

  /** Sent from a session that had ended: the page as it is now, with what was typed, to be sent anew. */
  const again = async (c: Context<Env, typeof ACTION>, who: Who, form: Form): Promise<Response> => {
    const { reference, action } = c.req.param();
    const known = actOf(action);
    const referral = known && (await openReferral(house, who, reference));
    if (!known || !referral) return await gone(c, who, reference, form.text("letter").trim());
    const since = sinceIn(form, referral);
    return await show(c, who, referral, { code: "FORM_EXPIRED", form: known.form, typed: form, faults: [], since });
  };
  routes.form(ACTION, ["operator"], act, again);
  return routes;
}

/** Where they come back to: what they were at, or the top of the page when all of it has changed. */
const placeOf = (action: string, form: FormName): string =>
  form === "acts" || action === "close" || action === "transfer-oral" ? "" : `#${form}`;

/** The same form of the same page, with the same things said in it, counts once. */
function onceOf(c: Context, form: Form): { readonly once?: string } {
  return form.text("once") === "" ? {} : { once: hashOf("nonce", `${c.req.path}\n${JSON.stringify(form.texts())}`) };
}

/** What happened since the page was made. */
const sinceIn = (form: Form, { events }: FollowedReferral) =>
  /^\d{1,6}$/.test(form.text("seen")) ? events.slice(Number(form.text("seen"))) : [];
