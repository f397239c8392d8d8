import {
  InputObjectType,
  InterfaceType,
  ObjectType,
  type ArgumentDefinition,
  type FieldDefinition,
  type Schema,
  type SchemaElement,
} from '@apollo/federation-internals';

/** What @listSize says of a field. */
export interface ListSize {
  readonly assumedSize: number | null;
  /** The arguments that say how many items are wanted. */
  readonly slicingArguments: readonly string[];
  /** The fields of the object it returns whose size this is; of itself when there are none. */
  readonly sizedFields: readonly string[];
  readonly requireOneSlicingArgument: boolean;
}

/** What the supergraph says about cost; what it does not mention has Apollo's default. */
export interface CostRules {
  /** By type, by `Type.field`, by `Type.field(argument:)` and by `Input.field`: schema coordinates. */
  readonly weights: ReadonlyMap<string, number>;
  /** By `Type.field`. */
  readonly listSizes: ReadonlyMap<string, ListSize>;
}

type Element = SchemaElement<never, never>;

/**
 * The rules that @cost and @listSize make, under whatever names the supergraph imports them: https://specs.apollo.dev/cost/v0.1,
 * after https://ibm.github.io/graphql-specs/cost-spec.html
 */
export const readCostRules = (supergraph: Schema): CostRules => {
  const feature = supergraph.coreFeatures?.getByIdentity('https://specs.apollo.dev/cost');
  const weights = new Map<string, number>();
  const listSizes = new Map<string, ListSize>();
  if (!feature) return { weights, listSizes };
  const argumentsOf = (name: string, element: object): Record<string, unknown> | undefined =>
    (element as Element).appliedDirectivesOf(feature.directiveNameInSchema(name))[0]?.arguments();

  const noteWeight = (coordinate: string, element: object) => {
    const weight = argumentsOf('cost', element)?.['weight'];
    if (weight !== undefined && Number.isFinite(Number(weight))) weights.set(coordinate, Number(weight));
  };
  const noteField = (field: FieldDefinition<ObjectType | InterfaceType>) => {
    noteWeight(field.coordinate, field);
    for (const argument of field.arguments() as ArgumentDefinition<FieldDefinition<ObjectType>>[]) noteWeight(argument.coordinate, argument);
    const size = argumentsOf('listSize', field);
    if (size) listSizes.set(field.coordinate, listSizeOf(size));
  };

  for (const type of supergraph.types()) {
    noteWeight(type.coordinate, type);
    if (type instanceof ObjectType || type instanceof InterfaceType) for (const field of type.fields()) noteField(field);
    if (type instanceof InputObjectType) for (const field of type.fields()) noteWeight(field.coordinate, field);
  }
  return { weights, listSizes };
};

const listSizeOf = (given: Record<string, unknown>): ListSize => {
  const { assumedSize, requireOneSlicingArgument } = given;
  return {
    assumedSize: typeof assumedSize === 'number' ? assumedSize : null,
    slicingArguments: textsOf(given['slicingArguments']),
    sizedFields: textsOf(given['sizedFields']),
    requireOneSlicingArgument: requireOneSlicingArgument !== false,
  };
};

const textsOf = (value: unknown): string[] => (value == null ? [] : [value].flat().map(String));
