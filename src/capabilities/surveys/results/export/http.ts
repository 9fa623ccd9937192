import { Readable } from 'node:stream'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import writeXlsxFile from 'write-excel-file/node'
import type { Actor, Context } from '../../../../platform/context.ts'
import { Conflict, Forbidden, Invalid, TooLarge, Unauthenticated } from '../../../../platform/errors.ts'
import { type Cell, neutralised, writeCsv } from '../../../../platform/files/csv-write.ts'
import type { Permission } from '../../../../platform/http/endpoint.ts'
import { ResultsAsked } from '../contract.ts'
import { showResults } from '../results.ts'
import { type Scope, scopeOf } from '../scope.ts'
import { columnsOf } from './columns.ts'
import { passageColumns, rowsOf, type Wanted } from './rows.ts'
import { spssHeads, spssSyntax } from './spss.ts'
import { tableHeads, tableRows } from './tables.ts'

const needs: Permission = 'surveys:read'

/** A file: its name, its type, and what stands in it. */
interface File {
  type: string
  body: Readable | Buffer | string
}
type Make = (context: Context, asked: ResultsAsked) => Promise<File>

const files: Record<string, Make> = {
  'answers.csv': answersCsv,
  'answers.xlsx': answersXlsx,
  'spss.csv': spssCsv,
  'spss.sps': spssSps,
  'tables.csv': tablesCsv,
}

/** Results as files, written while they are read: there may be a million rows. */
export function resultFileRoutes(
  api: FastifyInstance,
  { contextFor }: { contextFor: (actor: Actor) => Context },
): void {
  for (const [name, make] of Object.entries(files)) {
    api.get(`/api/surveys/:id/results/${name}`, { schema: { hide: true } }, async (request, reply) => {
      const context = contextFor(mayAsk(request))
      const asked = readAsked(request)
      const { type, body } = await make(context, asked)
      await context.audit('survey.exported', { subject: asked.id, after: { file: name } })
      return send(reply, { name, type, body })
    })
  }
}

function mayAsk(request: FastifyRequest): Actor {
  const { actor } = request as unknown as { actor: Actor }
  if (actor.kind === 'nobody') throw new Unauthenticated()
  if (!actor.permissions.has(needs)) throw new Forbidden(needs)
  return actor
}

function readAsked({ params, query }: FastifyRequest): ResultsAsked {
  const asked = ResultsAsked.safeParse({ ...(query as object), ...(params as object) })
  if (asked.success) return asked.data
  const field = asked.error.issues[0]?.path.join('.')
  throw new Invalid('There are no such results.', { field, fix: 'Open them from the page of results.' })
}

function send(reply: FastifyReply, { name, type, body }: File & { name: string }) {
  reply.header('content-disposition', `attachment; filename="${name}"`)
  reply.header('cache-control', 'no-store')
  return reply.type(type).send(body)
}

const csv = 'text/csv; charset=utf-8'

async function answersCsv(context: Context, asked: ResultsAsked): Promise<File> {
  const { scope, wanted } = await singleAnswers(context, asked)
  return { type: csv, body: Readable.from(writeCsv(headsOf(wanted), rowsOf(context, scope, wanted))) }
}

async function spssCsv(context: Context, asked: ResultsAsked): Promise<File> {
  const { scope, wanted } = await singleAnswers(context, asked)
  const coded = { ...wanted, withCustomers: false, isCoded: true }
  const rows = writeCsv(spssHeads(wanted.columns), rowsOf(context, scope, coded), { bom: false })
  return { type: csv, body: Readable.from(rows) }
}

async function spssSps(context: Context, asked: ResultsAsked): Promise<File> {
  const { wanted } = await singleAnswers(context, asked)
  return { type: 'text/plain; charset=utf-8', body: spssSyntax(wanted.columns, 'spss.csv') }
}

/** A workbook is made in memory as a whole. */
const mostInWorkbook = 50_000

async function answersXlsx(context: Context, asked: ResultsAsked): Promise<File> {
  const { scope, wanted } = await singleAnswers(context, asked)
  if (scope.passages.reduce((sum, { n }) => sum + n, 0) > mostInWorkbook) {
    throw new TooLarge(`A workbook holds at most ${mostInWorkbook} responses here.`, {
      fix: 'Choose a shorter period, or take the CSV, which may be as long as it wants.',
    })
  }
  const rows = [headsOf(wanted).map((value) => ({ value, fontWeight: 'bold' as const }))] as object[][]
  for await (const row of rowsOf(context, scope, wanted)) rows.push(row.map(inWorkbook))
  const body = await writeXlsxFile(rows as never).toBuffer()
  return { type: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet', body }
}

/** Texts are written as texts, never as formulas. */
function inWorkbook(value: Cell): object {
  if (value === null || value === undefined || value === '') return { value: null }
  return typeof value === 'string' ? { value: neutralised(value), type: String } : { value }
}

async function tablesCsv(context: Context, asked: ResultsAsked): Promise<File> {
  const results = await showResults(context, asked)
  return { type: csv, body: Readable.from(writeCsv(tableHeads, tableRows(results))) }
}

/** Whose rows, and which columns of them, whoever asks may have. */
async function singleAnswers(
  context: Context,
  asked: ResultsAsked,
): Promise<{ scope: Scope; wanted: Wanted }> {
  const scope = await scopeOf(context, asked)
  if (scope.survey.isAnonymous) {
    throw new Conflict('This survey is anonymous: what single people answered is given to nobody.', {
      fix: 'Take the results as tables instead.',
    })
  }
  const { permissions } = context.actor
  return {
    scope,
    wanted: {
      columns: columnsOf(scope, permissions.has('voice:read')),
      withCustomers: permissions.has('customers:read'),
      isCoded: false,
    },
  }
}

function headsOf({ columns, withCustomers }: Wanted): string[] {
  return [
    ...passageColumns,
    ...(withCustomers ? ['customer', 'name'] : []),
    ...columns.map(({ label }) => label),
  ]
}
