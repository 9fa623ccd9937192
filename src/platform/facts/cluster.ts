/**
 * The parts of a `CREATE TABLE name (…) ENGINE = …`, or of one `AS other`, which is to take the other's place. Comment lines
 * before it are allowed.
 */
const createTable =
  /^(?<before>(?:\s*--.*\n)*)\s*CREATE TABLE (?<exists>IF NOT EXISTS )?(?<name>\w+)(?:(?<columns>\s*\([\s\S]*?\))| AS (?<other>\w+))\s*ENGINE = (?<engine>\w*MergeTree)(?<rest>[\s\S]*)$/i

/**
 * A migration's statement for a cluster: a replicated table on every shard and a distributed one in front of it, which
 * takes the name. Rows are spread by customer, so that journeys, funnels and cohorts are worked out shard by shard.
 * Everything else is done on every server as it is.
 */
export function renderForCluster(sql: string, cluster: string): string[] {
  const parts = createTable.exec(sql)?.groups
  if (!parts) return onCluster(sql, cluster)
  const { exists = '', name = '', columns = '', other } = parts
  if (other) return [replicated({ ...parts, columns: ` AS ${other}_local` }, cluster)]
  const local = `${name}_local`
  return [
    replicated(parts, cluster),
    `CREATE TABLE ${exists}${name} ON CLUSTER ${cluster} AS ${local}\n` +
      `ENGINE = Distributed(${cluster}, currentDatabase(), ${local}, ${shardingOf(columns)})`,
  ]
}

function replicated(parts: Record<string, string>, cluster: string): string {
  const { before = '', exists = '', name = '', columns = '', engine = '', rest = '' } = parts
  const local = `${name}_local`
  const replica = `'/clickhouse/tables/{database}/${local}/{shard}', '{replica}'`
  const versioned = /^\s*\((.+?)\)/.exec(rest)
  const options = versioned ? rest.slice(versioned[0].length) : rest
  return (
    `${before}CREATE TABLE ${exists}${local} ON CLUSTER ${cluster}${columns}\n` +
    `ENGINE = Replicated${engine}(${replica}${versioned ? `, ${versioned[1]}` : ''})` +
    options.replace('non_replicated_deduplication_window', 'replicated_deduplication_window')
  )
}

/** By customer; a table that knows no customer is spread by id; one without either (a daily rollup) stays in one piece. */
function shardingOf(columns: string): string {
  if (/\bcustomer_id\b/.test(columns)) return 'cityHash64(customer_id)'
  return /[(,]\s*id\s/.test(columns) ? 'cityHash64(id)' : '0'
}

/**
 * Columns change on the shards' own tables and on the distributed one in front of them; what concerns the rows as they
 * lie, on the shards' own.
 */
function onCluster(sql: string, cluster: string): string[] {
  const exchanged = /^(?<before>(?:\s*--.*\n)*)\s*EXCHANGE TABLES (?<one>\w+) AND (?<other>\w+)$/i.exec(
    sql,
  )?.groups
  if (exchanged) {
    const { before, one, other } = exchanged
    return [`${before}EXCHANGE TABLES ${one}_local AND ${other}_local ON CLUSTER ${cluster}`]
  }
  const on = (name: string) =>
    sql
      .replace(
        /\b(ALTER TABLE|DROP TABLE(?: IF EXISTS)?|CREATE (?:MATERIALIZED )?VIEW(?: IF NOT EXISTS)?) (\w+)/i,
        (_, verb: string) => `${verb} ${name} ON CLUSTER ${cluster}`,
      )
      .replace(/\b(ATTACH PARTITION ALL FROM) (\w+)/i, '$1 $2_local')
  const [, verb = '', name = ''] =
    /\b(ALTER TABLE|DROP TABLE(?: IF EXISTS)?|VIEW(?: IF NOT EXISTS)?) (\w+)/i.exec(sql) ?? []
  const isOfBoth = /^DROP TABLE/i.test(verb) || /\b(ADD|DROP|MODIFY|RENAME|COMMENT) COLUMN\b/i.test(sql)
  if (isOfBoth) return [on(`${name}_local`), on(name)]
  return [on(/ALTER/i.test(verb) ? `${name}_local` : name)]
}
