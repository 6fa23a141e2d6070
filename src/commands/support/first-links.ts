import { ensureFirstAccount, type FirstAccount, firstLink } from "../../app/access/first-accounts";
import type { House } from "../../app/house";
import { structureName } from "../../territory/snapshot";
import type { Settings } from "./settings";

/** A link to print at the start: whom it lets in, and what follows the console's path. */
export interface FirstLink {
  readonly who: string;
  readonly path: string;
}

/**
 * Makes the accounts of the start, and links to them. Where people sign in by themselves, only the administrator needs
 * one, and not even they once their e-mail is known.
 */
export async function firstLinks(house: House, settings: Settings): Promise<readonly FirstLink[]> {
  const { desk, operators, administrator } = settings;
  const structures = new Set(desk === null ? operators : [desk, ...operators]);
  const wanted: FirstAccount[] = [
    ...[...structures].map((structure) => ({ role: "operator", structure }) as const),
    { role: "coordinator" },
    { role: "administrator", ...(administrator === null ? {} : { email: administrator }) },
  ];
  for (const each of wanted) await ensureFirstAccount(house, each);

  const links: FirstLink[] = [];
  for (const each of wanted.filter(({ role }) => needsLink(role, settings))) {
    const link = await firstLink(house, each);
    if (link) links.push({ who: whoIs(house, each), path: link.path });
  }
  return links;
}

const needsLink = (role: FirstAccount["role"], { openId, mail, administrator }: Settings): boolean =>
  (openId === null && mail === null) || (role === "administrator" && administrator === null);

function whoIs(house: House, wanted: FirstAccount): string {
  if (wanted.role !== "operator") return `the ${wanted.role}`;
  return structureName(house.snapshot(), wanted.structure);
}
