import { namedType, type Entity, type Field, type KeyName, type Model, type Requirement } from './model.ts';

/** What a subgraph declares without owning it, by type: needed for its `@requires`, or provided on one path. */
export const externalsOf = (model: Model, subgraph: string): Map<string, Set<string>> => {
  const externals = new Map<string, Set<string>>();
  const add = (type: string, field: Field) => {
    if (field.owners.length === 0 || field.owners.includes(subgraph)) return;
    externals.set(type, (externals.get(type) ?? new Set()).add(field.name));
  };
  const addRequired = (typeName: string, required: readonly Requirement[]) => {
    const type = model.types.get(typeName);
    for (const { field: name, of } of required) {
      const field = type?.kind === 'entity' || type?.kind === 'value' ? type.fields.find((one) => one.name === name) : undefined;
      if (!field) continue;
      add(typeName, field);
      addRequired(namedType(field.type), of);
    }
  };
  const visit = (typeName: string, field: Field) => {
    if (!field.owners.includes(subgraph)) return;
    addRequired(typeName, field.requires);
    const provided = namedType(field.type);
    const target = model.types.get(provided);
    if (target?.kind === 'entity') for (const one of target.fields) if (field.provides.includes(one.name)) add(provided, one);
  };
  for (const field of [...model.roots.Query, ...model.roots.Mutation]) visit('Query', field);
  for (const type of model.types.values()) if (type.kind === 'entity') for (const field of type.fields) visit(type.name, field);
  return externals;
};

/** The fields of an entity that a subgraph has in its schema, besides those of keys. */
export const declaredFields = (entity: Entity, subgraph: string, externals: ReadonlySet<string> | undefined): Field[] =>
  entity.fields.filter(({ name, owners, overriddenIn }) => owners.includes(subgraph) || overriddenIn === subgraph || externals?.has(name));

/** The names of all types that a subgraph has to declare: those of its fields, and whatever they lead to. */
export const typesIn = (model: Model, subgraph: string): Set<string> => {
  const externals = externalsOf(model, subgraph);
  const needed = new Set<string>();
  const needAll = (fields: readonly Field[]) => fields.forEach(({ type }) => need(namedType(type)));
  const need = (name: string): void => {
    const type = model.types.get(name);
    if (!type || needed.has(name)) return;
    needed.add(name);
    switch (type.kind) {
      case 'entity':
        return needAll(declaredFields(type, subgraph, externals.get(name)));
      case 'value':
        return needAll(type.fields);
      case 'interface':
        return type.asObject?.subgraph === subgraph ? needAll(type.asObject.fields) : type.members.forEach(need);
      case 'union':
        return type.membersIn.get(subgraph)!.forEach(need);
    }
  };
  needAll([...model.roots.Query, ...model.roots.Mutation].filter(({ owners }) => owners.includes(subgraph)));
  for (const type of model.types.values()) {
    if (
      type.kind === 'entity' &&
      (type.hub === subgraph || externals.has(type.name) || declaredFields(type, subgraph, undefined).length > 0)
    )
      need(type.name);
    if (type.kind === 'interface' && type.asObject && [type.asObject.home, type.asObject.subgraph].includes(subgraph)) need(type.name);
  }
  return needed;
};

/** An interface's members have the interface's key too, where it is declared. */
export const keysIn = (model: Model, entity: Entity, subgraph: string, types: ReadonlySet<string>): KeyName[] => {
  const inInterface = [...types].some((name) => {
    const type = model.types.get(name);
    return type?.kind === 'interface' && type.members.includes(entity.name);
  });
  return entity.keys.filter((key) => entity.keysIn.get(subgraph)!.includes(key) || (inInterface && key === 'id'));
};
