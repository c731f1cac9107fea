/** A text as it stands in HTML or XML, between tags or in an attribute in double quotes. */
export const escapeMarkup = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('"', '&quot;').replaceAll('<', '&lt;');

/** A value as JSON that can stand in a `<script>`: nothing in it ends the element. */
export const jsonForScript = (value: unknown, space?: number): string =>
  JSON.stringify(value, null, space).replaceAll('<', String.raw`\u003c`);
