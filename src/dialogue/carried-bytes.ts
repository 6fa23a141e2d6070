/** Bytes written one after the other, as base64url: what the fragment of an address holds without being changed. */
export function createWriter() {
  const bytes: number[] = [];
  const byte = (value: number) => {
    bytes.push(value & 255);
  };
  return {
    byte,
    /** A whole number from 0, of any size below 2^53: seven bits a byte, the smallest first. */
    whole(value: number) {
      let rest = value;
      for (; rest >= 128; rest = Math.floor(rest / 128)) byte((rest % 128) + 128);
      byte(rest);
    },
    text(value: string) {
      const encoded = utf8(value);
      this.whole(encoded.length);
      bytes.push(...encoded);
    },
    code(value: number, size: number) {
      for (let place = size - 1; place >= 0; place--) byte(value >>> (8 * place));
    },
    /** With two bytes that tell whether any was lost on the way. */
    sealed(): string {
      const sum = hash(bytes);
      return base64url([...bytes, (sum >>> 8) & 255, sum & 255]);
    },
  };
}

export type Writer = ReturnType<typeof createWriter>;

/** Read past the end, or bytes that say nothing. */
export class Unreadable extends Error {
  override readonly name = "Unreadable";
}

/** @throws Unreadable when something is missing from what was sealed, here or in what is read of it. */
export function createReader(sealed: string) {
  const all = bytesOf(sealed);
  const bytes = all.slice(0, -2);
  const sum = hash(bytes);
  if (all.length < 3 || all.at(-2) !== ((sum >>> 8) & 255) || all.at(-1) !== (sum & 255)) throw new Unreadable();
  let at = 0;
  const byte = (): number => {
    const value = bytes[at++];
    if (value === undefined) throw new Unreadable();
    return value;
  };
  const whole = (): number => {
    let value = 0;
    for (let scale = 1; scale < 2 ** 53; scale *= 128) {
      const read = byte();
      value += (read % 128) * scale;
      if (read < 128) return value;
    }
    throw new Unreadable();
  };
  return {
    byte,
    whole,
    text: (): string => {
      const length = whole();
      if (length > bytes.length - at) throw new Unreadable();
      return textOf(Array.from({ length }, byte));
    },
    code: (size: number): number => Array.from({ length: size }, byte).reduce((value, each) => value * 256 + each, 0),
    isAtEnd: () => at >= bytes.length,
  };
}

export type Reader = ReturnType<typeof createReader>;

/** A name as a number of `size` bytes, the same in every version for ever (FNV-1a). */
export const codeOf = (name: string, size: 2 | 3): number => {
  const full = hash(utf8(name));
  return size === 2 ? (full ^ (full >>> 16)) & 0xffff : (full ^ (full >>> 24)) & 0xffffff;
};

function hash(bytes: readonly number[]): number {
  let value = 0x811c9dc5;
  for (const byte of bytes) value = Math.imul(value ^ byte, 0x01000193) >>> 0;
  return value;
}

/** Half of a character, which no encoding has. */
const LONE = /[\ud800-\udfff]/gu;

/** The core has neither Node's buffers nor a browser's: percent escapes are in the language itself. */
const utf8 = (text: string): number[] =>
  [...encodeURIComponent(text.replace(LONE, "\ufffd")).matchAll(/%(..)|(.)/g)].map(([, hex, char = ""]) =>
    hex === undefined ? char.charCodeAt(0) : Number.parseInt(hex, 16),
  );

function textOf(bytes: readonly number[]): string {
  try {
    return decodeURIComponent(bytes.map((byte) => `%${byte.toString(16).padStart(2, "0")}`).join(""));
  } catch {
    throw new Unreadable();
  }
}

const DIGITS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

function base64url(bytes: readonly number[]): string {
  let text = "";
  for (let at = 0; at < bytes.length; at += 3) {
    const [first = 0, second = 0, third = 0] = bytes.slice(at, at + 3);
    const group = (first << 16) | (second << 8) | third;
    const length = Math.min(3, bytes.length - at) + 1;
    for (let place = 0; place < length; place++) text += DIGITS[(group >>> (18 - 6 * place)) & 63];
  }
  return text;
}

function bytesOf(text: string): number[] {
  const bytes: number[] = [];
  for (let at = 0; at < text.length; at += 4) {
    const digits = [...text.slice(at, at + 4)].map((char) => DIGITS.indexOf(char));
    if (digits.includes(-1) || digits.length === 1) throw new Unreadable();
    const group = digits.reduce((value, digit, place) => value | (digit << (18 - 6 * place)), 0);
    for (let place = 0; place < digits.length - 1; place++) bytes.push((group >>> (16 - 8 * place)) & 255);
  }
  return bytes;
}
