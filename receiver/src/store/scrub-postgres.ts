import type { PoolClient } from 'pg';

/**
 * Removes from the files of PostgreSQL what erased rows held. False when somebody may still see such a row:
 * a mail that is on its way, a backup, or a replica.
 */
export async function scrub(client: PoolClient): Promise<boolean> {
  await client.query("SET statement_timeout = 0; SET lock_timeout = '1s'");
  try {
    await vacuum(client, 'VACUUM messages');
    if ((await deadRows(client)) > 0) return false;
    // It leaves the bytes of long texts in pages that are free now; only a new file has none of them. Who sends waits.
    await vacuum(client, 'VACUUM FULL messages');
    return true;
  } catch (error) {
    if ((error as { code?: string }).code === lockNotAvailable) return false;
    throw error;
  }
}

const lockNotAvailable = '55P03';

const vacuum = (client: PoolClient, text: string) => client.query({ text, query_timeout: 600_000 } as { text: string });

/** The table, and where PostgreSQL keeps its long values. */
const tables = "('messages'::regclass, (SELECT reltoastrelid FROM pg_class WHERE oid = 'messages'::regclass))";

/** What the vacuum found dead and had to leave. */
async function deadRows(client: PoolClient): Promise<number> {
  const { rows } = await client.query<{ dead: number }>(
    `SELECT SUM(n_dead_tup)::float8 AS dead FROM pg_stat_all_tables WHERE relid IN ${tables}`,
  );
  return rows[0]?.dead ?? 0;
}
