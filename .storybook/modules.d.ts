declare module '*?inline' {
  const text: string;
  export default text;
}

declare module '*.css';

declare module 'virtual:facts' {
  export const facts: import('./facts.ts').Facts;
}
