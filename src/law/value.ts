/** What a fact can be. An amount is in EUR a month unless its docstring says otherwise. */
export type Value = number | boolean | string;
