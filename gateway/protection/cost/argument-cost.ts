import {
  getNamedType,
  isInputObjectType,
  Kind,
  type ArgumentNode,
  type GraphQLField,
  type GraphQLInputObjectType,
  type GraphQLInputType,
  type ValueNode,
} from 'graphql';
import { sum, type Amount } from './amount.ts';
import type { CostRules } from './cost-rules.ts';
import type { ReadVariable } from './read-variable.ts';

/** The weights of the arguments that are given: an input object costs 1 unless the supergraph says otherwise, scalars and enums nothing. */
export const argumentCost = (
  coordinate: string,
  definition: GraphQLField<unknown, unknown>,
  given: readonly ArgumentNode[] | undefined,
  { weights }: CostRules,
  read: ReadVariable,
): Amount => {
  const weightOf = (own: string, type: GraphQLInputType): number => {
    const named = getNamedType(type);
    return weights.get(own) ?? weights.get(named.name) ?? (isInputObjectType(named) ? 1 : 0);
  };

  const costOfNode = (own: string, type: GraphQLInputType, node: ValueNode): Amount => {
    const weight = weightOf(own, type);
    const named = getNamedType(type);
    if (node.kind === Kind.NULL) return 0;
    if (node.kind === Kind.VARIABLE) {
      const name = node.name.value;
      if (!isInputObjectType(named) && weight === 0) return 0;
      return (variables) => costOfValue(own, type, read(variables, name));
    }
    if (node.kind === Kind.LIST) return sum(node.values.map((item) => costOfNode(own, type, item)));
    if (node.kind !== Kind.OBJECT || !isInputObjectType(named)) return weight;
    return sum([weight, ...node.fields.map((field) => costOfField(named, field.name.value, (at, fieldType) => costOfNode(at, fieldType, field.value)))]);
  };

  const costOfValue = (own: string, type: GraphQLInputType, value: unknown): number => {
    if (value == null) return 0;
    const named = getNamedType(type);
    const weight = weightOf(own, type);
    if (Array.isArray(value)) {
      if (!isInputObjectType(named)) return weight * value.length;
      return value.reduce((total: number, item) => total + costOfValue(own, type, item), 0);
    }
    if (typeof value !== 'object' || !isInputObjectType(named)) return weight;
    return Object.entries(value).reduce(
      (total, [name, within]) => total + costOfField(named, name, (at, fieldType) => costOfValue(at, fieldType, within)),
      weight,
    );
  };

  const amounts = (given ?? []).map(({ name, value }) => {
    const argument = definition.args.find((arg) => arg.name === name.value);
    return argument ? costOfNode(`${coordinate}(${name.value}:)`, argument.type, value) : 0;
  });
  return sum(amounts);
};

const costOfField = <T extends Amount>(input: GraphQLInputObjectType, name: string, cost: (coordinate: string, type: GraphQLInputType) => T): T | 0 => {
  const field = input.getFields()[name];
  return field ? cost(`${input.name}.${name}`, field.type) : 0;
};
