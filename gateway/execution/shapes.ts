import type { DocumentNode, FragmentDefinitionNode, GraphQLCompositeType, GraphQLSchema, SelectionSetNode } from 'graphql';
import { conditionVariables } from './conditions.ts';
import { compileShape, type ShapeOptions, type ResponseShape } from './response-shape.ts';

/** The writer of a response, or a part of one, for the conditions of one request. */
export type Shapes = (isTrue: (variable: string) => boolean) => ResponseShape;

export interface ShapesOptions {
  /** Where the conditions stand. */
  readonly document: DocumentNode;
  readonly schema: GraphQLSchema;
  readonly type: GraphQLCompositeType;
  readonly selectionSet: SelectionSetNode;
  readonly fragments: ReadonlyMap<string, FragmentDefinitionNode>;
  readonly naming: ShapeOptions['naming'];
  readonly isDenied: ShapeOptions['isDenied'];
}

/** How many combinations of @skip and @include of one operation are kept compiled. */
const KEPT = 64;

export const createShapes = ({ document, schema, type, selectionSet, fragments, naming, isDenied }: ShapesOptions): Shapes => {
  const names = conditionVariables(document);
  const kept = new Map<string, ResponseShape>();
  return (isTrue) => {
    const key = names.map((name) => (isTrue(name) ? '1' : '0')).join('');
    let shape = kept.get(key);
    if (!shape) {
      if (kept.size >= KEPT) kept.clear();
      const held = new Set(names.filter(isTrue));
      shape = compileShape({ schema, fragments, naming, isDenied, isTrue: (name) => held.has(name) }, type, [selectionSet]);
      kept.set(key, shape);
    }
    return shape;
  };
};
