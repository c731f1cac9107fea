export default {
  globs: ['src/**/*.ts'],
  outdir: '.build/manifest',
  litelement: true,
  quiet: true,
  // Would write its own folder into package.json as the published one.
  packagejson: false,
};
