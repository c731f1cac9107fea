// What curl -v puts before a header, the name with a quotation mark of JSON, and what ends it.
const header = /^\s*[<>*]?\s*"?([a-z][\w-]*)"?\s*(?::(?=\s|$)|\t|$)\s*(.*)$/i;
const policyHeader = /^\s*[<>*]?\s*"?(content-security-policy(?:-report-only)?)"?(?![\w-])\s*:?\s*(.*)$/i;
const json = /"(?:name"\s*:\s*")?([\w-]+)"\s*(?::|,\s*"value"\s*:)\s*"((?:[^"\\]|\\.)*)"/g;
const fetched = /(^|;)\s*(default|script|style|connect|frame|child|img|font|object|media|worker)-src(-elem)?\s/i;

/**
 * The texts of the policies that are enforced in the headers of an answer, as anything may print them:
 * name and value on one line with a colon or a tab between, on two lines (Chrome), or as JSON (Firefox);
 * or the value alone. Those that only report are left out.
 */
export function policiesIn(headers: string): string[] {
  const lines = headers.replaceAll(json, '\n$1: $2\n').split(/\r?\n/);
  const read: { name: string; value: string }[] = [];
  for (const line of lines) {
    const [, name, value] = policyHeader.exec(line) ?? header.exec(line) ?? [];
    // A line without a name goes on with the one before. After a redirect another answer begins with its status.
    if (name) read.push({ name: name.toLowerCase(), value: value! });
    else if (/^\s*[<>*]?\s*HTTP\//.test(line)) read.length = 0;
    else if (read.length && !/^[\s{}[\],]*$/.test(line)) read.at(-1)!.value += ` ${line}`;
  }
  const isNamed = /content-security-policy/i.test(headers);
  const values = isNamed
    ? read.filter(({ name }) => name === 'content-security-policy').map(({ value }) => value)
    : lines.filter((line) => fetched.test(line));
  // A header may hold several, with commas between.
  return values
    .flatMap((value) => value.replaceAll(/^\s*"|",?\s*$/g, '').split(','))
    .map((value) => value.trim())
    .filter(Boolean);
}
