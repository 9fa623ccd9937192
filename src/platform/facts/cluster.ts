/** The parts of a `CREATE TABLE name (…) ENGINE = …`. Comment lines before it are allowed. */
const createTable =
  /^(?<before>(?:\s*--.*\n)*)\s*CREATE TABLE (?<exists>IF NOT EXISTS )?(?<name>\w+)(?<columns>\s*\([\s\S]*?\))\s*ENGINE = (?<engine>\w*MergeTree)(?<rest>[\s\S]*)$/i

/**
 * A migration's statement for a cluster: a replicated table on every shard and a distributed one in front of it, which
 * takes the name. Rows are spread by customer, so that journeys, funnels and cohorts are worked out shard by shard.
 * Everything else is done on every server as it is.
 */
export function renderForCluster(sql: string, cluster: string): string[] {
  const parts = createTable.exec(sql)?.groups
  if (!parts) return onCluster(sql, cluster)
  const { before = '', exists = '', name = '', columns = '', engine = '', rest = '' } = parts
  const everywhere = `ON CLUSTER ${cluster}`
  const local = `${name}_local`
  const replica = `'/clickhouse/tables/{database}/${local}/{shard}', '{replica}'`
  const versioned = /^\s*\((.+?)\)/.exec(rest)
  const options = versioned ? rest.slice(versioned[0].length) : rest
  return [
    `${before}CREATE TABLE ${exists}${local} ${everywhere}${columns}\nENGINE = Replicated${engine}(${replica}${versioned ? `, ${versioned[1]}` : ''})` +
      options.replace('non_replicated_deduplication_window', 'replicated_deduplication_window'),
    `CREATE TABLE ${exists}${name} ${everywhere} AS ${local}\n` +
      `ENGINE = Distributed(${cluster}, currentDatabase(), ${local}, ${shardingOf(columns)})`,
  ]
}

/** By customer; a table that knows no customer is spread by id; one without either (a daily rollup) stays in one piece. */
function shardingOf(columns: string): string {
  if (/\bcustomer_id\b/.test(columns)) return 'cityHash64(customer_id)'
  return /[(,]\s*id\s/.test(columns) ? 'cityHash64(id)' : '0'
}

/** Columns change on the shards' own tables and on the distributed one in front of them. */
function onCluster(sql: string, cluster: string): string[] {
  const on = (name: string) =>
    sql.replace(
      /\b(ALTER TABLE|DROP TABLE(?: IF EXISTS)?|CREATE (?:MATERIALIZED )?VIEW(?: IF NOT EXISTS)?) (\w+)/i,
      (_, verb: string) => `${verb} ${name} ON CLUSTER ${cluster}`,
    )
  const [, verb = '', name = ''] =
    /\b(ALTER TABLE|DROP TABLE(?: IF EXISTS)?|VIEW(?: IF NOT EXISTS)?) (\w+)/i.exec(sql) ?? []
  if (!/ALTER/i.test(verb)) return [on(name)]
  return /\bCOLUMN\b/i.test(sql) ? [on(`${name}_local`), on(name)] : [on(`${name}_local`)]
}
