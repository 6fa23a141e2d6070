/**
 * A process in which an operator follows a hand-off to its end, and that may die while they do:
 * `operator-worker.ts <address> <reference> <die>`. `die`: at which step of the store; 0: never.
 */
import { closeReferral } from "../../src/app/close-referral";
import { actOnReferral } from "../../src/app/follow-referral";
import { writeToResident } from "../../src/app/thread";
import { BEAURAINS } from "../app/followed";
import { openHouse } from "../app/house";
import { openStore } from "../store/open-store";
import { dyingStore } from "./dying-store";

const [address = "", reference = "", die = "0"] = process.argv.slice(2);
const kept = await openStore(address);
const house = await openHouse({ store: dyingStore(kept, Number(die)) });
const done = (what: string) => {
  if (what !== "done") throw new Error(what);
};
done(await actOnReferral(house, BEAURAINS, reference, "see", 1));
done(await writeToResident(house, BEAURAINS, reference, "Bonjour !"));
done(await actOnReferral(house, BEAURAINS, reference, "start", 2));
const opened = { outcome: "opened", since: "2026-11" };
const rights = [
  { ...opened, aid: "rsa", amount: 600.25, rhythm: "monthly" },
  { ...opened, aid: "cheque_energie", amount: 150, rhythm: "once" },
];
done(await closeReferral(house, BEAURAINS, reference, rights, 3));
await kept.close();
