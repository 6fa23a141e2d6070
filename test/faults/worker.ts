/**
 * A process that does what the house does, and is killed while it does it. It reads requests on stdin, one JSON a line,
 * and acknowledges each on stdout only once it is done: `{"n", "outcome"}`.
 */
import { writeSync } from "node:fs";
import { createInterface } from "node:readline";
import { deliverNotices } from "../../src/app/deliver-notices";
import { receiveReferral } from "../../src/app/receive-referral";
import { takeTurn } from "../../src/app/turn";
import { openHouse } from "../app/house";
import { DRAFT, scripted } from "../app/scripted";

export type Request =
  | { readonly n: number; readonly kind: "turn"; readonly session: string; readonly text: string }
  | { readonly n: number; readonly kind: "web"; readonly key: string };

const house = await openHouse({
  address: process.argv[2] ?? "",
  accounts: ["commune-beaurains"],
  converse: scripted(),
});

const outcomeOf = (request: Request) => {
  if (request.kind === "web") return receiveReferral(house, DRAFT, request.key);
  const { session, text, n } = request;
  const input = { kind: "text", text } as const;
  return takeTurn(house, { channel: "telegram", session, inputId: String(n), input, language: "fr" });
};

const handle = async (request: Request) => {
  const outcome = await outcomeOf(request);
  await deliverNotices(house);
  writeSync(1, `${JSON.stringify({ n: request.n, outcome })}\n`);
};

const underWay: Promise<void>[] = [];
for await (const line of createInterface({ input: process.stdin })) underWay.push(handle(JSON.parse(line)));
await Promise.all(underWay);
await house.store.close();
