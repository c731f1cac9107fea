/** What systemd does with a unit, as far as it is about how the program runs: a script for the shell. */
export function scriptOf(unit: string): string {
  const all = (name: string) => [...unit.matchAll(new RegExp(`^${name}=(.*)$`, 'gm'))].map(([, value]) => value!);
  const one = (name: string) => {
    const [value, ...more] = all(name);
    if (value === undefined || more.length) throw new Error(`the unit has not one ${name}`);
    return value;
  };
  const user = one('User');
  return `set -ae
    . ${one('EnvironmentFile').replace(/^-/, '')}
    ${all('Environment').join('\n    ')}
    set +a
    umask ${one('UMask')}
    install --directory --owner=${user} --group=${user} --mode=${one('StateDirectoryMode')} /var/lib/${one('StateDirectory')}
    cd /
    exec setpriv --reuid=${user} --regid=${user} --init-groups --no-new-privs ${one('ExecStart')}`;
}
