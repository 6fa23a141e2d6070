/** Longest text of a message, in UTF-16 units after entities are read; counting them as written is on the safe side. */
const LONGEST_TEXT = 4096;

/** Joins blocks of HTML into texts that Telegram accepts; a block too long is cut between lines, or else words. */
export function cut(blocks: readonly string[]): string[] {
  const parts: string[] = [];
  for (const block of blocks.flatMap((each) => pieces(each, "\n"))) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 2 + block.length <= LONGEST_TEXT)
      parts[parts.length - 1] = `${last}\n\n${block}`;
    else parts.push(block);
  }
  return parts;
}

/** Lines hold whole tags, so that a cut between lines is always good; a line too long is cut on its own. */
function pieces(text: string, separator: "\n" | " "): string[] {
  if (text.length <= LONGEST_TEXT) return [text];
  const parts: string[] = [];
  for (const unit of text.split(separator).flatMap((each) => (separator === "\n" ? words(each) : atoms(each)))) {
    const last = parts.at(-1);
    if (last !== undefined && last.length + 1 + unit.length <= LONGEST_TEXT)
      parts[parts.length - 1] = `${last}${separator}${unit}`;
    else parts.push(unit);
  }
  return parts.filter((part) => part.trim() !== "");
}

/** A line too long loses its looks, which would be cut in two, and keeps its words. */
const words = (line: string): string[] =>
  line.length <= LONGEST_TEXT ? [line] : pieces(line.replace(/<[^>]*>/g, ""), " ");

/** A word without end: cut between characters, never inside `&amp;` or a pair of surrogates. */
function atoms(word: string): string[] {
  if (word.length <= LONGEST_TEXT) return [word];
  const parts = [""];
  for (const atom of word.match(/&\w+;|./gsu) ?? []) {
    const last = parts.at(-1) ?? "";
    if (last.length + atom.length <= LONGEST_TEXT) parts[parts.length - 1] = last + atom;
    else parts.push(atom);
  }
  return parts;
}
