import { fault, UnreadableFile } from "./faults";
import { type Bytes, textOf } from "./text";

/** An object of a list, and the line on which it begins. */
export interface Element {
  readonly line: number;
  readonly value: Readonly<Record<string, unknown>>;
}

const [QUOTE, BACKSLASH, NEW_LINE, COMMA, COLON] = [...'"\\\n,:'].map((sign) => sign.charCodeAt(0));
const [OPEN_LIST, CLOSE_LIST, OPEN_OBJECT, CLOSE_OBJECT] = [..."[]{}"].map((sign) => sign.charCodeAt(0));

/**
 * The objects of a list, one by one, however long the file: the list is the whole of it, or what one of `keys` holds in
 * an object (`{"service": […]}`).
 * @throws UnreadableFile when it is not that, is cut, or holds something else than objects.
 */
export async function* jsonElements(bytes: Bytes, keys: readonly string[]): AsyncGenerator<Element> {
  const scanner = new Scanner(keys);
  for await (const text of textOf(bytes)) yield* scanner.read(text);
  scanner.end();
}

class Scanner {
  readonly #keys: ReadonlySet<string>;
  #line = 1;
  #depth = 0;
  /** Depth inside the list, once it is found. */
  #listDepth = 0;
  #inString = false;
  #escaped = false;
  /** The string at depth 1 being read, then the last key. */
  #key = "";
  /** The text of the element being read, and where it begins. */
  #element: string | null = null;
  #elementLine = 1;
  #state: "before" | "list" | "after" = "before";
  #sawAnything = false;

  constructor(keys: readonly string[]) {
    this.#keys = new Set(keys);
  }

  *read(text: string): Generator<Element> {
    let from = 0;
    for (let at = 0; at < text.length; at++) {
      const sign = text.charCodeAt(at);
      if (sign === NEW_LINE) this.#line++;
      if (this.#inString) {
        this.#readString(text[at] ?? "", sign);
        continue;
      }
      if (sign === QUOTE) {
        this.#inString = true;
        this.#sawAnything = true;
        if (this.#depth === 1 && this.#state === "before") this.#key = "";
        if (this.#state === "list" && this.#depth === this.#listDepth) throw notObjects(this.#line);
      } else if (sign === OPEN_LIST || sign === OPEN_OBJECT) {
        this.#open(sign, () => {
          from = at;
        });
      } else if (sign === CLOSE_LIST || sign === CLOSE_OBJECT) {
        this.#depth--;
        if (this.#element !== null && this.#depth === this.#listDepth) {
          yield { line: this.#elementLine, value: this.#parsed(this.#element + text.slice(from, at + 1)) };
          this.#element = null;
        } else if (this.#state === "list" && this.#depth < this.#listDepth) this.#state = "after";
      } else if (!isSpace(sign) && sign !== COMMA && sign !== COLON) {
        this.#sawAnything = true;
        if (this.#state === "list" && this.#depth === this.#listDepth) throw notObjects(this.#line);
      }
    }
    if (this.#element !== null) this.#element += text.slice(from);
  }

  end(): void {
    if (this.#depth > 0 || this.#inString) throw new UnreadableFile(fault("json_cut", this.#elementLine));
    if (this.#state !== "before") return;
    throw new UnreadableFile(
      this.#sawAnything ? fault("json_no_list", 1, { keys: [...this.#keys].join(", ") }) : fault("empty"),
    );
  }

  #readString(character: string, sign: number): void {
    if (this.#escaped) this.#escaped = false;
    else if (sign === BACKSLASH) this.#escaped = true;
    else if (sign === QUOTE) this.#inString = false;
    else if (this.#depth === 1 && this.#state === "before") this.#key += character;
  }

  #open(sign: number, begin: () => void): void {
    this.#sawAnything = true;
    if (this.#state === "list" && this.#depth === this.#listDepth) {
      if (sign !== OPEN_OBJECT) throw notObjects(this.#line);
      begin();
      this.#element = "";
      this.#elementLine = this.#line;
    }
    this.#depth++;
    const found = this.#depth === 1 || (this.#depth === 2 && this.#keys.has(this.#key));
    if (this.#state === "before" && sign === OPEN_LIST && found) {
      this.#state = "list";
      this.#listDepth = this.#depth;
    }
  }

  #parsed(text: string): Readonly<Record<string, unknown>> {
    try {
      return JSON.parse(text);
    } catch {
      throw new UnreadableFile(fault("json_invalid", this.#elementLine));
    }
  }
}

const isSpace = (sign: number): boolean => sign <= 32;
const notObjects = (line: number) => new UnreadableFile(fault("json_not_objects", line));
