import { parseArgs } from 'node:util'

export type Listen = { socketPath: string } | { host: string; port: number }

/** What the engine's process is told when it starts. */
export interface EngineSettings {
  folder: string
  /** Names this process in its own command line, so that a leftover is told from a stranger with the same pid. */
  token: string
  listen: Listen
  user: string
  password: string
  memoryLimitMiB: number
  /** Longest a statement may run, whatever it asks for. */
  maxSeconds: number
  /** A cluster `attune` of two local shards, on which a query shows whether it can be distributed. */
  twoLocalShards: boolean
}

/** The command line of the engine's process; the password travels in the environment, where `ps` does not show it. */
export function toArguments(settings: EngineSettings): string[] {
  const { listen } = settings
  const where =
    'socketPath' in listen ? { socket: listen.socketPath } : { host: listen.host, port: listen.port }
  const named = {
    folder: settings.folder,
    token: settings.token,
    user: settings.user,
    'memory-mib': settings.memoryLimitMiB,
    'max-seconds': settings.maxSeconds,
    ...where,
  }
  const flags = Object.entries(named).flatMap(([name, value]) => [`--${name}`, String(value)])
  return settings.twoLocalShards ? [...flags, '--two-local-shards'] : flags
}

export function fromArguments(args: string[], password: string): EngineSettings {
  const { values } = parseArgs({
    args,
    options: {
      folder: { type: 'string', default: './data/facts' },
      token: { type: 'string', default: 'attune-engine' },
      user: { type: 'string', default: 'default' },
      socket: { type: 'string' },
      host: { type: 'string', default: '127.0.0.1' },
      port: { type: 'string', default: '0' },
      'memory-mib': { type: 'string', default: '2048' },
      'max-seconds': { type: 'string', default: '600' },
      'two-local-shards': { type: 'boolean', default: false },
    },
  })
  return {
    folder: values.folder,
    token: values.token,
    listen: values.socket ? { socketPath: values.socket } : { host: values.host, port: Number(values.port) },
    user: values.user,
    password,
    memoryLimitMiB: Number(values['memory-mib']),
    maxSeconds: Number(values['max-seconds']),
    twoLocalShards: values['two-local-shards'],
  }
}

/** ClickHouse's own configuration: memory for everything together, small caches, one background thread pool that stands back. */
export function serverConfiguration({ memoryLimitMiB, twoLocalShards }: EngineSettings): string {
  const mebibyte = 1024 * 1024
  const shard = '<shard><replica><host>localhost</host><port>9000</port></replica></shard>'
  return `<clickhouse>
  <max_server_memory_usage>${memoryLimitMiB * mebibyte}</max_server_memory_usage>
  <mark_cache_size>${64 * mebibyte}</mark_cache_size>
  <background_pool_size>2</background_pool_size>
  <os_threads_nice_value_merge_mutate>10</os_threads_nice_value_merge_mutate>
  <timezone>UTC</timezone>
  <tcp_port>9000</tcp_port>
  ${twoLocalShards ? `<remote_servers><attune>${shard}${shard}</attune></remote_servers>` : ''}
</clickhouse>
`
}
