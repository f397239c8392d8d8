import { Arbitrary, stream, Value, type Random, type Stream } from 'fast-check';
import { parse, validate, type GraphQLSchema } from 'graphql';
import type { Case } from './case.ts';
import { chanceFrom } from './chance.ts';
import { generateOperation } from './generate-operation.ts';
import { smallerOperations } from './shrink-operation.ts';

/** Valid operations on a schema. One that fails is made smaller, a selection at a time, as long as it stays valid and fails. */
export class Operations extends Arbitrary<Case> {
  readonly #schema: GraphQLSchema;

  constructor(schema: GraphQLSchema) {
    super();
    this.#schema = schema;
  }

  generate(random: Random): Value<Case> {
    for (;;) {
      const operation = generateOperation(chanceFrom(random), this.#schema);
      if (this.#isValid(operation)) return new Value(operation, undefined);
    }
  }

  canShrinkWithoutContext(_value: unknown): _value is Case {
    return false;
  }

  shrink(operation: Case): Stream<Value<Case>> {
    return stream(smallerOperations(operation))
      .filter((smaller) => this.#isValid(smaller))
      .map((smaller) => new Value(smaller, undefined));
  }

  #isValid({ query }: Case): boolean {
    return validate(this.#schema, parse(query)).length === 0;
  }
}
