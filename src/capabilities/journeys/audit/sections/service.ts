import { showQuestions } from '../../../conversations/index.ts'
import { count, howLong, missing, percent, stating } from '../say.ts'
import type { Scope } from '../scope.ts'
import type { Evidence, Figure, Part, Statement } from '../statement.ts'

const section = 'service'

/** Within so many days somebody who comes back was not helped. */
const backWithinDays = 7
const door: Evidence = { kind: 'door', to: '/voice/questions', label: 'The four questions' }

/** What was asked, whether it was answered, whether people came back, and how warm the replies are. */
export async function serviceSection(scope: Scope): Promise<Part> {
  if (scope.whole.conversations === 0) return { statements: [], figures: [] }
  const report = await showQuestions(scope.context, { ...scope.asked, days: backWithinDays })
  const { overall, groups, channels, firstReplyMinutes } = report
  if (overall.asked === 0)
    return {
      statements: [
        missing({
          id: 'service:none',
          section,
          text: 'In the conversations no question was found that could be followed.',
        }),
      ],
      figures: [],
    }
  const told: Statement[] = [
    ...shares(overall),
    ...(firstReplyMinutes.value === null
      ? []
      : [
          stating(
            {
              n: firstReplyMinutes.n,
              value: firstReplyMinutes.value * 60,
              low: firstReplyMinutes.low === null ? null : firstReplyMinutes.low * 60,
              high: firstReplyMinutes.high === null ? null : firstReplyMinutes.high * 60,
            },
            {
              ...common,
              id: 'service:first-reply',
              of: 'first replies',
              unit: 'seconds',
              better: 'lower',
              text: `The first reply comes after ${howLong(firstReplyMinutes.value * 60)} (median).`,
            },
          ),
        ]),
  ]
  return {
    statements: told,
    figures: [table('What is asked', groups), table('By channel', channels)].filter(
      ({ rows }) => rows.length > 1,
    ),
  }
}

const common: { section: typeof section; evidence: Evidence[] } = { section, evidence: [door] }
type Answers = Awaited<ReturnType<typeof showQuestions>>['overall']

function shares({ unanswered, back, escalated, empathy, asked }: Answers): Statement[] {
  const warm = empathy.find(({ part }) => part === 'acknowledges')?.measured
  const all = [
    {
      id: 'unanswered',
      measured: unanswered,
      better: 'lower',
      of: 'questions',
      text: (share: string) => `${share} of what customers asked was never answered.`,
      weigh: true,
    },
    {
      id: 'back',
      measured: back,
      better: 'lower',
      of: 'answered questions',
      text: (share: string) =>
        `${share} of those who got an answer came back about the same within ${backWithinDays} days.`,
      weigh: true,
    },
    {
      id: 'escalated',
      measured: escalated,
      better: 'lower',
      of: 'conversations',
      text: (share: string) => `${share} of conversations were passed on or asked for somebody higher up.`,
      weigh: true,
    },
    {
      id: 'empathy',
      measured: warm,
      better: 'higher',
      of: 'replies',
      text: (share: string) => `${share} of replies show that the customer’s trouble was understood.`,
      weigh: false,
    },
  ] as const
  return all.flatMap(({ id, measured, better, of, text, weigh }) => {
    if (!measured || measured.value === null || asked === 0) return []
    const weight = weigh ? measured.hits : 0
    return [
      stating(measured, {
        ...common,
        id: `service:${id}`,
        of,
        better,
        text: text(percent(measured.value)),
        weight,
      }),
    ]
  })
}

function table(title: string, groups: readonly Answers[]): Figure {
  return {
    kind: 'table',
    title,
    measure: 'Never answered',
    unit: 'share',
    of: 'questions',
    columns: ['Asked', 'Came back', 'Passed on'],
    rows: groups.slice(0, 12).map(({ name, asked, unanswered, back, escalated }) => ({
      label: name === '' ? 'everything else' : name,
      cells: [count(asked), part(back.value), part(escalated.value)],
      ...unanswered,
    })),
  }
}

function part(share: number | null): string {
  return share === null ? '–' : percent(share)
}
