import { expect, test } from '@jest/globals';
import fc from 'fast-check';
import {
  buildSchema,
  getNamedType,
  isObjectType,
  isUnionType,
  Kind,
  OverlappingFieldsCanBeMergedRule,
  parse,
  print,
  specifiedRules,
  validate,
  type DocumentNode,
  type FieldNode,
  type GraphQLCompositeType,
  type GraphQLInterfaceType,
  type GraphQLObjectType,
  type GraphQLSchema,
  type OperationDefinitionNode,
  type SelectionNode,
} from 'graphql';
import type { Caller } from '../../platform/auth/caller.ts';
import { compileAccess } from './access-plan.ts';
import { decideByRoleOrScope, policiesFor } from './policies.ts';
import type { AccessRules } from './read-rules.ts';
import { ruleOf, type Requirement, type Rule } from './requirement.ts';
import { restrict } from './restrict.ts';
import { evaluateRights, type Rights } from './rights.ts';

const objects = ['A', 'B', 'C', 'D'];
const interfaces = ['I', 'J'];
const composites = [...objects, ...interfaces, 'U'];
const scopes = ['s', 't'];

const requirement: fc.Arbitrary<Requirement> = fc.oneof(
  fc.constant<Requirement>({ kind: 'authenticated' }),
  fc.array(fc.array(fc.constantFrom(...scopes), { maxLength: 2 }), { minLength: 1, maxLength: 2 }).map((anyOf): Requirement => ({ kind: 'scopes', anyOf })),
  fc.constantFrom('p', 'q').map((policy): Requirement => ({ kind: 'policies', anyOf: [[policy]] })),
);

/** Every object implements some interfaces; all have the same leaves, and links to composite types that an object may narrow. */
const world = fc
  .record({
    implemented: fc.array(fc.subarray(interfaces), { minLength: 4, maxLength: 4 }),
    members: fc.subarray(objects, { minLength: 1 }),
    links: fc.record({ l: fc.constantFrom(...composites), m: fc.constantFrom(...composites) }),
    narrowed: fc.array(fc.boolean(), { minLength: 8, maxLength: 8 }),
    typeRules: fc.dictionary(fc.constantFrom(...objects, ...interfaces), requirement, { maxKeys: 3 }),
    fieldRules: fc.dictionary(
      fc.tuple(fc.constantFrom('Query', ...objects, ...interfaces), fc.constantFrom('x', 'y', 'l', 'm')).map(([type, field]) => `${type}.${field}`),
      requirement,
      { maxKeys: 6 },
    ),
  })
  .map(({ implemented, members, links, narrowed, typeRules, fieldRules }) => {
    const possible = (type: string) =>
      type === 'U' ? members : interfaces.includes(type) ? objects.filter((_, index) => implemented[index]!.includes(type)) : [type];
    const fields = (l: string, m: string) => `{ x(n: Int): Int y: String l: ${l} m: [${m}] }`;
    const narrow = (type: string, yes: boolean) => (yes ? (possible(type)[0] ?? type) : type);
    const sdl = [
      `type Query ${fields(links.l, links.m)}`,
      `union U = ${members.join(' | ')}`,
      ...interfaces.map((name) => `interface ${name} ${fields(links.l, links.m)}`),
      ...objects.map((name, index) => {
        const kinds = implemented[index]!.length > 0 ? ` implements ${implemented[index]!.join(' & ')}` : '';
        return `type ${name}${kinds} ${fields(narrow(links.l, narrowed[index]!), narrow(links.m, narrowed[index + 4]!))}`;
      }),
    ].join('\n');
    const schema = buildSchema(sdl);
    const rules: AccessRules = {
      types: new Map(Object.entries(typeRules).map(([name, each]) => [name, ruleOf(each)])),
      fields: new Map(Object.entries(fieldRules).map(([name, each]) => [name, ruleOf(each)])),
    };
    return { schema, rules };
  });

const caller: fc.Arbitrary<Caller> = fc.oneof(
  fc.constant<Caller>({ kind: 'anonymous', id: null, roles: [], scopes: [], issuedAt: null }),
  fc.record({ scopes: fc.subarray([...scopes, 'p']), roles: fc.subarray(['q']) }).map((held): Caller => ({ kind: 'user', id: 'u', issuedAt: null, ...held })),
);

/** A stream of choices that fast-check can shrink. */
type Choose = (below: number) => number;
const choices = fc.array(fc.nat(997), { minLength: 30, maxLength: 120 }).map((values): Choose => {
  let next = 0;
  return (below) => (values[next++ % values.length]! + Math.floor(next / values.length)) % below;
});

/** A valid query: nested fields, fragments of both kinds, variables. */
const queryFor = (schema: GraphQLSchema, choose: Choose): string => {
  const fragments: string[] = [];
  const selections = (type: GraphQLCompositeType, depth: number): string => {
    const parts = Array.from({ length: 1 + choose(3) }, () => selection(type, depth));
    return `{ ${parts.join(' ')} }`;
  };
  const selection = (type: GraphQLCompositeType, depth: number): string => {
    const kind = choose(depth > 0 ? 8 : 3);
    if (kind >= 6 || !('getFields' in type)) return depth > 0 ? fragment(type, depth) : '__typename';
    if (kind === 0) return choose(2) ? 'x(n: $n)' : 'a: x(n: 1)';
    if (kind === 1) return 'y @include(if: $i)';
    if (kind === 2) return choose(2) ? '__typename' : 'y';
    const field = choose(2) ? 'l' : 'm';
    const returned = getNamedType(type.getFields()[field]!.type) as GraphQLCompositeType;
    return `${alias(type, field)}${field} ${selections(returned, depth - 1)}`;
  };
  // Narrowed links of different types must not share a response name.
  const alias = (type: GraphQLCompositeType, field: string) => `${field}_${type.name}: `;
  const fragment = (type: GraphQLCompositeType, depth: number): string => {
    const conditions = composites.map((name) => schema.getType(name) as GraphQLCompositeType).filter((each) => overlap(schema, type, each));
    const condition = conditions[choose(conditions.length)] ?? type;
    const body = selections(condition, depth - 1);
    if (choose(2)) return `... on ${condition.name} ${body}`;
    fragments.push(`fragment F${fragments.length} on ${condition.name} ${body}`);
    return `...F${fragments.length - 1}`;
  };
  const body = selections(schema.getQueryType()!, 4);
  return [`query ($n: Int, $i: Boolean!) ${body}`, ...fragments].join('\n');
};

const possibleTypes = (schema: GraphQLSchema, type: GraphQLCompositeType): readonly GraphQLObjectType[] =>
  isObjectType(type) ? [type] : schema.getPossibleTypes(type);
const overlap = (schema: GraphQLSchema, one: GraphQLCompositeType, other: GraphQLCompositeType) =>
  possibleTypes(schema, one).some((type) => possibleTypes(schema, other).includes(type));

/** Whether a field, selected on `parent`, may be had from an object of type `runtime`. */
type MayHave = (parent: string, runtime: string, field: FieldNode) => boolean;

/** The response paths, with the type of each object on the way, that a document can ask for. */
const pathsOf = (schema: GraphQLSchema, document: DocumentNode, mayHave: MayHave): Set<string> => {
  const fragments = new Map(document.definitions.flatMap((each) => (each.kind === Kind.FRAGMENT_DEFINITION ? [[each.name.value, each]] : [])));
  const paths = new Set<string>();
  const walk = (path: string, runtime: GraphQLObjectType, parent: GraphQLCompositeType, all: readonly SelectionNode[]): void => {
    for (const each of all) {
      if (each.kind !== Kind.FIELD) {
        const fragment = each.kind === Kind.FRAGMENT_SPREAD ? fragments.get(each.name.value)! : each;
        const condition = fragment.typeCondition ? (schema.getType(fragment.typeCondition.name.value) as GraphQLCompositeType) : parent;
        if (possibleTypes(schema, condition).includes(runtime)) walk(path, runtime, condition, fragment.selectionSet.selections);
      } else if (each.name.value !== '__typename' && mayHave(parent.name, runtime.name, each)) {
        const place = `${path}/${runtime.name}.${each.alias?.value ?? each.name.value}`;
        paths.add(place);
        if (!each.selectionSet || isUnionType(parent)) continue;
        const returnedBy = (type: GraphQLObjectType | GraphQLInterfaceType) =>
          getNamedType(type.getFields()[each.name.value]!.type) as GraphQLCompositeType;
        for (const type of possibleTypes(schema, returnedBy(runtime))) walk(place, type, returnedBy(parent), each.selectionSet.selections);
      }
    }
  };
  const operation = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
  walk('', schema.getQueryType()!, schema.getQueryType()!, operation.selectionSet.selections);
  return paths;
};

const holds = (rule: Rule | undefined, who: Caller): boolean =>
  [...(rule?.values() ?? [])].every((each) => {
    if (each.kind === 'policies') return who.kind !== 'anonymous' && each.anyOf.some((all) => all.every((name) => who.roles.includes(name) || who.scopes.includes(name)));
    return who.kind !== 'anonymous' && (each.kind === 'authenticated' || each.anyOf.some((all) => all.every((name) => who.scopes.includes(name))));
  });

const rulesForPlanner = specifiedRules.filter((rule) => rule !== OverlappingFieldsCanBeMergedRule);

test('what is left asks for everything that is allowed and for nothing else, in 2,000 worlds', () => {
  let restricted = 0;
  fc.assert(
    fc.property(world, caller, choices, ({ schema, rules }, who, choose) => {
      const document = parse(queryFor(schema, choose), { noLocation: true });
      fc.pre(validate(schema, document, specifiedRules.filter((rule) => !rule.name.startsWith('NoUnused'))).length === 0);
      const definition = document.definitions.find((each): each is OperationDefinitionNode => each.kind === Kind.OPERATION_DEFINITION)!;
      const operation = { document, definition, schema };
      const plan = compileAccess(operation, rules);
      const policies = policiesFor({ decide: decideByRoleOrScope, caller: who, request: { headers: {} }, failed: () => {} });
      const restriction = restrict(operation, plan, evaluateRights(plan, who, policies) as Rights);

      const mayHave: MayHave = (parent, runtime, { name: { value: field } }) =>
        [parent, `${parent}.${field}`, runtime, `${runtime}.${field}`].every((name) => holds(rules.types.get(name) ?? rules.fields.get(name), who));
      const allowed = pathsOf(schema, document, mayHave);
      if (restriction === null) {
        expect(pathsOf(schema, document, () => true)).toEqual(allowed);
        return;
      }
      restricted += 1;
      expect(pathsOf(schema, document, (_parent, runtime, field) => !restriction.isDenied(field, runtime))).toEqual(allowed);
      if (restriction.document === null) {
        expect(allowed.size).toBe(0);
        return;
      }
      expect(pathsOf(schema, restriction.document, () => true)).toEqual(allowed);
      expect(validate(schema, parse(print(restriction.document)), rulesForPlanner)).toEqual([]);
    }),
    { numRuns: 2_000 },
  );
  expect(restricted).toBeGreaterThan(500);
}, 60_000);
