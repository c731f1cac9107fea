import { readFileSync } from 'node:fs';
import { checkConfig, type Config, ConfigError } from './config.ts';

type Tree = Record<string, unknown>;

/** The settings that may come from the environment, which goes before the file: mostly what is secret, or differs by machine. */
const variables: Record<string, { path: [string, string?]; isNumber?: true }> = {
  RECEIVER_HOST: { path: ['host'] },
  RECEIVER_PORT: { path: ['port'], isNumber: true },
  RECEIVER_ADMIN_HOST: { path: ['adminHost'] },
  RECEIVER_ADMIN_PORT: { path: ['adminPort'], isNumber: true },
  RECEIVER_STORE: { path: ['store'] },
  RECEIVER_PUBLIC_KEY: { path: ['publicKey'] },
  RECEIVER_SECRET_FILE: { path: ['secretFile'] },
  RECEIVER_PRIVATE_KEY_FILE: { path: ['privateKeyFile'] },
  RECEIVER_SMTP_HOST: { path: ['smtp', 'host'] },
  RECEIVER_SMTP_PORT: { path: ['smtp', 'port'], isNumber: true },
  RECEIVER_SMTP_USER: { path: ['smtp', 'user'] },
  RECEIVER_SMTP_PASSWORD: { path: ['smtp', 'password'] },
};

/**
 * Reads the configuration from a file and the environment.
 *
 * @throws {ConfigError} which names the path of each fault.
 */
export function loadConfig(file: string, environment: NodeJS.ProcessEnv): Config {
  return checkConfig(withVariables(readJson(file), environment));
}

function readJson(file: string): Tree {
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    // The parser's words quote what stands there, which may be a password.
    throw new ConfigError(`${file}: ${error instanceof SyntaxError ? 'is not JSON' : (error as Error).message}`);
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw new ConfigError(`${file}: has to hold an object`);
  return value as Tree;
}

function withVariables(tree: Tree, environment: NodeJS.ProcessEnv): Tree {
  const result = { ...tree };
  for (const [name, { path, isNumber }] of Object.entries(variables)) {
    const text = environment[name];
    if (text === undefined) continue;
    const value = isNumber && /^\d+$/.test(text) ? Number(text) : text;
    const [key, inner] = path;
    result[key] = inner === undefined ? value : { ...(result[key] as Tree | undefined), [inner]: value };
  }
  return result;
}
