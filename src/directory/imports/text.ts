import { fault, UnreadableFile } from "./faults";

export type Bytes = AsyncIterable<Uint8Array>;

const NEW_LINE = 10;

/**
 * The text of a file, part by part, without its byte order mark.
 * @throws UnreadableFile with the line of the first byte that is not UTF-8.
 */
export async function* textOf(bytes: Bytes): AsyncGenerator<string> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  let line = 1;
  let pending: Uint8Array = new Uint8Array();
  let first = true;
  for await (const part of bytes) {
    if (first && isUtf16(part)) throw new UnreadableFile(fault("encoding_utf16"));
    first = false;
    try {
      yield decoder.decode(part, { stream: true });
    } catch {
      throw new UnreadableFile(fault("encoding", line + linesBeforeFault(pending, part)));
    }
    line += countLines(part);
    pending = part.slice(-3); // a character has four bytes at most
  }
  try {
    yield decoder.decode();
  } catch {
    throw new UnreadableFile(fault("encoding", line));
  }
}

const isUtf16 = ([first, second]: Uint8Array): boolean =>
  (first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff) || first === 0 || second === 0;

const countLines = (part: Uint8Array): number => part.reduce((count, byte) => count + (byte === NEW_LINE ? 1 : 0), 0);

/**
 * New lines of this part before the line that cannot be read. `before` holds the last bytes of the part before it: a
 * character may begin there.
 */
function linesBeforeFault(before: Uint8Array, part: Uint8Array): number {
  const begun = before.findIndex((byte) => (byte & 0b1100_0000) !== 0b1000_0000);
  const bytes = new Uint8Array([...(begun < 0 ? [] : before.slice(begun)), ...part]);
  const already = countLines(bytes) - countLines(part);
  let lines = 0;
  for (let start = 0; start < bytes.length; lines++) {
    const end = bytes.indexOf(NEW_LINE, start);
    try {
      const line = bytes.subarray(start, end < 0 ? undefined : end);
      new TextDecoder("utf-8", { fatal: true }).decode(line, { stream: end < 0 });
    } catch {
      break;
    }
    start = end < 0 ? bytes.length : end + 1;
  }
  return Math.max(0, lines - already);
}
