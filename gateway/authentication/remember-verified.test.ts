import { expect, test } from '@jest/globals';
import { anonymous } from '../../platform/auth/caller.ts';
import { rememberVerified } from './remember-verified.ts';

const SECOND = 1000;

/** A verifier that counts, at a clock that is set by hand. Its tokens expire at second 100. */
const counted = () => {
  const state = { at: 0, asked: [] as string[] };
  const verify = rememberVerified(
    async (token) => {
      state.asked.push(token);
      if (token === 'bad') throw new Error('refused');
      return { caller: anonymous, expiresAt: token === 'endless' ? null : 100 };
    },
    () => new Date(state.at),
  );
  return { state, verify };
};

test('a token is verified once in 30 seconds, each by itself', async () => {
  const { state, verify } = counted();
  for (const at of [0, 1, 30 * SECOND - 1, 30 * SECOND, 59 * SECOND]) {
    state.at = at;
    await verify('a');
  }
  await verify('b');
  expect(state.asked).toEqual(['a', 'a', 'b']);
});

test('a token that expires is verified again at once', async () => {
  const { state, verify } = counted();
  for (const at of [90, 99, 100, 100]) {
    state.at = at * SECOND;
    await verify('a');
  }
  expect(state.asked).toEqual(['a', 'a', 'a']);
});

test('refusals and what has no expiry are not kept', async () => {
  const { state, verify } = counted();
  for (const token of ['bad', 'endless', 'bad', 'endless']) await verify(token).catch(() => null);
  expect(state.asked).toEqual(['bad', 'endless', 'bad', 'endless']);
});
