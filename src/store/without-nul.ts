import {
  type KyselyPlugin,
  OperationNodeTransformer,
  type PrimitiveValueListNode,
  type QueryResult,
  type RootOperationNode,
  type UnknownRow,
  type ValueNode,
} from "kysely";

const NUL = "\0";
/** As in a page of the web, it stands for what cannot be read. */
const UNREADABLE = "\ufffd";

const readable = <T>(value: T): T | string =>
  typeof value === "string" && value.includes(NUL) ? value.replaceAll(NUL, UNREADABLE) : value;

class ReadableValues extends OperationNodeTransformer {
  protected override transformValue(node: ValueNode): ValueNode {
    return { ...node, value: readable(node.value) };
  }
  protected override transformPrimitiveValueList(node: PrimitiveValueListNode): PrimitiveValueListNode {
    return { ...node, values: node.values.map(readable) };
  }
}

/**
 * No text of a store holds the character NUL: PostgreSQL fails on one, even where it is only looked for, and a libsql file
 * forgets what follows it. Another one is kept in its place, so that nothing is ever found behind it.
 */
export class WithoutNul implements KyselyPlugin {
  readonly #values = new ReadableValues();

  transformQuery({ node }: { node: RootOperationNode }): RootOperationNode {
    return this.#values.transformNode(node);
  }
  async transformResult({ result }: { result: QueryResult<UnknownRow> }): Promise<QueryResult<UnknownRow>> {
    return result;
  }
}
