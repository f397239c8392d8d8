import { badInput } from '../../../platform/errors/faults.ts';
import { connectionOf, pageOf, type Connection, type Page, type PageArguments } from '../../../platform/graphql/connection.ts';
import { isId } from '../../../platform/kernel/ids.ts';

interface Dated {
  readonly id: string;
  readonly created_at: Date;
}

/** A list by age as a connection: its cursors are the time in ISO 8601, then the id. Throws BAD_USER_INPUT for cursors of other lists. */
export const byAge = async <T extends Dated>(args: PageArguments, list: (page: Page) => Promise<T[]>): Promise<Connection<T>> => {
  const page = pageOf(args, 2);
  if (page.after && !(isInstant(page.after[0]!) && isId(String(page.after[1])))) throw badInput('"after" is not a cursor of this list.');
  return connectionOf(await list(page), page, (row) => [row.created_at.toISOString(), row.id]);
};

const isInstant = (value: string | number): boolean => typeof value === 'string' && !Number.isNaN(Date.parse(value));

/** An empty page, for lists that the caller may not see. Throws BAD_USER_INPUT as the full one would. */
export const nothing = <T extends Dated>(args: PageArguments): Promise<Connection<T>> => byAge<T>(args, () => Promise.resolve([]));
