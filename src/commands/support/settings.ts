import { emailOf } from "../../app/access/email";
import { DELAYS, type Delays } from "../../app/house";
import type { MailSettings } from "../../channels/mail/carrier";
import type { WebhookAddress } from "../../channels/webhook/carrier";
import { readDelays } from "./delay-settings";
import { readMailSettings } from "./mail-settings";
import { type OpenIdSettings, readOpenIdSettings } from "./openid-settings";
import { SettingsError } from "./settings-error";
import { readWebhooks } from "./webhook-settings";

/** What the environment may set; every default lets `npm start` run on a fresh clone. */
export interface Settings {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** PostgreSQL, instead of a file in `dataDir`. */
  readonly databaseUrl: string | null;
  /** Public address, without a final slash. */
  readonly publicUrl: string | null;
  /** Structure that reads hand-offs for those without an account; an empty BEFFROI_DESK is none. */
  readonly desk: string | null;
  /** Structures for whose operators a sign-in link is printed at start, besides the desk. */
  readonly operators: readonly string[];
  /** E-mail of the first administrator, whom people ask for an account. */
  readonly administrator: string | null;
  /** The provider where people sign in to the console; null: by link only. */
  readonly openId: OpenIdSettings | null;
  /** How long a session of the console lasts, and how long when nothing happens. */
  readonly sessionHours: number;
  readonly sessionIdleMinutes: number;
  /** The other delays that a territory sets otherwise. */
  readonly delays: Partial<Delays>;
  readonly frameAncestors: readonly string[];
  readonly demoCommune: string;
  readonly showSupport: boolean;
  /** Where someone who leaves in a hurry lands: a site that anyone may have open, and that says nothing. */
  readonly elsewhere: string;
  readonly trustedProxies: number;
  readonly telegram: { readonly token: string; readonly apiRoot: string | null } | null;
  /** Null: no mail leaves from here. */
  readonly mail: MailSettings | null;
  /** Software that is told of what happens to hand-offs. */
  readonly webhooks: readonly WebhookAddress[];
  readonly logLevel: string;
}

const TERRITORY_DESK = "cua";
const ARRAS = "62041";
const WEATHER = "https://meteofrance.com";

/** @throws SettingsError naming the variable, never its value. */
export function readSettings(env: Readonly<Record<string, string | undefined>>): Settings {
  const text = (name: string) => env[name]?.trim() || null;
  const list = (name: string) => text(name)?.split(/[\s,]+/) ?? [];
  const whole = (name: string, fallback: number, max: number, min = 0) => {
    const value = Number(text(name) ?? fallback);
    if (Number.isInteger(value) && value >= min && value <= max) return value;
    throw new SettingsError(name, `write a whole number from ${min} to ${max}`);
  };
  const token = text("TELEGRAM_BOT_TOKEN");
  const ancestors = list("BEFFROI_FRAME_ANCESTORS");
  return {
    host: text("HOST") ?? "127.0.0.1",
    port: whole("PORT", 3000, 65535),
    dataDir: text("DATA_DIR") ?? "data",
    databaseUrl: database(text("DATABASE_URL")),
    publicUrl: address("PUBLIC_URL", text("PUBLIC_URL")),
    desk: env.BEFFROI_DESK === undefined ? TERRITORY_DESK : text("BEFFROI_DESK"),
    operators: list("BEFFROI_OPERATORS"),
    administrator: email("BEFFROI_ADMINISTRATOR", text("BEFFROI_ADMINISTRATOR")),
    openId: readOpenIdSettings(text),
    sessionHours: whole("SESSION_HOURS", DELAYS.operatorSessionHours, 24, 1),
    sessionIdleMinutes: whole("SESSION_IDLE_MINUTES", DELAYS.operatorIdleMinutes, 24 * 60, 5),
    delays: readDelays(text("BEFFROI_DELAYS")),
    frameAncestors: ancestors.length > 0 ? ancestors : ["*"],
    demoCommune: text("BEFFROI_DEMO_COMMUNE") ?? ARRAS,
    showSupport: text("BEFFROI_SUPPORT") !== "off",
    elsewhere: address("BEFFROI_ELSEWHERE", text("BEFFROI_ELSEWHERE")) ?? WEATHER,
    trustedProxies: whole("TRUSTED_PROXIES", 0, 10),
    telegram: token === null ? null : { token, apiRoot: address("TELEGRAM_API_ROOT", text("TELEGRAM_API_ROOT")) },
    webhooks: readWebhooks(text("BEFFROI_WEBHOOKS")),
    mail: readMailSettings(text("SMTP_URL"), text("MAIL_FROM")),
    logLevel: text("LOG_LEVEL") ?? "info",
  };
}

function address(variable: string, value: string | null): string | null {
  if (value === null) return null;
  if (!/^https?:\/\/[^\s?#]+$/.test(value) || !URL.canParse(value))
    throw new SettingsError(variable, "write an address that begins with https:// or http://, without ? or #");
  return value.replace(/\/+$/, "");
}

function email(variable: string, value: string | null): string | null {
  if (value === null) return null;
  const read = emailOf(value);
  if (read === null) throw new SettingsError(variable, "write one e-mail address");
  return read;
}

function database(value: string | null): string | null {
  if (value === null || (/^postgres(ql)?:\/\/\S+$/.test(value) && URL.canParse(value))) return value;
  throw new SettingsError("DATABASE_URL", "write postgres://user:password@host/database");
}
