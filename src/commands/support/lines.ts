/**
 * The lines of a stream of UTF-8, whatever their length: one longer than `longest` characters is cut there, and its rest
 * is passed over. Only "\n" ends a line: JSON may hold every other separator as it is.
 */
export async function* linesOf(stream: AsyncIterable<Uint8Array>, longest: number): AsyncGenerator<string> {
  const decoder = new TextDecoder();
  let line = "";
  for await (const chunk of stream) {
    const parts = decoder.decode(chunk, { stream: true }).split("\n");
    for (const [index, part] of parts.entries()) {
      if (index > 0) {
        yield line;
        line = "";
      }
      if (line.length < longest) line += part.slice(0, longest - line.length);
    }
  }
  if (line !== "") yield line;
}
