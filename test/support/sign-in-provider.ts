import { generateKeyPairSync } from "node:crypto";
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { Provider } from "oidc-provider";

export const CLIENT = { clientId: "beffroi", clientSecret: "a secret of the tests" };

/** Someone whom the provider knows, by what they type to sign in. */
export interface Person {
  readonly sub: string;
  readonly email: string;
  readonly email_verified?: boolean;
  readonly given_name?: string;
  readonly usual_name?: string;
  readonly acr?: string;
}

/** What of its answers is not as it should be. */
interface Trouble {
  /** What it says of people is not what it signed. */
  forged?: boolean;
  /** It takes requests and never answers. */
  silent?: boolean;
}

interface Abilities {
  /** Whether it takes `claims`, by which a level can be essential, as ProConnect does. */
  readonly claimsParameter: boolean;
}

/**
 * A real OpenID Connect provider on this machine, as ProConnect is: code with PKCE, `given_name` and `usual_name`,
 * userinfo answered as a signed JWT. Its one page asks who one is; anyone it does not know declines. Its address is
 * known from the start; it opens once it is told where the console is.
 */
export async function openSignInProvider(people: ReadonlyMap<string, Person>) {
  const trouble: Trouble = {};
  let answer: (request: IncomingMessage, response: ServerResponse) => Promise<void> = async () => {};
  const server = createServer((request, response) => void (trouble.silent || answer(request, response)));
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const { port } = server.address() as AddressInfo; // a TCP server has one
  // Another site than 127.0.0.1 for a browser, as a provider is.
  const issuer = `http://localhost:${port}`;

  return {
    issuer,
    trouble,
    openFor(consoleUrl: string, abilities: Abilities = { claimsParameter: false }) {
      const provider = providerFor(issuer, people, consoleUrl, abilities);
      const callback = provider.callback();
      answer = async (request, response) => {
        if (request.url?.startsWith("/interaction/")) return await interact(provider, people, request, response);
        if (request.url?.startsWith("/me") && trouble.forged) forgeIn(response);
        await callback(request, response);
      };
    },
    close: () =>
      new Promise<void>((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

const KEY = {
  ...generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey.export({ format: "jwk" }),
  kid: "tests",
};

function providerFor(
  issuer: string,
  people: ReadonlyMap<string, Person>,
  consoleUrl: string,
  { claimsParameter }: Abilities,
): Provider {
  return new Provider(issuer, {
    clients: [
      {
        ...{ client_id: CLIENT.clientId, client_secret: CLIENT.clientSecret, userinfo_signed_response_alg: "RS256" },
        ...{ redirect_uris: [`${consoleUrl}/sign-in/callback`], token_endpoint_auth_method: "client_secret_post" },
        post_logout_redirect_uris: [`${consoleUrl}/signed-out`],
      },
    ],
    jwks: { keys: [{ ...KEY, use: "sig", alg: "RS256" }] },
    cookies: { keys: ["tests"] },
    claims: {
      openid: ["sub"],
      email: ["email", "email_verified"],
      given_name: ["given_name"],
      usual_name: ["usual_name"],
    },
    acrValues: ["eidas1", "eidas2"],
    features: {
      devInteractions: { enabled: false },
      jwtUserinfo: { enabled: true },
      claimsParameter: { enabled: claimsParameter },
      // Its own page asks another site for a font: the tests ask nothing beyond this machine.
      rpInitiatedLogout: {
        logoutSource(c, form) {
          c.body = `<!doctype html><html lang="fr"><title>Fournisseur</title>${form}
<button form="op.logoutForm" name="logout" value="yes">Me déconnecter aussi ici</button></html>`;
        },
      },
    },
    ttl: { Interaction: 600, Grant: 600, Session: 600, AccessToken: 60, IdToken: 600 },
    pkce: { required: () => true },
    interactions: { url: (_c, { uid }) => `/interaction/${uid}` },
    findAccount: (_c, id) => {
      const found = [...people.values()].find(({ sub }) => sub === id);
      return found && { accountId: id, claims: () => ({ ...found }) };
    },
    // Everybody has agreed already.
    async loadExistingGrant(c) {
      const { client, session } = c.oidc;
      const grant = new c.oidc.provider.Grant({
        clientId: client?.clientId ?? "",
        accountId: session?.accountId ?? "",
      });
      grant.addOIDCScope("openid email given_name usual_name");
      await grant.save();
      return grant;
    },
  });
}

/** The answer that follows is changed on its way. */
function forgeIn(response: ServerResponse): void {
  const end = response.end.bind(response);
  response.end = ((body: string) => {
    const text = forged(String(body));
    response.setHeader("content-length", Buffer.byteLength(text));
    return end(text);
  }) as typeof response.end; // the one way the provider calls it
}

/** Who are you? */
async function interact(
  provider: Provider,
  people: ReadonlyMap<string, Person>,
  request: IncomingMessage,
  response: ServerResponse,
): Promise<void> {
  if (request.method === "GET") {
    response.setHeader("content-type", "text/html; charset=utf-8");
    response.end(`<!doctype html><html lang="fr"><title>Fournisseur</title><form method="post">
<label>Identifiant <input name="login" autofocus></label><button>Continuer</button></form></html>`);
    return;
  }
  let body = "";
  for await (const part of request) body += part;
  const person = people.get(new URLSearchParams(body).get("login") ?? "");
  await provider.interactionFinished(
    request,
    response,
    person
      ? { login: { accountId: person.sub, ...(person.acr ? { acr: person.acr } : {}) } }
      : { error: "access_denied", error_description: "cancelled" },
  );
}

/** A JWT whose claims were changed after it was signed. */
function forged(jwt: string): string {
  const [header = "", payload = "", signature = ""] = jwt.split(".");
  const claims = JSON.parse(Buffer.from(payload, "base64url").toString());
  const changed = Buffer.from(JSON.stringify({ ...claims, email: "admin@example.org" })).toString("base64url");
  return [header, changed, signature].join(".");
}

export type TestProvider = Awaited<ReturnType<typeof openSignInProvider>>;
