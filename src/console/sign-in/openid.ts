import { createHmac } from "node:crypto";
import * as openid from "openid-client";
import * as z from "zod";
import type { AttemptProof, ProvenIdentity, SignInProvider } from "../../app/access/provider";
import { type Refused, refusal } from "../../app/access/refusal";

export interface OpenIdOptions {
  /** As people know it. */
  readonly name: string;
  readonly issuer: string;
  readonly clientId: string;
  readonly clientSecret: string;
  readonly scope: string;
  /** Levels of assurance that are asked for, one of which must have been reached; none: whatever it is. */
  readonly levels: readonly string[];
  /** Whether every e-mail it tells is answered for, though it does not say so of each. ProConnect does not say it. */
  readonly trustEmails: boolean;
  /** How long each call may take (s). */
  readonly timeout: number;
}

/** A sign-in provider reached by OpenID Connect: authorization code, PKCE, state and nonce. */
export function openIdProvider(options: OpenIdOptions): SignInProvider {
  const { name, scope, levels } = options;
  let found: Promise<openid.Configuration> | null = null;
  /** What the provider says of itself, asked for once; after a failure, again. */
  const configuration = () => {
    found ??= discover(options).catch((error: unknown) => {
      found = null;
      throw error;
    });
    return found;
  };

  return {
    name,
    // Not the secret itself: nothing that is signed with it is of use at the provider's.
    key: createHmac("sha256", options.clientSecret).update("beffroi attempts").digest("base64url"),
    async begin(proof, returnTo) {
      return await attempt(async () => {
        const config = await configuration();
        const address = openid.buildAuthorizationUrl(config, {
          ...{ redirect_uri: returnTo, scope, state: proof.state, nonce: proof.nonce },
          code_challenge: await openid.calculatePKCECodeChallenge(proof.verifier),
          code_challenge_method: "S256",
          ...levelsAsked(config, levels),
        });
        return address.href;
      });
    },
    async finish(proof, returnTo, query) {
      return await attempt(async () => prove(await configuration(), options, proof, new URL(`${returnTo}${query}`)));
    },
    async goodbye(idToken, returnTo) {
      const address = await attempt(async () => {
        const config = await configuration();
        if (config.serverMetadata().end_session_endpoint === undefined) return null;
        const parameters = { id_token_hint: idToken, post_logout_redirect_uri: returnTo, state: openid.randomState() };
        return openid.buildEndSessionUrl(config, parameters).href;
      });
      return typeof address === "string" ? address : null;
    },
  };
}

/** A level that is essential is reached there, or refused there; where that cannot be asked for, it is only wished for. */
function levelsAsked(config: openid.Configuration, levels: readonly string[]): Record<string, string> {
  if (levels.length === 0) return {};
  if (!config.serverMetadata().claims_parameter_supported) return { acr_values: levels.join(" ") };
  return { claims: JSON.stringify({ id_token: { acr: { essential: true, values: levels } } }) };
}

async function discover({ issuer, clientId, clientSecret, timeout }: OpenIdOptions): Promise<openid.Configuration> {
  const server = new URL(issuer);
  const execute = [
    // The signature is checked whatever the way the token came by.
    openid.enableNonRepudiationChecks,
    ...(server.protocol === "http:" ? [openid.allowInsecureRequests] : []), // on this machine: see the settings
  ];
  const found = await openid.discovery(server, clientId, clientSecret, undefined, { execute, timeout });
  const ways = found.serverMetadata().token_endpoint_auth_methods_supported ?? ["client_secret_basic"];
  if (ways.includes("client_secret_post")) return found;
  const basic = new openid.Configuration(
    found.serverMetadata(),
    clientId,
    clientSecret,
    openid.ClientSecretBasic(clientSecret),
  );
  basic.timeout = timeout;
  for (const each of execute) each(basic);
  return basic;
}

/** What a provider may tell of someone; ProConnect says `usual_name` where others say `family_name`. */
const claims = z.object({
  email: z.string().optional().catch(undefined),
  email_verified: z.boolean().optional().catch(undefined),
  given_name: z.string().optional().catch(undefined),
  usual_name: z.string().optional().catch(undefined),
  family_name: z.string().optional().catch(undefined),
});

async function prove(
  config: openid.Configuration,
  { levels, trustEmails }: OpenIdOptions,
  { state, nonce, verifier }: AttemptProof,
  answer: URL,
): Promise<ProvenIdentity | Refused> {
  const checks = { expectedState: state, expectedNonce: nonce, pkceCodeVerifier: verifier };
  const tokens = await openid.authorizationCodeGrant(config, answer, checks);
  const proven = tokens.claims();
  if (!proven || !tokens.id_token) return refusal("PROVIDER_PROOF_INVALID");
  if (levels.length > 0 && !levels.includes(String(proven.acr))) return refusal("PROVIDER_LEVEL_TOO_LOW");
  const told = claims.parse(await openid.fetchUserInfo(config, tokens.access_token, proven.sub));
  const name = [told.given_name, told.usual_name ?? told.family_name].filter(Boolean).join(" ");
  return {
    issuer: proven.iss,
    subject: proven.sub,
    email: trustEmails || told.email_verified === true ? (told.email ?? null) : null,
    name: name === "" ? null : name.slice(0, NAME_CHARACTERS),
    idToken: tokens.id_token,
  };
}

const NAME_CHARACTERS = 100;

/** The refusal that a failure stands for; what it holds may be a token, and is told to nobody. */
async function attempt<T>(work: () => Promise<T>): Promise<T | Refused> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof openid.AuthorizationResponseError) return refusal("PROVIDER_DECLINED");
    return refusal(isUnreachable(error) ? "PROVIDER_UNREACHABLE" : "PROVIDER_PROOF_INVALID");
  }
}

/** No answer, or the answer of something that is broken. */
function isUnreachable(error: unknown): boolean {
  if (error instanceof openid.ClientError)
    return ["OAUTH_TIMEOUT", "OAUTH_ABORT", "OAUTH_RESPONSE_IS_NOT_CONFORM", "OAUTH_RESPONSE_IS_NOT_JSON"].includes(
      error.code ?? "",
    );
  return error instanceof TypeError && error.message === "fetch failed";
}
