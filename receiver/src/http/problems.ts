import ours from '../../../contract/problems.json' with { type: 'json' };
import type { FieldError } from '../message/message.ts';

/** The problems of the contract, and those of HTTP itself, which the contract has no type for. */
const problems = {
  ...ours,
  'method-not-allowed': { type: 'about:blank', status: 405, title: 'This address takes POST only.' },
  timeout: { type: 'about:blank', status: 408, title: 'The request took too long.' },
};

export type ProblemName = keyof typeof problems;

/** Ends a request with a problem. */
export class Problem extends Error {
  override name = 'Problem';
  readonly problem: ProblemName;
  readonly more: { detail?: string; errors?: FieldError[] };
  readonly headers: Record<string, string>;

  constructor(
    problem: ProblemName,
    more: { detail?: string; errors?: FieldError[] } = {},
    headers: Record<string, string> = {},
  ) {
    super(problem);
    this.problem = problem;
    this.more = more;
    this.headers = headers;
  }

  toResponse(): Response {
    const { type, title, status } = problems[this.problem];
    const body = JSON.stringify({ type, title, status, ...this.more });
    return new Response(body, { status, headers: { 'Content-Type': 'application/problem+json', ...this.headers } });
  }
}
