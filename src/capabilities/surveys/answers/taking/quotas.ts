import { sql } from 'kysely'
import type { Context } from '../../../../platform/context.ts'
import type { Taken } from '../passage.ts'
import type { Candidate } from './take.ts'

/** How many sent responses each quota holds for, by its name. */
export type QuotaCounts = Readonly<Record<string, number>>

/** How full the quotas of a survey are. */
export async function quotaCounts({ db }: Pick<Context, 'db'>, surveyId: string): Promise<QuotaCounts> {
  const rows = await db
    .selectFrom('survey_quota_counts')
    .select(['quota', 'taken'])
    .where('survey_id', '=', surveyId)
    .execute()
  return Object.fromEntries(rows.map(({ quota, taken }) => [quota, taken]))
}

/**
 * Lets go on whom no full quota holds for, and counts them; of all others `taken` says so. Never one more than a quota allows,
 * whoever sends at the same moment: its counts stay locked until the responses are kept.
 */
export async function claimQuotas(
  tx: Context,
  candidates: readonly Candidate[],
  taken: Map<number, Taken>,
): Promise<Candidate[]> {
  const counted = candidates.filter(({ row, version }) => row.state === 'complete' && hasQuotas(version))
  if (counted.length === 0) return [...candidates]
  const counts = await lockCounts(tx, counted)
  const within = candidates.filter((candidate) => {
    if (!counted.includes(candidate) || countIn(counts, candidate)) return true
    taken.set(candidate.position, { refused: 'quota' })
    return false
  })
  await saveCounts(tx, counts)
  return within
}

const hasQuotas = ({ survey }: Candidate['version']) => survey.quotas.length > 0

type Counts = Map<string, Record<string, number>>

function countIn(counts: Counts, { survey, version, judged: { answers, known } }: Candidate): boolean {
  const own = counts.get(survey.id) ?? {}
  counts.set(survey.id, own)
  if (version.questionnaire.full(own, answers, known)) return false
  for (const quota of version.questionnaire.quotasOf(answers, known)) own[quota] = (own[quota] ?? 0) + 1
  return true
}

/** In one order, so that two groups that meet wait for each other instead of locking each other out. */
async function lockCounts(tx: Context, candidates: readonly Candidate[]): Promise<Counts> {
  const named = new Map(
    candidates.flatMap(({ survey, version }) =>
      version.survey.quotas.map(({ name }) => [`${survey.id} ${name}`, { surveyId: survey.id, name }]),
    ),
  )
  const ordered = [...named].toSorted(([a], [b]) => (a < b ? -1 : 1)).map(([, one]) => one)
  const { rows } = await sql<{ survey_id: string; quota: string; taken: number }>`
    INSERT INTO survey_quota_counts (survey_id, quota, taken)
    SELECT survey_id, quota, 0 FROM unnest(
      ${ordered.map(({ surveyId }) => surveyId)}::uuid[], ${ordered.map(({ name }) => name)}::text[]
    ) AS named (survey_id, quota)
    ON CONFLICT (survey_id, quota) DO UPDATE SET taken = survey_quota_counts.taken
    RETURNING survey_id, quota, taken`.execute(tx.db)
  const counts: Counts = new Map()
  for (const { survey_id, quota, taken } of rows)
    counts.set(survey_id, { ...counts.get(survey_id), [quota]: taken })
  return counts
}

async function saveCounts({ db }: Context, counts: Counts): Promise<void> {
  const rows = [...counts].flatMap(([id, own]) =>
    Object.entries(own).map(([quota, taken]) => ({ id, quota, taken })),
  )
  await sql`
    UPDATE survey_quota_counts SET taken = told.taken
    FROM unnest(
      ${rows.map(({ id }) => id)}::uuid[], ${rows.map(({ quota }) => quota)}::text[], ${rows.map(({ taken }) => taken)}::int[]
    ) AS told (id, quota, taken)
    WHERE survey_id = told.id AND survey_quota_counts.quota = told.quota`.execute(db)
}
