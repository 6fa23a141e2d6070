import { type Context, Hono } from "hono";
import { bodyLimit } from "hono/body-limit";
import { newToken } from "../../../app/access/sessions";
import { CATALOGUE, type ErrorCode } from "../../../app/errors";
import type { House } from "../../../app/house";
import {
  actOnOwn,
  answerTransfer,
  markReadByResident,
  type OwnActed,
  type OwnReferral,
  openOwn,
  type Proof,
  writeAsResident,
} from "../../../app/own-referral";
import { answerAppointment } from "../../../app/resident/answer-appointment";
import { goneWords } from "../../../app/resident/gone-words";
import { changeConsent } from "../../../app/resident/own-consent";
import { contextOf } from "../../../app/turn";
import { same } from "../../../referral/secret";
import { preferredLanguage, type Words } from "../../../words";
import type { Assets } from "../assets";
import { ownPageOnly } from "../referrals";
import { refused } from "../refusals";
import { ATTEMPTS, type Attempts, Door, FOLLOW_UP_PATH } from "./door";
import { type EntryPage, entryPage } from "./entry-page";
import type { Html } from "./layout";
import type { OwnPage } from "./own-page";
import { ownPage, withdrawPage } from "./page";

export interface FollowUpOptions {
  readonly assets: Assets;
  readonly wordsOf: (language: string) => Words;
  readonly languages: readonly string[];
  readonly showSupport: boolean;
  readonly https: boolean;
  readonly trustedProxies: number;
  readonly attempts?: Attempts;
}

type Secret = Extract<Proof, { secret: string }>;
type Form = Readonly<Record<string, string>>;

/** What each form of the page does. */
const ACTS: Readonly<Record<string, (house: House, proof: Secret, form: Form) => Promise<OwnActed>>> = {
  message: (house, proof, { letter = "", once = null }) => writeAsResident(house, proof, letter, once),
  accept: (house, proof, { mark = "" }) => answerAppointment(house, proof, { answer: "accept", mark }),
  reschedule: (house, proof, { mark = "", letter: wish = "" }) =>
    answerAppointment(house, proof, { answer: "reschedule", mark, wish }),
  decline: (house, proof, { mark = "" }) => answerAppointment(house, proof, { answer: "decline", mark }),
  come_back: (house, proof) => actOnOwn(house, proof, "come_back"),
  transfer_yes: (house, proof, { mark = "" }) => answerTransfer(house, proof, { agreed: true, mark }),
  transfer_no: (house, proof, { mark = "" }) => answerTransfer(house, proof, { agreed: false, mark }),
  consent_off: (house, proof, { mark = "" }) => changeConsent(house, proof, mark, false),
  withdraw_yes: (house, proof) => actOnOwn(house, proof, "withdraw"),
};

const BODY_BYTES = 16 * 1024;

/** The page of a hand-off that came from the web, behind its number and the code told with it. */
export function followUpRoutes(house: House, options: FollowUpOptions): Hono {
  const { assets, languages } = options;
  const door = new Door({ ...options, attempts: options.attempts ?? ATTEMPTS });
  const routes = new Hono();
  const viewOf = (language: string) => ({
    words: options.wordsOf(language),
    style: assets.address("follow-up.css"),
    belfry: assets.belfry,
    showSupport: options.showSupport,
  });
  const languageOf = (c: Context) =>
    c.req.query("lang") ?? preferredLanguage(c.req.header("accept-language"), languages);
  const show = async (c: Context, page: Html, status: 200 | (typeof CATALOGUE)[ErrorCode]["status"] = 200) => {
    c.header("Cache-Control", "no-store");
    return c.html(await page, status);
  };
  const entry = (
    c: Context,
    more: Omit<EntryPage, "script" | "fault" | "gone"> & { readonly fault?: ErrorCode } = {},
  ) => {
    c.header("Content-Security-Policy", ENTRY_POLICY);
    const gone = more.fault === "REFERRAL_UNKNOWN" ? goneWords(house) : null;
    const page = entryPage(viewOf(languageOf(c)), { script: assets.address("follow-up.js"), gone, ...more });
    return show(c, page, more.fault ? CATALOGUE[more.fault].status : 200);
  };
  const waits = async (c: Context): Promise<boolean> => {
    const seconds = await door.waits(c);
    if (seconds > 0) c.header("Retry-After", String(seconds));
    return seconds > 0;
  };

  const pageOf = (own: OwnReferral, proof: Secret) => ({
    ...viewOf(own.language),
    ...{ own, proof, formToken: door.formToken(proof), context: contextOf(house, "web") },
    once: newToken(house),
    ...{ done: null, fault: null, typed: null },
  });

  /**
   * The hand-off whose page this browser has open, whatever others of its network try: a code is too long to be found by
   * trying. Each wrong proof counts, wherever it is tried.
   */
  async function opened(c: Context, { fault = null, typed = null }: Partial<Pick<OwnPage, "fault" | "typed">> = {}) {
    const proof = door.proof(c);
    if (!proof) return null;
    const own = await openOwn(house, proof);
    if (!own) {
      await door.wrong(c);
      door.shut(c);
      return null;
    }
    door.open(c, proof);
    const asked = c.req.query("done");
    const done = asked !== undefined && Object.hasOwn(ACTS, asked) ? asked : null;
    return { ...pageOf(own, proof), done, fault, typed };
  }

  /** Shown, its messages are read. */
  async function showOwnPage(c: Context, page: OwnPage & { readonly proof: Secret }, fault: ErrorCode | null = null) {
    const shown = await show(c, ownPage(page), fault === null ? 200 : CATALOGUE[fault].status);
    await markReadByResident(house, page.proof, page.own);
    return shown;
  }

  routes.use(async (c, next) => (c.req.method === "POST" ? await ownPageOnly(c, next) : await next()));
  routes.use(bodyLimit({ maxSize: BODY_BYTES, onError: (c) => refused(c, "REQUEST_TOO_LARGE") }));

  routes.get("/", async (c) => {
    const page = await opened(c);
    if (!page) return await entry(c, { note: c.req.query("done") === "withdraw_yes" ? "withdraw_yes" : null });
    return await showOwnPage(c, page);
  });
  routes.post("/", async (c) => {
    const { reference = "", secret = "", letter = "" } = await formOf(c);
    if (await waits(c)) return await entry(c, { fault: "RATE_LIMITED", reference, letter });
    const own = await openOwn(house, { reference, secret });
    if (!own) {
      await door.wrong(c);
      return await entry(c, { fault: "REFERRAL_UNKNOWN", reference, letter });
    }
    const proof = { reference, secret: secret.replace(/\s/g, "") };
    door.open(c, proof);
    if (letter === "") return c.redirect(FOLLOW_UP_PATH, 303);
    // What was written before the page closed is put back where it was, and sent by nobody but them.
    const page = pageOf(own, proof);
    return await showOwnPage(c, { ...page, done: "letter_kept", typed: { form: "message", text: letter } });
  });
  routes.get("/withdraw", async (c) => {
    const page = await opened(c);
    return page ? await show(c, withdrawPage(page)) : c.redirect(FOLLOW_UP_PATH, 303);
  });
  routes.post("/close", (c) => {
    door.shut(c);
    return c.redirect(FOLLOW_UP_PATH, 303);
  });
  routes.post("/:act", async (c) => {
    const act = c.req.param("act");
    const work = Object.hasOwn(ACTS, act) ? ACTS[act] : undefined;
    if (!work) return refused(c, "NOT_FOUND");
    const form = await formOf(c);
    const page = await opened(c);
    const { letter = "" } = form;
    if (!page || !same(form.form_token ?? "", page.formToken))
      return await entry(c, { fault: (await waits(c)) ? "RATE_LIMITED" : "FORM_EXPIRED", letter });
    const done = await work(house, page.proof, form);
    if (done === "done") {
      if (act === "withdraw_yes") door.shut(c);
      return c.redirect(`${FOLLOW_UP_PATH}?done=${act}`, 303);
    }
    const typed = act === "message" || act === "reschedule" ? ({ form: act, text: letter } as const) : null;
    const after = await opened(c, { fault: done, typed });
    return after ? await showOwnPage(c, after, done) : await entry(c, { fault: done, letter });
  });
  return routes;
}

/** The form alone runs a script of ours, which reads the number and the code from the end of a link. */
const ENTRY_POLICY = [
  "default-src 'none'",
  "base-uri 'none'",
  "img-src 'self' data:",
  "style-src 'self'",
  "script-src 'self'",
  "form-action 'self'",
  "frame-ancestors 'none'",
  "require-trusted-types-for 'script'",
].join("; ");

/** The texts of the form that was sent. */
async function formOf(c: Context): Promise<Form> {
  const fields: Record<string, unknown> = await c.req.parseBody().catch(() => ({}));
  return Object.fromEntries(
    Object.entries(fields).flatMap(([name, value]) => (typeof value === "string" ? [[name, value]] : [])),
  );
}
