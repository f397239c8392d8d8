import { afterAll, beforeAll, expect, test } from '@jest/globals';
import {
  buildClientSchema, getIntrospectionQuery, getNamedType, isObjectType, type GraphQLObjectType, type GraphQLSchema, type IntrospectionQuery,
} from 'graphql';
import { leavesOf, wrongIn, type Answer } from './support/access-check.ts';
import { choices, others } from './support/access-choices.ts';
import { nonexistent, questionOf, selectionOfFields, type Choice, type Field, type Question } from './support/access-questions.ts';
import { grants, insiders, outsiders, viewersOf, type Grant, type Root, type Viewer } from './support/access-table.ts';
import { openTown, type Town } from './support/access-things.ts';
import { partyGrants, typeGrants, waysTo } from './support/access-types.ts';
import { digests } from './support/digests.ts';

const everyone: readonly Viewer[] = [...insiders, ...outsiders];
const operations = { Query: 'query', Mutation: 'mutation', Subscription: 'subscription' } as const;
/** A subscription that has not been refused by then goes on. */
const SUBSCRIBED_MS = 3_000;
/** Not signed in, or not any more. */
const isNobody = (viewer: Viewer): boolean => viewer === 'nobody' || viewer === 'revoked';

let town: Town;
let schema: GraphQLSchema;
let asked = 0;
let fieldsAsked = 0;
let unexpected = 0;
beforeAll(async () => {
  town = await openTown();
  const { data } = await town.graph.as().run<IntrospectionQuery>(getIntrospectionQuery({ descriptions: false }));
  schema = buildClientSchema(data!);
});
afterAll(async () => town?.[Symbol.asyncDispose]());

/** What was found is all to be seen, and counts. */
const expectNone = (found: readonly string[]): void => {
  unexpected += found.length;
  expect(found).toEqual([]);
};

const fieldsOf = (type: string): Record<string, Field> => (schema.getType(type) as GraphQLObjectType).getFields();
const words = (text: string) => text.trim().split(/\s+/);
/** The fields of a table with those to whom they are granted. */
const rowsOf = (table: readonly { to: string; fields: string }[]) => table.flatMap(({ to, fields }) => words(fields).map((field) => ({ to, field })));

const ask = async (viewer: Viewer, { text, variables }: Question, things = town.things): Promise<Answer> => {
  asked += 1;
  return town.graph.as(town.viewers[viewer]).run(text, variables(things));
};

/** Asks as one viewer, and again about nothing when they are refused: like a stranger who asks about nothing, or else like themselves. */
const wrongFor = async (viewer: Viewer, question: Question, isOpen: boolean, strange: Answer | null): Promise<string[]> => {
  const answer = await ask(viewer, question);
  const secrets = isOpen || !outsiders.includes(viewer as never) ? [] : town.secrets;
  const compared = (absent: Answer | null) => wrongIn(question.name, answer, { open: isOpen, absent, secrets });
  const wrong = compared(strange) && compared(isOpen ? null : await ask(viewer, question, nonexistent(town.things, question.known)));
  return wrong ? [`${question.name} as ${viewer} ${wrong}`] : [];
};

const wrongForAll = async (question: Question, open: readonly Viewer[], asWell: readonly Viewer[]): Promise<string[]> => {
  fieldsAsked += 1;
  const strange = await ask('stranger', question, nonexistent(town.things, question.known));
  return (await Promise.all(asWell.map((viewer) => wrongFor(viewer, question, open.includes(viewer), strange)))).flat();
};

const questionFor = (root: Root, name: string, choice: Choice | undefined = choices[name]): Question => {
  const field = fieldsOf(root)[name];
  if (!field) throw new Error(`${root}.${name} is gone: take it out of tests/support/access-table.ts.`);
  return questionOf(operations[root], field, choice);
};

/** One after the other, so that every question meets the graph as the last one left it; what was found is put together. */
const inTurn = async <T>(all: readonly T[], work: (one: T) => Promise<string[]>): Promise<string[]> => {
  const found: string[] = [];
  for (const one of all) found.push(...(await work(one)));
  return found;
};

test.each(Object.keys(grants) as Root[])('the table says of every field of %s who may, and of no other', (root) => {
  const told = rowsOf(grants[root]).map(({ field }) => field);
  const missing = Object.keys(fieldsOf(root)).filter((field) => !told.includes(field));
  const gone = told.filter((field) => !(field in fieldsOf(root)));
  const twice = told.filter((field, at) => told.indexOf(field) !== at);
  expect(missing.map((field) => `Say in tests/support/access-table.ts who gets something from ${root}.${field}, asked for Ana's or Vélo's things.`)).toEqual([]);
  expect(gone.map((field) => `${root}.${field} is gone: take it out of tests/support/access-table.ts.`)).toEqual([]);
  expect(twice.map((field) => `${root}.${field} stands twice in tests/support/access-table.ts.`)).toEqual([]);
});

test('every query × every viewer: those of the table get something, everybody else what they get for what does not exist', async () => {
  const named = Object.values(others).map(([field, choice, to]) => ({ field, to, choice }));
  const rows = [...rowsOf(grants.Query).map(({ field, to }) => ({ field, to, choice: choices[field] })), ...named];
  const shared = rows.filter(({ to }) => viewersOf(to) !== null);
  expectNone(await inTurn(shared, ({ field, to, choice }) => wrongForAll(questionFor('Query', field, choice), viewersOf(to)!, everyone)));
});

test('what everybody and every person may ask for holds nothing of Ana’s and Vélo’s own', async () => {
  const rows = rowsOf(grants.Query).filter(({ to }) => viewersOf(to) === null);
  const found = await inTurn(rows, async ({ field, to }) => {
    fieldsAsked += 1;
    const question = questionFor('Query', field);
    return inTurn(outsiders, async (viewer) => {
      const open = to !== 'everybody' && isNobody(viewer) ? false : to === 'own' || viewer === 'revoked' ? null : true;
      const wrong = wrongIn(field, await ask(viewer, question), { open, absent: null, secrets: town.secrets });
      return wrong ? [`${field} as ${viewer} ${wrong}`] : [];
    });
  });
  expectNone(found);
});

/** What is wrong with the table for a type. */
const untold = (type: string, table: readonly Grant[]): string[] => {
  const told = rowsOf(table).map(({ field }) => field.replace('?', ''));
  const fields = Object.keys(fieldsOf(type));
  const missing = fields.filter((field) => !told.includes(field));
  const gone = told.filter((field) => !fields.includes(field));
  return [
    ...missing.map((field) => `Say in tests/support/access-types.ts who gets ${type}.${field}: more than one kind of viewer can come to it.`),
    ...gone.map((field) => `${type}.${field} is gone: take it out of tests/support/access-types.ts.`),
  ];
};

test('every field of what everybody may read is in the table of types', () => {
  const seen = new Set<string>();
  const queue = rowsOf(grants.Query).flatMap(({ field, to }) => (to === 'everybody' ? [getNamedType(fieldsOf('Query')[field]!.type).name] : []));
  const wrong: string[] = [];
  for (let type = queue.pop(); type !== undefined; type = queue.pop()) {
    if (seen.has(type) || !isObjectType(schema.getType(type))) continue;
    seen.add(type);
    const fields = fieldsOf(type);
    wrong.push(...untold(type, typeGrants[type] ?? []));
    const open = rowsOf(typeGrants[type] ?? []).filter(({ to }) => to === 'everybody');
    queue.push(...open.flatMap(({ field }) => (fields[field] ? [getNamedType(fields[field].type).name] : [])));
  }
  const unseen = Object.keys(typeGrants).filter((type) => !seen.has(type));
  wrong.push(...unseen.map((type) => `Nobody comes to ${type} in public any more: take it out of tests/support/access-types.ts.`));
  const shared = Object.entries(partyGrants).flatMap(([type, table]) => untold(type, table));
  expect([...wrong, ...shared]).toEqual([]);
});

test('fields for some of what more may read are null for all others', async () => {
  const found = await inTurn(Object.entries(waysTo), async ([type, [root, way]]) => {
    const rooted = rowsOf(grants.Query).find(({ field }) => field === root)!;
    const parties = viewersOf(rooted.to) ?? everyone.filter((viewer) => viewer !== 'revoked');
    const rows = rowsOf((typeGrants[type] ?? partyGrants[type])!)
      .filter(({ to }) => to !== 'everybody' && to !== 'parties')
      .map(({ to, field }) => ({ to, field: field.replace('?', ''), maybe: field.endsWith('?') }));
    fieldsAsked += rows.length;
    const fields = selectionOfFields(rows.map(({ field }) => fieldsOf(type)[field]!));
    const question = questionOf('query', fieldsOf('Query')[root]!, choices[root], way ? ` { ${way} { ${fields} } }` : ` { ${fields} }`);
    return inTurn(parties, async (viewer) => {
      const things = leavesOf(await ask(viewer, question), [root, ...(way ? [way] : [])]);
      if (things.length === 0) return [`${type} as ${viewer} is not there`];
      return rows.flatMap(({ field, to, maybe }) => {
        const isOpen = viewersOf(to)!.includes(viewer);
        const given = things.some((thing) => thing[field] !== null);
        return given === isOpen || (isOpen && maybe) ? [] : [`${type}.${field} as ${viewer} is ${JSON.stringify(things.map((thing) => thing[field]))}`];
      });
    });
  });
  expectNone(found);
});

/** What a stranger hears, by mutation. */
const refusals = new Map<string, string>();

test('every mutation × every viewer who may not: refused like what does not exist, and nothing is written', async () => {
  const before = await digests(town.graph.db);
  const shared = rowsOf(grants.Mutation).filter(({ to }) => viewersOf(to) !== null);
  const found = await inTurn(shared, async ({ field, to }) => {
    const question = questionFor('Mutation', field);
    refusals.set(field, JSON.stringify(await ask('stranger', question)));
    return wrongForAll(question, [], everyone.filter((viewer) => !viewersOf(to)!.includes(viewer)));
  });
  expectNone(found);
  expect(await digests(town.graph.db)).toEqual(before);
});

test('what everybody may do with their own does nothing to Ana’s', async () => {
  const rows = rowsOf(grants.Mutation).filter(({ to }) => to === 'own');
  const found = await inTurn(rows, async ({ field }) => {
    fieldsAsked += 1;
    const question = questionFor('Mutation', field);
    const wrong = await Promise.all(
      outsiders.map(async (viewer) => {
        const open = isNobody(viewer) ? false : null;
        const reason = wrongIn(field, await ask(viewer, question), { open, absent: null, secrets: town.secrets });
        return reason ? [`${field} as ${viewer} ${reason}`] : [];
      }),
    );
    return wrong.flat();
  });
  expectNone(found);
});

test('subscriptions to what is not theirs end at once, as for what does not exist', async () => {
  const first = async (viewer: Viewer, { text, variables }: Question, things = town.things): Promise<Answer | 'open'> => {
    asked += 1;
    const stream = town.graph.as(town.viewers[viewer]).subscribe(text, variables(things));
    const timeout = new Promise<'open'>((resolve) => void setTimeout(resolve, SUBSCRIBED_MS, 'open').unref());
    const answer = await Promise.race([stream.next().then(({ value }) => value as Answer), timeout]);
    void stream.return!();
    return answer;
  };
  const found = await inTurn(rowsOf(grants.Subscription), async ({ field, to }) => {
    fieldsAsked += 1;
    const question = questionFor('Subscription', field);
    const open = viewersOf(to);
    const shut = everyone.filter((viewer) => (open ? !open.includes(viewer) : isNobody(viewer)));
    return inTurn(shut, async (viewer) => {
      const answer = await first(viewer, question);
      const absent = open && (await first(viewer, question, nonexistent(town.things, [])));
      const reason = answer === 'open' || absent === 'open' ? 'goes on' : wrongIn(field, answer, { open: false, absent, secrets: town.secrets });
      return reason ? [`${field} as ${viewer} ${reason}`] : [];
    });
  });
  expectNone(found);
});

test('refusals are about who asks: those who may hear something else', async () => {
  const last = /^(delete|remove|revoke|archive|decline|set(User|Default))/;
  const rows = rowsOf(grants.Mutation).filter(({ to }) => viewersOf(to) !== null);
  const ordered = [...rows.filter(({ field }) => !last.test(field)), ...rows.filter(({ field }) => last.test(field))];
  const same = await inTurn(ordered, async ({ field, to }) => {
    const answer = JSON.stringify(await ask(viewersOf(to)![0]!, questionFor('Mutation', field)));
    return answer === refusals.get(field) ? [`${field} as ${viewersOf(to)![0]} is ${answer}`] : [];
  });
  expect(same).toEqual([]);
  process.stdout.write(`promise 4: ${fieldsAsked} fields × ${everyone.length} viewers, ${asked} requests: ${unexpected} unexpected allows\n`);
});

test('the checks find what they look for', async () => {
  const order = questionFor('Query', 'order');
  expect(await wrongForAll(order, [], ['customer'])).toEqual([expect.stringMatching(/^order as customer gives {/)]);
  expect(await wrongForAll(order, ['stranger'], ['stranger'])).toEqual([expect.stringMatching(/^order as stranger gives nothing: /)]);
  const refused = { data: { order: null } };
  const as = { open: false, absent: refused, secrets: [] };
  const failed = (code: string): Answer => ({ ...refused, errors: [{ message: 'Oh', extensions: { code } } as never] });
  expect(wrongIn('order', refused, as)).toBeNull();
  expect(wrongIn('order', failed('FORBIDDEN'), as)).toMatch(/^tells what is not theirs .* from what does not exist/);
  expect(wrongIn('order', { data: { order: { nodes: [{ id: 'x' }] } } }, { ...as, open: null, secrets: ['x'] })).toBe('tells x');
  expect(wrongIn('cancelOrder', { data: { cancelOrder: { order: null, errors: [] } } }, as)).toBe('refuses without a word');
  expect(wrongIn('order', failed('INTERNAL_SERVER_ERROR'), as)).toMatch(/^is a fault: /);
});
