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
  const values = valuesIn(text);
  if (values?.length !== LENGTH) return null;
  return checkOf(values.slice(0, -1)) === values.at(-1) ? written(values) : null;
}

const CODE_LENGTH = 12;

/** A code to note, of these bytes: twelve characters, as "CDFH-2345-KMNP"; one in 2 × 10^16. Null when they are too few. */
export function codeOf(bytes: Uint8Array): string | null {
  const values = [...bytes].filter((byte) => byte < ALPHABET.length * 11).map((byte) => byte % ALPHABET.length);
  return values.length < CODE_LENGTH ? null : written(values.slice(0, CODE_LENGTH));
}

/** The code as it was told, from what someone typed; what cannot be one is left as it is. */
export function readCode(text: string): string {
  const values = valuesIn(text);
  return values?.length === CODE_LENGTH ? written(values) : text.trim();
}

/** What someone typed, character by character; null for what holds another one. */
function valuesIn(text: string): number[] | null {
  const typed = text
    .toUpperCase()
    .slice(0, 40)
    .replace(/[\s._-]/g, "");
  const values = [...typed].map((character) => ALPHABET.indexOf(LOOK_ALIKES[character] ?? character));
  return values.includes(-1) ? null : values;
}

/** The weighted sum of the whole, this character included with weight 1, is a multiple of 23. */
function checkOf(values: readonly number[]): number {
  const sum = values.reduce((total, value, index) => total + value * (index + 2), 0);
  return (ALPHABET.length - (sum % ALPHABET.length)) % ALPHABET.length;
}

function written(values: readonly number[]): string {
  const text = values.map((value) => ALPHABET.charAt(value)).join("");
  return text.match(/.{4}/g)?.join("-") ?? text;
}
