import { lookup } from "node:dns";
import { BlockList, isIP, type LookupFunction } from "node:net";

/** Networks that are nobody's on the Internet (IANA special-purpose registries): a webhook there would knock at our own doors. */
const PRIVATE = new BlockList();
const IPV4 = [
  ...["0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24"],
  ...["192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24"],
  ...["224.0.0.0/4", "240.0.0.0/4"],
];
/** Besides these, `2002::/16` and `64:ff9b::/96` hold IPv4 addresses, private ones too. */
const IPV6 = [
  ...["::/96", "64:ff9b::/96", "64:ff9b:1::/48", "100::/64", "2001::/23", "2001:db8::/32", "2002::/16"],
  ...["3fff::/20", "5f00::/16"],
  ...["fc00::/7", "fe80::/10", "fec0::/10", "ff00::/8"],
];
for (const [family, networks] of [
  ["ipv4", IPV4],
  ["ipv6", IPV6],
] as const)
  for (const network of networks) {
    const [address = "", prefix = ""] = network.split("/");
    PRIVATE.addSubnet(address, Number(prefix), family);
  }

/** Whether an address is of a private network; what is no address at all counts as one. */
export function isPrivate(address: string): boolean {
  const family = isIP(address);
  if (family === 0) return true;
  // An IPv4 address written as IPv6 (::ffff:127.0.0.1) is checked by Node against the networks of IPv4.
  return PRIVATE.check(address, family === 4 ? "ipv4" : "ipv6");
}

export const PRIVATE_ADDRESS = "WEBHOOK_PRIVATE_ADDRESS";
const refused = () => Object.assign(new Error(PRIVATE_ADDRESS), { code: PRIVATE_ADDRESS });

/**
 * Finds the address of a name, and refuses a private one. Given to the very connection, so that a name cannot be one
 * address when it is checked and another when it is used.
 */
export const publicLookup: LookupFunction = (hostname, options, done) => {
  lookup(hostname, { ...options, all: true }, (error, addresses) => {
    if (error) return done(error, "", 0);
    const [first] = addresses;
    if (!first || addresses.some(({ address }) => isPrivate(address))) return done(refused(), "", 0);
    if (options.all) done(null, addresses);
    else done(null, first.address, first.family);
  });
};
