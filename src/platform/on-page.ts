const key = Symbol.for('@gezinsbenadering/widgets');

/**
 * What the copies of the library on a page share: each CDN file holds one, and the page may hold files of several
 * versions. What stands under a name must therefore stay of one kind in all versions.
 */
export function onPage<Shared>(name: string, begin: () => Shared): Shared {
  const page = globalThis as { [key]?: Record<string, unknown> };
  return ((page[key] ??= {})[name] ??= begin()) as Shared;
}
