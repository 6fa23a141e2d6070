/**
 * Without vowels (no word appears by chance) and without what is mistaken for another: 0/O, 1/I/L, 2/Z, 5/S, 6/G, 8/B
 * keep one of the two. 23 is a prime: with distinct weights, one wrong character or two swapped ones always show.
 */
const ALPHABET = "23456789CDFHJKMNPRTVWXY";
const LENGTH = 8;
const LOOK_ALIKES: Readonly<Record<string, string>> = { Z: "2", S: "5", G: "6", B: "8" };

/** A number to say on the telephone: seven characters drawn, one that checks them, as "CDFH-2345". */
export function newReference(random: (bytes: number) => Uint8Array): string {
  const drawn: number[] = [];
  while (drawn.length < LENGTH - 1)
    for (const byte of random(LENGTH)) {
      // Bytes beyond the last multiple are drawn again, so that each character is as likely as any other.
      if (byte >= ALPHABET.length * 11 || drawn.length === LENGTH - 1) continue;
      drawn.push(byte % ALPHABET.length);
    }
  return written([...drawn, checkOf(drawn)]);
}

/** The reference as it is kept, from what someone typed; null when it cannot be one. */
export function readReference(text: string): string | null {
  const values = [
    ...text
      .toUpperCase()
      .slice(0, 40)
      .replace(/[\s._-]/g, ""),
  ].map((character) => ALPHABET.indexOf(LOOK_ALIKES[character] ?? character));
  if (values.length !== LENGTH || values.includes(-1)) return null;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? written(values) : null;
}

/** The weighted sum of the whole, this character included with weight 1, is a multiple of 23. */
function checkOf(values: readonly number[]): number {
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
}

function written(values: readonly number[]): string {
  const text = values.map((value) => ALPHABET.charAt(value)).join("");
  return `${text.slice(0, 4)}-${text.slice(4)}`;
}
