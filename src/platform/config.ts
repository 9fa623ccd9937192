import { z } from 'zod'
import { Invalid } from './errors.ts'

const Port = z.coerce.number().int().min(0).max(65535)

/** Every setting, with what it means; read once from the environment and passed on in the context. */
const Environment = z.object({
  ATTUNE_DATA: z.string().default('./data').describe('Folder for everything Attune keeps'),
  ATTUNE_HOST: z.string().default('127.0.0.1').describe('Address to listen on'),
  ATTUNE_PORT: Port.optional().describe('Port to listen on; without it the next free one from 7300'),
  ATTUNE_URL: z.url().optional().describe('Public address, when a proxy stands in front'),
  ATTUNE_KEY: z
    .string()
    .min(32)
    .optional()
    .describe('Secret for signing; without it one is made in the data folder'),
  ATTUNE_ZONE: z.string().default('UTC').describe('Time zone of the organisation: its days and weeks'),
  ATTUNE_COUNTRY: z
    .string()
    .regex(/^[A-Za-z]{2}$/, 'two letters, such as DE')
    .transform((code) => code.toUpperCase())
    .optional()
    .describe('Country of phone numbers that are written without a country code'),
  ATTUNE_INSIDE: z
    .string()
    .default('')
    .transform((list) => list.split(/[\s,]+/).filter(Boolean))
    .describe(
      'Hosts and networks inside that webhooks may call, such as n8n.internal,10.0.5.0/24; without it the internet alone',
    ),
  ATTUNE_LOG: z.enum(['silent', 'error', 'warn', 'info', 'debug']).default('info'),
  ATTUNE_LLM_URL: z
    .url()
    .optional()
    .describe('A language model with OpenAI’s chat interface, up to and with /v1; without it none is asked'),
  ATTUNE_LLM_KEY: z.string().optional().describe('Key of the language model'),
  ATTUNE_LLM_MODEL: z.string().default('').describe('Which of its models'),
  DATABASE_URL: z
    .string()
    .optional()
    .describe('PostgreSQL 15 or later; without it an embedded one is started'),
  CLICKHOUSE_URL: z.string().optional().describe('ClickHouse; without it an embedded engine is started'),
})

export interface Settings {
  data: string
  host: string
  port: number | undefined
  url: string | undefined
  key: string | undefined
  zone: string
  country: string | undefined
  /** Hosts and networks inside that may be called; without it the internet alone. */
  insideHosts?: readonly string[]
  logLevel: 'silent' | 'error' | 'warn' | 'info' | 'debug'
  /** Off unless it is set: it is the only thing that words of customers (masked) are sent to. */
  languageModel?: { url: string; key: string | undefined; model: string }
  databaseUrl: string | undefined
  clickhouseUrl: string | undefined
}

/** Reads the settings; a wrong one is named with what it must be. Empty values count as unset. */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const set = Object.fromEntries(Object.entries(environment).filter(([, value]) => value !== ''))
  const read = Environment.safeParse(set)
  if (!read.success) {
    const [issue] = read.error.issues
    throw new Invalid(`${issue?.path.join('.')} is not usable: ${issue?.message}.`, {
      field: issue?.path.join('.'),
      fix: 'Correct the environment variable or leave it out.',
    })
  }
  const { data } = read
  return {
    data: data.ATTUNE_DATA,
    host: data.ATTUNE_HOST,
    port: data.ATTUNE_PORT,
    url: data.ATTUNE_URL,
    key: data.ATTUNE_KEY,
    zone: data.ATTUNE_ZONE,
    country: data.ATTUNE_COUNTRY,
    insideHosts: data.ATTUNE_INSIDE,
    logLevel: data.ATTUNE_LOG,
    ...(data.ATTUNE_LLM_URL && {
      languageModel: { url: data.ATTUNE_LLM_URL, key: data.ATTUNE_LLM_KEY, model: data.ATTUNE_LLM_MODEL },
    }),
    databaseUrl: data.DATABASE_URL,
    clickhouseUrl: data.CLICKHOUSE_URL,
  }
}
