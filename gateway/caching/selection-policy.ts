import {
  getNamedType,
  isAbstractType,
  isCompositeType,
  isUnionType,
  Kind,
  type DocumentNode,
  type FieldNode,
  type FragmentDefinitionNode,
  type GraphQLCompositeType,
  type GraphQLSchema,
  type SelectionSetNode,
} from 'graphql';
import type { CacheHint, CacheHints } from './cache-hints.ts';
import { strictest, type CachePolicy } from './cache-policy.ts';
import { fragmentsOf } from '../planning/document.ts';

const UNLIMITED: CachePolicy = { maxAge: Number.POSITIVE_INFINITY, scope: 'PUBLIC' };
const NOT_AT_ALL: CachePolicy = { maxAge: 0, scope: 'PUBLIC' };

/**
 * What the hints allow for a selection, after Apollo's rules (https://www.apollographql.com/docs/apollo-server/performance/caching): a
 * field's hint goes before that of the type it returns; root fields and fields that return objects may not be kept unless a hint says so;
 * other fields are kept as long as their parent. The strictest counts, and one private field makes all of it private. A selection on an
 * interface or union counts for every type that it may turn out to be, and what `@skip` and `@include` leave out counts too: so the policy
 * holds for every request.
 */
export class SelectionPolicy {
  policy: CachePolicy = UNLIMITED;
  /** The fields selected on each type that may be reached below the start. */
  readonly selected = new Map<string, Set<string>>();
  readonly #hints: CacheHints;
  readonly #schema: GraphQLSchema;
  readonly #fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly #visited = new Set<string>();
  readonly #rooted: boolean;

  /** `rooted`: the selection starts at a root type. */
  constructor(hints: CacheHints, schema: GraphQLSchema, document: DocumentNode, rooted: boolean) {
    this.#rooted = rooted;
    this.#hints = hints;
    this.#schema = schema;
    this.#fragments = fragmentsOf(document);
  }

  /** Takes in a selection on `parent`, which stands `depth` fields below the start. */
  visit({ selections }: SelectionSetNode, parent: GraphQLCompositeType, depth = 0): void {
    for (const selection of selections) {
      if (selection.kind === Kind.FIELD) this.#visitField(selection, parent, depth);
      else if (selection.kind === Kind.INLINE_FRAGMENT) {
        this.visit(selection.selectionSet, this.#typeNamed(selection.typeCondition?.name.value) ?? parent, depth);
      } else {
        const fragment = this.#fragments.get(selection.name.value);
        // Fields are held to more at the start than where they are reached again below.
        const visit = `${selection.name.value} ${depth === 0}`;
        if (!fragment || this.#visited.has(visit)) continue;
        this.#visited.add(visit);
        this.visit(fragment.selectionSet, this.#typeNamed(fragment.typeCondition.name.value) ?? parent, depth);
      }
    }
  }

  restrict(policy: CachePolicy): void {
    this.policy = strictest(this.policy, policy);
  }

  #visitField({ name: { value: name }, selectionSet }: FieldNode, parent: GraphQLCompositeType, depth: number): void {
    if (name.startsWith('__')) return;
    const field = isUnionType(parent) ? undefined : parent.getFields()[name];
    if (!field) return this.restrict(NOT_AT_ALL);
    const returned = getNamedType(field.type);
    const composite = isCompositeType(returned) ? returned : null;
    for (const type of this.#possible(parent)) {
      this.restrict(this.#policyOf(`${type.name}.${name}`, composite, depth));
      if (depth > 0) this.#note(type.name, name);
    }
    if (composite && selectionSet) this.visit(selectionSet, composite, depth + 1);
  }

  #policyOf(coordinate: string, returned: GraphQLCompositeType | null, depth: number): CachePolicy {
    const own = this.#hints.fields.get(coordinate);
    const ofType = returned ? this.#hints.types.get(returned.name) : undefined;
    const inherits = own?.inheritMaxAge === true || ofType?.inheritMaxAge === true;
    const needsHint = (this.#rooted && depth === 0) || (returned !== null && !inherits);
    const maxAge = own?.maxAge ?? ofType?.maxAge ?? (needsHint ? 0 : UNLIMITED.maxAge);
    let policy: CachePolicy = { maxAge, scope: own?.scope ?? ofType?.scope ?? 'PUBLIC' };
    if (returned && isAbstractType(returned)) {
      for (const { name } of this.#schema.getPossibleTypes(returned)) policy = strictest(policy, limitsOf(this.#hints.types.get(name)));
    }
    return policy;
  }

  /** An abstract type's own hints count as well as those of each type that it may be. */
  #possible(parent: GraphQLCompositeType): readonly GraphQLCompositeType[] {
    return isAbstractType(parent) ? [parent, ...this.#schema.getPossibleTypes(parent)] : [parent];
  }

  #note(type: string, field: string): void {
    const fields = this.selected.get(type);
    if (fields) fields.add(field);
    else this.selected.set(type, new Set([field]));
  }

  #typeNamed(name: string | undefined): GraphQLCompositeType | undefined {
    const type = name === undefined ? undefined : this.#schema.getType(name);
    return isCompositeType(type) ? type : undefined;
  }
}

const limitsOf = (hint: CacheHint | undefined): CachePolicy => ({
  maxAge: hint?.maxAge ?? UNLIMITED.maxAge,
  scope: hint?.scope ?? 'PUBLIC',
});
