import type { Account } from "../../src/store/accounts";
import type { NoticePreference } from "../../src/store/port";
import type { TestHouse } from "../app/house";

type Post = { role: "operator"; structure: string } | { role: Exclude<Account["role"], "operator"> };

/** Puts an account in the store, with what it chose. */
export async function person(
  house: TestHouse,
  id: string,
  post: Post,
  { preference, state = "active" }: { preference?: NoticePreference; state?: Account["state"] } = {},
): Promise<void> {
  const common = {
    id,
    email: `${id}@example.org`,
    name: null,
    state,
    created: 0,
    createdBy: "start",
    lastSignIn: null,
  };
  const account: Account = post.role === "operator" ? { ...common, ...post, duty: null } : { ...common, ...post };
  await house.store.transaction(async ({ accounts, notifications }) => {
    await accounts.create(account);
    if (preference) await notifications.setPreference({ account: id, preference, at: 0 });
  });
}

/** What waits to leave under a topic, as it was put. */
export const waiting = (house: TestHouse, topic: string): Promise<readonly Record<string, unknown>[]> =>
  house.store.transaction(async ({ outbox }) => {
    const now = house.clock.now();
    const claimed = await outbox.claim(topic, { now, until: now + 1, limit: 100 });
    for (const { id } of claimed) await outbox.retry(id, now);
    return claimed.map(({ payload }) => JSON.parse(payload));
  });
