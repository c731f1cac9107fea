import type { LaunchOptions } from 'puppeteer-core';
import type { Engine } from './engines.ts';

/** How Puppeteer starts Chromium or Firefox: without windows, and without requests of its own. */
export const launchOptions = ({ name, path }: Engine): LaunchOptions =>
  name === 'firefox'
    ? { browser: 'firefox', executablePath: path }
    : {
        executablePath: path,
        args: [
          '--disable-background-networking',
          '--disable-component-update',
          '--disable-sync',
          '--disable-quic',
          '--no-first-run',
          // Chromium's sandbox does not start for root.
          ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
        ],
      };
