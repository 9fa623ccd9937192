import { globSync, readFileSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { expect, test } from 'vitest'
import { z } from 'zod'
import { openFacts } from './client.ts'
import { renderForCluster } from './cluster.ts'
import { statementsIn } from './migrations.ts'
import { platformMigrations, silent, testEngine } from './testing.ts'

test('a table becomes a replicated one on every shard, and one in front of them spread by customer', () => {
  const sql = `-- Visits.
CREATE TABLE visits (
  customer_id UUID,
  version UInt64
)
ENGINE = ReplacingMergeTree(version)
ORDER BY customer_id
SETTINGS non_replicated_deduplication_window = 100`
  expect(renderForCluster(sql, 'attune')).toEqual([
    `-- Visits.
CREATE TABLE visits_local ON CLUSTER attune (
  customer_id UUID,
  version UInt64
)
ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/{database}/visits_local/{shard}', '{replica}', version)
ORDER BY customer_id
SETTINGS replicated_deduplication_window = 100`,
    `CREATE TABLE visits ON CLUSTER attune AS visits_local
ENGINE = Distributed(attune, currentDatabase(), visits_local, cityHash64(customer_id))`,
  ])
})

test('a table without customers is spread by id; other changes reach every server', () => {
  const [local, front] = renderForCluster(
    'CREATE TABLE seen (id UUID)\nENGINE = MergeTree\nORDER BY id',
    'big',
  )
  expect(local).toContain(
    "ENGINE = ReplicatedMergeTree('/clickhouse/tables/{database}/seen_local/{shard}', '{replica}')",
  )
  expect(front).toContain('Distributed(big, currentDatabase(), seen_local, cityHash64(id))')
  expect(renderForCluster('ALTER TABLE seen ADD COLUMN n UInt8', 'big')).toEqual([
    'ALTER TABLE seen_local ON CLUSTER big ADD COLUMN n UInt8',
    'ALTER TABLE seen ON CLUSTER big ADD COLUMN n UInt8',
  ])
  expect(renderForCluster('ALTER TABLE seen DELETE WHERE n = 1', 'big')).toEqual([
    'ALTER TABLE seen_local ON CLUSTER big DELETE WHERE n = 1',
  ])
})

test('a table that takes the place of another does so on the shards; the one in front of them stays', () => {
  const rendered = [
    'CREATE TABLE IF NOT EXISTS finer AS seen\nENGINE = ReplacingMergeTree(version)\nORDER BY id',
    'ALTER TABLE seen MATERIALIZE COLUMN n',
    'ALTER TABLE finer ATTACH PARTITION ALL FROM seen',
    'EXCHANGE TABLES seen AND finer',
    'DROP TABLE IF EXISTS finer',
  ].flatMap((sql) => renderForCluster(sql, 'big'))
  expect(rendered).toEqual([
    `CREATE TABLE IF NOT EXISTS finer_local ON CLUSTER big AS seen_local
ENGINE = ReplicatedReplacingMergeTree('/clickhouse/tables/{database}/finer_local/{shard}', '{replica}', version)
ORDER BY id`,
    'ALTER TABLE seen_local ON CLUSTER big MATERIALIZE COLUMN n',
    'ALTER TABLE finer_local ON CLUSTER big ATTACH PARTITION ALL FROM seen_local',
    'EXCHANGE TABLES seen_local AND finer_local ON CLUSTER big',
    'DROP TABLE IF EXISTS finer_local ON CLUSTER big',
    'DROP TABLE IF EXISTS finer ON CLUSTER big',
  ])
})

test('every table of every shipped migration can be made on a cluster', () => {
  const root = fileURLToPath(new URL('../../', import.meta.url))
  const files = globSync('**/migrations/*.sql', { cwd: root }).filter((file) =>
    /ReplacingMergeTree|MergeTree/.test(readFileSync(root + file, 'utf8')),
  )
  expect(files).toContain('platform/facts/migrations/0001-interactions.sql')
  for (const file of files) {
    const tables = statementsIn(readFileSync(root + file, 'utf8')).filter((sql) =>
      /^(\s*--.*\n)*\s*CREATE TABLE \w+ \(/.test(sql),
    )
    for (const sql of tables) {
      const [local, front] = renderForCluster(sql, 'attune')
      expect(local).toMatch(/_local ON CLUSTER attune[\s\S]*ENGINE = Replicated\w*MergeTree\('/)
      expect(front).toMatch(
        /Distributed\(attune, currentDatabase\(\), \w+_local, (cityHash64\((customer_id|id)\)|0)\)$/,
      )
    }
  }
})

test('on two shards, questions run, stay within units, and one that joins across shards is refused', async () => {
  const engine = await testEngine({ twoLocalShards: true })
  const open = await openFacts(engine.address, { database: 'attune', log: silent })
  await open.migrate([platformMigrations])
  await open.facts.command(
    'CREATE TABLE spread AS interactions ENGINE = Distributed(attune, currentDatabase(), interactions, cityHash64(customer_id))',
  )
  const row = {
    id: crypto.randomUUID(),
    version: 1,
    customer_id: crypto.randomUUID(),
    occurred_at: '2026-01-02T03:04:05Z',
    received_at: '2026-01-02T03:04:05Z',
  }
  await open.facts.insert('interactions', [
    { ...row, unit: 'north' },
    { ...row, id: crypto.randomUUID(), unit: 'south' },
  ])
  const Count = z.object({ n: z.coerce.number() })
  // Both shards are this one server, so each row counts twice.
  expect(await open.facts.query(Count, 'SELECT count() AS n FROM spread')).toEqual([{ n: 4 }])
  expect(await open.facts.within(['north']).query(Count, 'SELECT count() AS n FROM spread')).toEqual([
    { n: 2 },
  ])
  const across = 'SELECT count() AS n FROM spread WHERE id IN (SELECT id FROM spread)'
  await expect(open.facts.query(Count, across)).rejects.toThrow('288')
  await open.close()
  await engine.stop()
})
