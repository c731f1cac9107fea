declare module '*?inline' {
  const text: string;
  export default text;
}

declare module '*.css';

/** Without a build there is none. */
declare module '*/custom-elements.json' {
  const manifest: unknown;
  export default manifest;
}

declare module 'virtual:facts' {
  export const facts: import('./facts.ts').Facts;
}
