import { answer } from './child.ts';

/** Loaded into the gateway's process before the gateway: tells what it uses. */
const commands = {
  usage: () => {
    const { user, system } = process.cpuUsage();
    return { residentMegabytes: process.memoryUsage.rss() / 1024 ** 2, cpuMilliseconds: (user + system) / 1000 };
  },
};

export type GatewayCommands = typeof commands;

answer(commands);
process.channel?.unref();
