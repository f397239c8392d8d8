import {
  defaultFieldResolver,
  getNamedType,
  valueFromASTUntyped,
  type ConstDirectiveNode,
  type GraphQLField,
  type GraphQLNamedType,
  type GraphQLSchema,
} from 'graphql';
import { forbidden, unauthenticated } from '../errors/faults.ts';
import type { Caller } from '../auth/caller.ts';
import { accessDirectives, type AccessDirectives } from './access-directives.ts';
import { objectTypes } from './object-types.ts';

/** Signed in, and if there are scopes with one of these sets in full (an OR of ANDs, as @requiresScopes has it). */
interface Rule {
  readonly scopes: readonly (readonly string[])[] | null;
}

type Annotated = { readonly directives?: readonly ConstDirectiveNode[] | undefined } | null | undefined;

const rulesOf = (nodes: readonly Annotated[], { authenticated, requiresScopes }: AccessDirectives): Rule[] =>
  nodes
    .flatMap((node) => node?.directives ?? [])
    .flatMap((directive): Rule[] => {
      if (authenticated.has(directive.name.value)) return [{ scopes: null }];
      if (!requiresScopes.has(directive.name.value)) return [];
      const scopes = directive.arguments?.find((argument) => argument.name.value === 'scopes')?.value;
      return [{ scopes: scopes ? (valueFromASTUntyped(scopes) as string[][]) : [] }];
    });

const typeRules = (type: GraphQLNamedType, directives: AccessDirectives): Rule[] => rulesOf([type.astNode, ...type.extensionASTNodes], directives);

const check = ({ scopes }: Rule, caller: Caller): void => {
  if (caller.kind === 'anonymous') throw unauthenticated();
  // No sets at all demand nothing but a caller, as in composition.
  if (scopes && scopes.length > 0 && !scopes.some((all) => all.every((scope) => caller.scopes.includes(scope)))) throw forbidden();
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
 * Enforces @authenticated and @requiresScopes, under whatever names they are imported: on the fields and on all fields of the object types
 * that carry them, and on fields that return a type (object, enum, scalar) that does. It holds for `_entities` too, because it sits on the
 * fields and not on the way to them. Changes the schema's resolvers in place. Of rules in other subgraphs, and of @policy, only the gateway
 * knows.
 */
export const enforceAccess = (schema: GraphQLSchema): GraphQLSchema => {
  const directives = accessDirectives(schema);
  for (const type of objectTypes(schema)) {
    const ofType = typeRules(type, directives);
    for (const field of Object.values(type.getFields())) {
      const rules = [...ofType, ...rulesOf([field.astNode], directives), ...typeRules(getNamedType(field.type), directives)];
      if (rules.length > 0) guard(field, rules);
    }
  }
  return schema;
};
