import { createAccount } from "../../src/app/access/administration";
import type { AccountDraft } from "../../src/app/access/draft";
import { carryWaiting } from "../../src/app/carry";
import { mailCarrier } from "../../src/channels/mail/carrier";
import { telegramChannel } from "../../src/channels/telegram/bot";
import { poll } from "../../src/channels/telegram/polling";
import { CONSOLE_PATH } from "../../src/console/routes";
import { openIdProvider } from "../../src/console/sign-in/openid";
import type { AdministratorAccount } from "../../src/store/accounts";
import { openMailServer } from "../mail/mail-server";
import { serveHouse } from "../support/served-house";
import { CLIENT, openSignInProvider } from "../support/sign-in-provider";
import { FakeBotApi, type FakeUpdate } from "../telegram/fake-bot-api";
import { wordsOf } from "../telegram/open-telegram";
import { Person } from "../telegram/person";

/** Who works with the console, by what they type at the provider's. */
const PEOPLE = {
  jeanne: { sub: "1", email: "jeanne@cua.example", email_verified: true },
  claire: { sub: "2", email: "claire@cua.example", email_verified: true },
} as const;
const POSTS: readonly AccountDraft[] = [
  { email: PEOPLE.jeanne.email, name: null, role: "operator", structure: "cua", duty: null },
  { email: PEOPLE.claire.email, name: null, role: "coordinator" },
];

/** All that `main.ts` puts together, over real servers of this machine: the site, mails, Telegram and a sign-in provider. */
export async function openWholeService() {
  const provider = await openSignInProvider(new Map(Object.entries(PEOPLE)));
  const options = { name: "ProConnect", issuer: provider.issuer, ...CLIENT, scope: "openid email", levels: [] };
  const signIn = { provider: openIdProvider({ ...options, trustEmails: false, timeout: 30 }), contact: null };
  const served = await serveHouse({ mailOpen: true, signIn });
  const { house, url } = served;
  const consoleUrl = `${url}${CONSOLE_PATH}`;
  provider.openFor(consoleUrl);
  const administrator = { id: "z", role: "administrator" } as AdministratorAccount; // who signs: the rest is not read
  for (const draft of POSTS) await createAccount(house, administrator, draft);

  const faults: string[] = [];
  const log = (code: string) => faults.push(code);
  const mails = await openMailServer();
  const carrier = mailCarrier({
    server: { host: "127.0.0.1", port: mails.port, user: null, password: null, security: "plain" },
    ...{ from: "no-reply@cua.example", consoleUrl, showSupport: true, wordsOf, now: house.clock.now, onFault: log },
  });

  const api = new FakeBotApi();
  const connection = { token: api.token, apiRoot: await api.start() };
  const channel = telegramChannel({ ...connection, house, wordsOf, languages: ["fr", "en"], isOpen: () => true, log });
  const stopping = new AbortController();
  const polling = poll(channel, stopping.signal, log);
  const feed = async (...updates: FakeUpdate[]) => {
    api.deliver(...updates);
    const last = Math.max(...updates.map(({ update_id }) => update_id));
    await api.until(() => api.confirmed > last);
    await channel.flush();
  };

  return {
    ...{ url, consoleUrl },
    mails: mails.mails,
    /** What went wrong, anywhere. */
    faults: () => [...faults, ...served.faults],
    person: (chat: number) => new Person(chat, "fr", api, feed),
    /** What `main.ts` does every two seconds: all that waits to leave, leaves. */
    async round() {
      await served.deliver();
      await carryWaiting(house, carrier);
      await channel.flush();
    },
    async close() {
      stopping.abort();
      await polling;
      await channel.stop();
      await served.close();
      await Promise.all([api.stop(), mails.close(), provider.close()]);
    },
  };
}

export type WholeService = Awaited<ReturnType<typeof openWholeService>>;
