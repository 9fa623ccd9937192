import { count, figure } from '../../../../web/kit/numbers.ts'
import { type Column, Table } from '../../../../web/kit/Table.tsx'
import type { EmotionCurve, Felt, FeltStep } from '../../feeling/contract.ts'
import { say } from './say.ts'
import { stepName } from './step-name.ts'

/** The same values as the drawing, step by step. */
export function CurveTable({ steps }: Pick<EmotionCurve, 'steps'>) {
  return <Table label={say('curveLabel')} rows={steps} rowKey={({ key }) => key} columns={columns} />
}

const inWords = ({ value, n }: Felt) =>
  value === null ? say(n === 0 ? 'unknown' : 'tooFew') : figure(value, 'mean')

const number = (key: string, head: string, cell: (step: FeltStep) => string): Column<FeltStep> => ({
  key,
  head,
  cell,
  isNumber: true,
})

const end = (value: number | null) => (value === null ? '' : figure(value, 'mean'))

const columns: Column<FeltStep>[] = [
  { key: 'step', head: say('step'), cell: stepName },
  number('journeys', say('journeysHead'), ({ journeys }) => count(journeys)),
  number('felt', say('feels'), ({ felt }) => inWords(felt)),
  number('low', say('low'), ({ felt }) => end(felt.low)),
  number('high', say('high'), ({ felt }) => end(felt.high)),
  number('customers', say('customers'), ({ felt }) => count(felt.customers)),
  number('words', say('words'), ({ felt }) => count(felt.words)),
  number('answers', say('answers'), ({ felt }) => count(felt.answers)),
  number('finished', say('finished'), ({ finished }) => inWords(finished)),
  number('dropped', say('dropped'), ({ dropped }) => inWords(dropped)),
  number('before', say('before'), ({ before }) => (before ? inWords(before) : '')),
]
