/** Reads a boolean attribute. Some servers (Astro, Vue) write `"false"` where they mean that it is not there. */
export const booleanConverter = (value: string | null): boolean => value !== null && value !== 'false';
