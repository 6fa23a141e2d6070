import { addressesOf, type NamedAddress } from "./addresses";
import { followLinks, type LinkOptions } from "./links";

/**
 * Prints the addresses of `rules/` that answer no more, and those whose site keeps programs out, each with its places.
 * @returns whether none is dead.
 * @throws RulebookError naming the files that are not JSON.
 */
export async function checkLinks(root: string, options: LinkOptions): Promise<boolean> {
  const addresses = addressesOf(root);
  const states = await followLinks(
    addresses.map(({ url }) => url),
    options,
  );
  const dead: string[] = [];
  const refused: string[] = [];
  for (const [index, address] of addresses.entries()) {
    const state = states[index];
    if (state?.kind === "dead") dead.push(told(address, `dead (${state.why})`));
    if (state?.kind === "refused") refused.push(told(address, `refused (${state.status}): look at it in a browser`));
  }
  for (const each of [...dead, ...refused]) console.log(each);
  const alive = addresses.length - dead.length - refused.length;
  console.log(`Addresses: ${addresses.length}; alive: ${alive}, refused: ${refused.length}, dead: ${dead.length}.`);
  return dead.length === 0;
}

const told = ({ url, places }: NamedAddress, what: string): string =>
  [`${url}: ${what}`, ...places.map(({ file, place }) => `  ${file} at ${place}`)].join("\n");
