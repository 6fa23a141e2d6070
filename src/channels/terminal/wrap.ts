export const WIDTH = 80;

/** The text in lines of at most 80 characters, `lead` before the first and as much space before the others. */
export function wrap(text: string, lead = ""): string {
  return text
    .split("\n")
    .map((line) => wrapLine(line, lead))
    .join("\n");
}

/** A word longer than a line, such as an address, stays whole: it can still be copied. */
function wrapLine(line: string, lead: string): string {
  const lines: string[] = [];
  let current = lead;
  let empty = true;
  // Only plain spaces part words ("1 200 €" is written with spaces that hold), and no line begins with a sign of French.
  for (const word of line.split(/(?<!«) +(?![:;?!»])/)) {
    if (!empty && current.length + 1 + word.length > WIDTH) {
      lines.push(current);
      current = " ".repeat(lead.length);
      empty = true;
    }
    current += empty ? word : ` ${word}`;
    empty = false;
  }
  return [...lines, current].join("\n");
}
