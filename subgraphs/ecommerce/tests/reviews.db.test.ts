import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { Caller } from '../../../platform/auth/caller.ts';
import { newId } from '../../../platform/kernel/ids.ts';
import { race, values } from '../../../platform/testing/barrier.ts';
import { moderateReview, replyToReview, reportReview } from '../actions/moderate-review.ts';
import { createReview, updateReview } from '../actions/write-review.ts';
import { bayesian, heldBack } from '../domain/review.ts';
import { arrive, broken, soldOne } from './after-sale-world.ts';
import { ada, ben, buyers, openShop, productOf, theo, variantOf, vera, type Shop } from './shop-world.ts';

let shop: Shop;
beforeAll(async () => {
  shop = await openShop();
});
afterAll(async () => {
  await shop[Symbol.asyncDispose]();
});

const bell = variantOf('brass-bell');
const productId = productOf('brass-bell');
const say = (caller: Caller, rating: number, body = 'It rings.', idempotencyKey = newId()) => createReview(shop.world.context(caller), { productId, rating, body, idempotencyKey });
const standing = () => shop.world.db.selectFrom('ecommerce_product_standing').select(['rating', 'ratings']).where('product_id', '=', productId).executeTakeFirst();
const owner = async (): Promise<Caller> => {
  const sold = await soldOne(shop, [[bell, 1]]);
  await arrive(shop, sold);
  return sold.buyer;
};

test('texts with addresses or links wait for staff; few ratings count less than many', () => {
  for (const body of ['see https://x.example', 'write to a@b.example', 'call +33 6 12 34 56 78', 'aaaaaaaaaaaa']) expect(heldBack({ rating: 5, body })).not.toBeNull();
  expect(heldBack({ rating: 1, title: 'No', body: 'It broke after 2 days.' })).toBeNull();
  expect(bayesian(null, 0)).toBe(3.5);
  expect(bayesian(5, 1)).toBeLessThan(bayesian(4.8, 100));
});

test('who has received a product reviews it once; the rating follows every change', async () => {
  const [stranger] = await buyers(shop, 1);
  const waiting = await soldOne(shop, [[bell, 1]]);
  for (const caller of [stranger!, waiting.buyer, vera]) expect(await say(caller, 5)).toMatchObject({ code: 'REVIEW_NOT_ALLOWED' });
  const buyer = await owner();
  for (const rating of [0, 6]) expect(await say(buyer, rating)).toMatchObject({ code: 'VALUE_INVALID', path: ['input', 'rating'] });
  expect(await say(buyer, 5, ' ')).toMatchObject({ code: 'VALUE_INVALID' });
  const made = await say(buyer, 5);
  if (!made.ok) throw new Error(made.code);
  const reviewId = made.value.id;
  expect(made.value.status).toBe('PUBLISHED');
  expect(await say(buyer, 1)).toMatchObject({ code: 'REVIEW_EXISTS' });
  expect(await standing()).toMatchObject({ rating: 5, ratings: 1 });
  expect(await updateReview(shop.world.context(ben), { reviewId, rating: 1, body: 'x' })).toMatchObject({ code: 'REVIEW_NOT_FOUND' });
  expect(await updateReview(shop.world.context(buyer), { reviewId, rating: 2, body: 'see www.other.example' })).toMatchObject({ ok: true, value: { status: 'PENDING', moderation_note: 'it links to another site' } });
  expect(await standing()).toMatchObject({ rating: null, ratings: 0 });
  const query = `{ reviews(productId: "${productId}", sort: HIGHEST) { nodes { id rating reply moderationNote } } reviewQueue { nodes { id } } product(id: "${productId}") { rating { average count score } vendor { rating { count } } }
    _entities(representations: [{ __typename: "ProductReview", id: "${reviewId}" }]) { ... on ProductReview { rating } } }`;
  const ask = async (caller: Caller) => (await shop.world.ask('ecommerce', caller, query)).data;
  expect(await ask(ben)).toEqual({ reviews: { nodes: [] }, reviewQueue: { nodes: [] }, product: { rating: null, vendor: { rating: null } }, _entities: [null] });
  expect(await ask(buyer)).toMatchObject({ _entities: [{ rating: 2 }], reviewQueue: { nodes: [] } });
  expect(await ask(ada)).toMatchObject({ reviewQueue: { nodes: [{ id: reviewId }] } });
  for (const caller of [buyer, vera, theo]) expect(await moderateReview(shop.world.context(caller), { reviewId, decision: 'PUBLISH' })).toMatchObject({ code: 'REVIEW_NOT_FOUND' });
  expect(await moderateReview(shop.world.context(ada), { reviewId, decision: 'PUBLISH' })).toMatchObject({ ok: true, value: { status: 'PUBLISHED' } });
  for (const caller of [buyer, theo, ada]) expect(await replyToReview(shop.world.context(caller), { reviewId, text: 'Thanks' })).toMatchObject({ code: 'REVIEW_NOT_FOUND' });
  for (const text of ['Thanks', 'Thank you']) expect(await replyToReview(shop.world.context(vera), { reviewId, text })).toMatchObject({ ok: true, value: { reply: text } });
  expect(await ask(ben)).toMatchObject({ reviews: { nodes: [{ id: reviewId, rating: 2, reply: 'Thank you', moderationNote: null }] }, product: { rating: { average: 2, count: 1, score: 3.25 }, vendor: { rating: { count: 1 } } } });
  const reporters = await buyers(shop, 3);
  for (const reporter of [...reporters.slice(0, 2), reporters[0]!]) await reportReview(shop.world.context(reporter), { reviewId, reason: 'FAKE' });
  expect(await standing()).toMatchObject({ ratings: 1 });
  expect(await reportReview(shop.world.context(reporters[2]), { reviewId, reason: 'SPAM' })).toMatchObject({ ok: true });
  expect(await standing()).toMatchObject({ ratings: 0 });
  expect(await moderateReview(shop.world.context(ada), { reviewId, decision: 'REJECT', note: 'an advertisement' })).toMatchObject({ ok: true, value: { status: 'REJECTED', reports: 0 } });
  expect(await broken(shop)).toEqual([]);
});

test('reviews at the same moment are all counted, and one buyer\'s is one, 20 rounds', async () => {
  const writers = [await owner(), await owner(), await owner()];
  for (let round = 0; round < 20; round += 1) {
    await shop.world.db.deleteFrom('ecommerce_review_reports').execute();
    await shop.world.db.deleteFrom('ecommerce_product_reviews').execute();
    const outcomes = values(await race(6, (i) => say(writers[i % 3]!, 1 + (i % 3))));
    expect(outcomes.filter((each) => each.ok)).toHaveLength(3);
    expect(await standing()).toEqual({ rating: 2, ratings: 3 });
  }
  expect(await broken(shop)).toEqual([]);
}, 60_000);

test('pages of reviews follow each other in each order, and a cursor of another order is refused', async () => {
  for (const sort of ['NEWEST', 'HIGHEST', 'LOWEST']) {
    const seen: number[] = [];
    let after: string | null = null;
    do {
      const page: { data?: { reviews: { nodes: { rating: number }[]; pageInfo: { hasNextPage: boolean; endCursor: string } } } | null } = await shop.world.ask('ecommerce', ben, `query ($after: String) { reviews(productId: "${productId}", sort: ${sort}, first: 1, after: $after) { nodes { rating } pageInfo { hasNextPage endCursor } } }`, { after });
      seen.push(...page.data!.reviews.nodes.map((node) => node.rating));
      after = page.data!.reviews.pageInfo.hasNextPage ? page.data!.reviews.pageInfo.endCursor : null;
    } while (after !== null);
    expect(sort === 'HIGHEST' ? seen : sort === 'LOWEST' ? seen.toReversed() : seen.toSorted((a, b) => b - a)).toEqual([3, 2, 1]);
  }
  const { data } = await shop.world.ask<{ reviews: { pageInfo: { endCursor: string } } }>('ecommerce', ben, `{ reviews(productId: "${productId}", sort: HIGHEST, first: 1) { pageInfo { endCursor } } }`);
  const wrong = await shop.world.ask('ecommerce', ben, `query ($after: String) { reviews(productId: "${productId}", sort: NEWEST, after: $after) { nodes { id } } }`, { after: data!.reviews.pageInfo.endCursor });
  expect(wrong.errors?.[0]?.extensions).toEqual({ code: 'BAD_USER_INPUT' });
});
