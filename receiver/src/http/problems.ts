import type { FieldError } from '../message/message.ts';

/** The problems of the contract, with their status and title. */
const problems = {
  'bad-request': [400, 'The request cannot be read.'],
  'forbidden-origin': [403, 'Pages of this origin may not send.'],
  'unknown-form': [404, 'There is no such form.'],
  'in-progress': [409, 'The same message is being stored right now.'],
  'too-large': [413, 'The body is too large.'],
  'media-type': [415, 'The body is not application/json.'],
  'invalid-fields': [422, 'A field is missing or wrong.'],
  'key-reused': [422, 'This key was used for another message.'],
  'rate-limited': [429, 'Too many messages from here.'],
  unavailable: [503, 'The message could not be stored.'],
} as const;

/** Those of HTTP itself, which the contract has no type for. */
const plainProblems = {
  'method-not-allowed': [405, 'This address takes POST only.'],
  timeout: [408, 'The request took too long.'],
} as const;

export type ProblemName = keyof typeof problems | keyof typeof plainProblems;

/** Ends a request with a problem. */
export class Problem extends Error {
  override name = 'Problem';
  readonly problem: ProblemName;
  readonly more: { detail?: string; errors?: FieldError[] };
  readonly headers: Record<string, string>;

  constructor(problem: ProblemName, more: { detail?: string; errors?: FieldError[] } = {}, headers: Record<string, string> = {}) {
    super(problem);
    this.problem = problem;
    this.more = more;
    this.headers = headers;
  }

  toResponse(): Response {
    const { type, status, title } = facts(this.problem);
    const body = JSON.stringify({ type, title, status, ...this.more });
    return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...this.headers } });
  }
}

function facts(name: ProblemName): { type: string; status: number; title: string } {
  const isOurs = Object.hasOwn(problems, name);
  const [status, title] = { ...problems, ...plainProblems }[name];
  return { type: isOurs ? `urn:gezin:problem:${name}` : 'about:blank', status, title };
}
