import type { WriteStream } from 'node:tty';

export interface Progress {
  /** How much is done, 0 to 1. */
  at(part: number): void;
  /** What stands behind the bar. */
  say(text: string): void;
  /** Prints a line without tearing the bar. */
  note(stream: NodeJS.WritableStream, line: string): void;
  end(): void;
}

const WIDTH = 30;
/** How many plain lines are printed in all. */
const STEPS = 10;
const REDRAW_MILLISECONDS = 100;

/** Shows how far a long piece of work is: a bar on a terminal, a line for each tenth elsewhere. */
export const showProgress = (out: WriteStream): Progress => (out.isTTY ? bar(out) : steps(out));

const percent = (part: number): string => `${Math.floor(part * 100)} %`;

const bar = (out: WriteStream): Progress => {
  let [part, text, drawn] = [0, '', 0];
  const clear = () => out.write('\r\u001b[K');
  const draw = () => {
    const full = Math.round(part * WIDTH);
    clear();
    out.write(`[${'█'.repeat(full)}${'·'.repeat(WIDTH - full)}] ${percent(part)} ${text}`);
    drawn = Date.now();
  };
  return {
    at: (now) => {
      part = now;
      if (Date.now() - drawn >= REDRAW_MILLISECONDS) draw();
    },
    say: (now) => {
      text = now;
      draw();
    },
    note: (stream, line) => {
      clear();
      stream.write(`${line}\n`);
      draw();
    },
    end: clear,
  };
};

const steps = (out: WriteStream): Progress => {
  let [part, told] = [0, 0];
  return {
    at: (now) => {
      part = now;
    },
    say: (text) => {
      if (Math.floor(part * STEPS) <= told) return;
      told = Math.floor(part * STEPS);
      out.write(`${percent(part)} ${text}\n`);
    },
    note: (stream, line) => void stream.write(`${line}\n`),
    end: () => {},
  };
};
