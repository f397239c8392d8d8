import { defaultFieldResolver, type GraphQLField, type GraphQLSchema, type ConstDirectiveNode, valueFromASTUntyped } from 'graphql';
import { forbidden, unauthenticated } from '../errors/faults.ts';
import type { Caller } from '../auth/caller.ts';
import { objectTypes } from './object-types.ts';

/** The rule of a field: signed in at all, or one of these sets of scopes in full (an OR of ANDs, as @requiresScopes has it). */
interface Rule {
  readonly scopes: readonly (readonly string[])[] | null;
}

const named = (directives: readonly ConstDirectiveNode[] | undefined, name: string) =>
  directives?.find((d) => d.name.value === name || d.name.value === `federation__${name}`);

const ruleOf = (directives: readonly ConstDirectiveNode[] | undefined): Rule | null => {
  const requires = named(directives, 'requiresScopes');
  const argument = requires?.arguments?.find((a) => a.name.value === 'scopes')?.value;
  if (argument) return { scopes: valueFromASTUntyped(argument) as string[][] };
  return named(directives, 'authenticated') ? { scopes: null } : null;
};

const check = ({ scopes }: Rule, caller: Caller): void => {
  if (caller.kind === 'anonymous') throw unauthenticated();
  if (scopes && !scopes.some((all) => all.every((scope) => caller.scopes.includes(scope)))) throw forbidden();
};

const guard = (field: GraphQLField<unknown, { caller: Caller }>, rules: readonly Rule[]): void => {
  const { resolve = defaultFieldResolver, subscribe } = field;
  const checkAll = (caller: Caller) => rules.forEach((rule) => check(rule, caller));
  field.resolve = (source, args, ctx, info) => {
    checkAll(ctx.caller);
    return resolve(source, args, ctx, info);
  };
  if (subscribe) {
    field.subscribe = (source, args, ctx, info) => {
      checkAll(ctx.caller);
      return subscribe(source, args, ctx, info);
    };
  }
};

/**
 * Enforces @authenticated and @requiresScopes on the fields, and on all fields of the object types, that carry them. It holds for
 * `_entities` too, because it sits on the fields and not on the way to them. Changes the schema's resolvers in place.
 */
export const enforceAccess = (schema: GraphQLSchema): GraphQLSchema => {
  for (const type of objectTypes(schema)) {
    const typeRule = ruleOf(type.astNode?.directives) ?? type.extensionASTNodes.map((node) => ruleOf(node.directives)).find((rule) => rule !== null) ?? null;
    for (const field of Object.values(type.getFields())) {
      const rules = [typeRule, ruleOf(field.astNode?.directives)].filter((rule) => rule !== null);
      if (rules.length > 0) guard(field, rules);
    }
  }
  return schema;
};
