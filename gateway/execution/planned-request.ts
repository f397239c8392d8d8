import type { FetchNode } from '@apollo/query-planner';
import type { Variables } from '../planning/prepared.ts';
import type { Resume, SubgraphRequest } from '../sources/source.ts';

/** What never changes of a fetch's request. */
export interface RequestTemplate {
  readonly query: string;
  readonly operationName: string | undefined;
  readonly kind: 'query' | 'mutation' | 'subscription';
  /** The JSON text of the body up to the first variable. */
  readonly head: string;
  readonly variableNames: readonly string[];
}

/**
 * The planner numbers the operations of one plan (`Orders__accounts__3`). Without the number, fetches that ask the same are the same text:
 * they can be answered once, and subgraphs keep one parsed document for all of them.
 */
export const requestTemplateOf = (node: FetchNode): RequestTemplate => {
  const operationName = node.operationName?.replace(/__\d+$/, '');
  const query =
    node.operationName && operationName
      ? node.operation.replace(new RegExp(`^(query|mutation|subscription) ${node.operationName}\\b`), `$1 ${operationName}`)
      : node.operation;
  const name = operationName ? `,"operationName":${JSON.stringify(operationName)}` : '';
  const head = `{"query":${JSON.stringify(query)}${name},"variables":{`;
  return { query, operationName, kind: node.operationKind, head, variableNames: node.variableUsages ?? [] };
};

/** A request whose variables (and representations, which come as JSON text) are spelled out only in the form that its source asks for: text for HTTP, values in process. */
export class PlannedRequest implements SubgraphRequest {
  readonly #template: RequestTemplate;
  readonly #variables: Variables;
  readonly #representations: readonly string[] | null;
  readonly resume: Resume | undefined;
  #body: string | undefined;

  constructor(
    template: RequestTemplate,
    variables: Variables,
    representations: readonly string[] | null = null,
    resume: Resume | undefined = undefined,
  ) {
    this.#template = template;
    this.#variables = variables;
    this.#representations = representations;
    this.resume = resume;
  }

  get query(): string {
    return this.#template.query;
  }

  get operationName(): string | undefined {
    return this.#template.operationName;
  }

  get kind(): RequestTemplate['kind'] {
    return this.#template.kind;
  }

  get variables(): Record<string, unknown> {
    const given = Object.fromEntries(this.#given().map((name) => [name, this.#variables[name]]));
    return this.#representations ? { ...given, representations: this.#representations.map((text) => JSON.parse(text) as unknown) } : given;
  }

  get body(): string {
    return (this.#body ??= `${this.#template.head}${this.#variablesText()}}}`);
  }

  #given(): readonly string[] {
    return this.#template.variableNames.filter((name) => Object.hasOwn(this.#variables, name) && this.#variables[name] !== undefined);
  }

  #variablesText(): string {
    const given = this.#given().map((name) => `${JSON.stringify(name)}:${JSON.stringify(this.#variables[name])}`);
    if (this.#representations) given.push(`"representations":[${this.#representations.join(',')}]`);
    return given.join(',');
  }
}
