import type { Fail, Result } from '../kernel/result.ts';

/** A refusal as a client sees it: an entry of a payload's `errors`. */
export interface UserError<C extends string = string> {
  readonly code: C;
  readonly message: string;
  readonly path: readonly string[] | null;
  /** When the same may go through, of a refusal that time alone puts right; else null. */
  readonly retryAt: Date | null;
}

export type Payload<Name extends string, T, C extends string> = { [K in Name]: T | null } & { errors: UserError<C>[] };

export interface ErrorRegistry<C extends string> {
  /** Code → the sentence a client reads. Compared with the SDL's enum by a test. */
  readonly messages: Readonly<Record<C, string>>;
  /** The GraphQL type of the entries of `errors`, such as `EcommerceError`; its code enum is this name + `Code`. */
  readonly typename: string;
  describe(failure: Fail<C>): UserError<C>;
  /** Turns an action's result into a mutation's payload: the thing, or null and one error. */
  payload<Name extends string, T>(name: Name, result: Result<T, C> | Promise<Result<T, C>>): Promise<Payload<Name, T, C>>;
}

/** An area's refusals as one table: codes, messages, payloads and documentation all come from it. */
export const defineErrors = <const M extends Record<string, string>>(typename: string, messages: M): ErrorRegistry<keyof M & string> => {
  type C = keyof M & string;
  const describe = (failure: Fail<C>): UserError<C> => ({
    code: failure.code,
    message: messages[failure.code]!,
    path: failure.path ?? null,
    retryAt: failure.retryAt ?? null,
  });
  return {
    messages: messages as Readonly<Record<C, string>>,
    typename,
    describe,
    async payload<Name extends string, T>(name: Name, pending: Result<T, C> | Promise<Result<T, C>>) {
      const result = await pending;
      const payload = result.ok ? { [name]: result.value, errors: [] } : { [name]: null, errors: [describe(result)] };
      return payload as unknown as Payload<Name, T, C>;
    },
  };
};
