import type { OpenIdOptions } from "../../console/sign-in/openid";
import { SettingsError } from "./settings-error";

export type OpenIdSettings = Omit<OpenIdOptions, "timeout">;

/** The claims that ProConnect knows; others leave out what they do not. */
const SCOPE = "openid email given_name usual_name";
const LOOPBACK = /^(?:localhost|127(?:\.\d+){3}|\[::1\])$/;

/**
 * The provider where people sign in, from `OIDC_ISSUER` and what it gave for it; null without one.
 * @throws SettingsError
 */
export function readOpenIdSettings(text: (name: string) => string | null): OpenIdSettings | null {
  const issuer = text("OIDC_ISSUER");
  if (issuer === null) return null;
  const url = URL.canParse(issuer) ? new URL(issuer) : null;
  if (url?.protocol !== "https:" && !(url?.protocol === "http:" && LOOPBACK.test(url.hostname)))
    throw new SettingsError("OIDC_ISSUER", "write the provider's address, which begins with https://");
  const needed = (name: string) => {
    const value = text(name);
    if (value === null) throw new SettingsError(name, "write what the provider gave you with OIDC_ISSUER");
    return value;
  };
  const emails = text("OIDC_EMAILS") ?? "verified";
  if (emails !== "verified" && emails !== "trusted")
    throw new SettingsError("OIDC_EMAILS", "write verified, or trusted if the provider answers for all it tells");
  return {
    ...{ issuer, name: text("OIDC_NAME") ?? url.hostname, scope: text("OIDC_SCOPE") ?? SCOPE },
    ...{ clientId: needed("OIDC_CLIENT_ID"), clientSecret: needed("OIDC_CLIENT_SECRET") },
    ...{ levels: text("OIDC_ACR")?.split(/\s+/) ?? [], trustEmails: emails === "trusted" },
  };
}
