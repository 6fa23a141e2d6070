import type { House } from "../../src/app/house";
import type { Store } from "../../src/store/port";
import { openHouse } from "../app/house";
import { DRAFT, scripted } from "../app/scripted";

const contact = { ...DRAFT.contact, means: "telegram", address: "" } as const;

/** A house that tells operators by mail, other software by webhook, and on Telegram whoever handed over there. */
export const openFollowedHouse = () =>
  openHouse({
    ...{ accounts: ["commune-beaurains", "ccas-arras", "commune-dainville"], desk: "ccas-arras" },
    ...{ mailOpen: true, webhooks: [{ id: "software", structures: null }] },
    converse: scripted({ ...DRAFT, contact, aids: ["rsa", "cheque_energie"], consents: { reminders: true } }),
  });

/** The same over another store, at another moment: one that is opened costs little once the law is read. */
export const houseOver = (house: House, store: Store, now: number): House => ({
  ...house,
  store,
  clock: { now: () => now },
});
